/// The words of each list of `words.tsv`.
struct WordLists: Sendable {
  private let lists: [WordList: Set<String>]

  /// Throws where the table names a list that no reader asks for, or lacks one that some does.
  init(folder: String) throws(ExtractionError) {
    let known = Dictionary(uniqueKeysWithValues: WordList.allCases.map { ($0.rawValue, $0) })
    var lists: [WordList: Set<String>] = [:]
    for row in try TableFile("words.tsv", in: folder, columns: 2).rows {
      guard let list = known[row.cells[0]] else {
        throw row.fault("no reader asks for the list \"\(row.cells[0])\"", at: 0)
      }
      lists[list, default: []].insert(row.cells[1])
    }
    if let missing = WordList.allCases.first(where: { lists[$0] == nil }) {
      throw .missingList(missing.rawValue, file: folder + "/words.tsv")
    }
    self.lists = lists
  }

  subscript(list: WordList) -> Set<String> { lists[list] ?? [] }
}
