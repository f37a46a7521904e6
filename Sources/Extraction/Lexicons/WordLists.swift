import Tables

/// The words of each list of `words.tsv`.
struct WordLists: Sendable {
  private let lists: [WordList: Set<String>]

  /// Throws where the table names a list that no reader asks for, or lacks one that some does.
  init(folder: String) throws(ExtractionError) {
    var lists: [WordList: Set<String>] = [:]
    let entries = try Table.entries(of: WordTable.schema, in: folder) {
      (table, row) throws(TableError) in
      Entry(list: try table.value(row, WordTable.list), word: table[row, WordTable.word])
    }
    for entry in entries { lists[entry.list, default: []].insert(entry.word) }
    self.lists = lists
  }

  private struct Entry {
    let list: WordList
    let word: String
  }

  subscript(list: WordList) -> Set<String> { lists[list] ?? [] }
}
