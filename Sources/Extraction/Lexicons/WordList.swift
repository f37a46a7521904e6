import Statements

/// A named set of words that patterns and resolvers ask for: `words.tsv`, grouped by its first column.
struct WordLists: Sendable {
  private let lists: [String: Set<String>]

  init(folder: String) throws(ExtractionError) {
    let table = try TableFile("words.tsv", in: folder, columns: 2)
    var lists: [String: Set<String>] = [:]
    for row in table.rows { lists[row.cells[0], default: []].insert(row.cells[1]) }
    self.lists = lists
  }

  subscript(name: String) -> Set<String> { lists[name] ?? [] }

  var names: Set<String> { Set(lists.keys) }
}
