import Tables

/// The words of each list of `words.tsv`.
struct WordLists: Sendable {
  /// In the order of `WordList.allCases`: readers ask some hundred times a sentence.
  private let lists: [Set<String>]
  /// The first words of each list's entries.
  private let openers: [Set<String>]

  /// Throws where the table names a list that no reader asks for, or lacks one that some does.
  init(folder: String) throws(ExtractionError) {
    var lists: [WordList: Set<String>] = [:]
    let entries = try Table.entries(of: WordTable.schema, in: folder) {
      (table, row) throws(TableError) in
      Entry(list: try table.value(row, WordTable.list), word: table[row, WordTable.word])
    }
    for entry in entries { lists[entry.list, default: []].insert(entry.word) }
    self.lists = WordList.allCases.map { lists[$0] ?? [] }
    openers = self.lists.map { words in
      Set(words.map { String($0.prefix { $0 != " " }) })
    }
    precondition(WordList.allCases.enumerated().allSatisfy { $0.offset == $0.element.place })
  }

  private struct Entry {
    let list: WordList
    let word: String
  }

  subscript(list: WordList) -> Set<String> { lists[list.place] }

  /// Whether an entry of some number of words stands at a place of a sentence.
  func has(
    _ list: WordList, at index: Int, ofWords lengths: ClosedRange<Int>, in tree: SentenceTree
  ) -> Bool {
    guard hasEntry(in: list, beginningWith: tree.lower(index)) else { return false }
    return lengths.contains { length in
      index + length <= tree.tokens.count
        && self[list].contains((index..<index + length).map(tree.lower).joined(separator: " "))
    }
  }

  /// Whether some entry of a list begins with a word, so that phrases need not be put together
  /// everywhere.
  func hasEntry(in list: WordList, beginningWith word: String) -> Bool {
    openers[list.place].contains(word)
  }
}

extension WordList {
  /// The place among all cases, which is how an enum without values is kept in memory; hashing the
  /// name instead took a fiftieth of the time of adding articles.
  fileprivate var place: Int { Int(unsafeBitCast(self, to: UInt8.self)) }
}
