/// What each piece of a sequence is to a question: a kind for each, of which a vector is added.
package struct PieceMarks: Sendable {
  private let table: MarkTable
  /// The kinds by place; the first kind for pieces behind the last.
  private var kinds: [Int] = []

  package init(_ table: MarkTable) { self.table = table }

  /// Marks some places; later marks go before earlier ones.
  package mutating func mark(_ places: some Collection<Int>, as kind: Int) {
    precondition((0..<table.count).contains(kind), "a kind of mark that there is")
    for place in places {
      precondition(place >= 0, "a place of the sequence")
      while kinds.count <= place { kinds.append(0) }
      kinds[place] = kind
    }
  }

  /// Adds to each of `count` rows the vector of its kind.
  func add(to rows: UnsafeMutablePointer<Float>, count: Int) {
    for place in 0..<count {
      table.add(place < kinds.count ? kinds[place] : 0, to: rows + place * table.width)
    }
  }
}

/// A vector for each kind of mark: `marks.weight`.
package struct MarkTable: Sendable {
  private let rows: TensorMatrix
  let count: Int
  let width: Int

  package init(_ file: TensorFile, kinds: Int, width: Int) throws(LanguageModelError) {
    rows = try file.matrix("marks.weight", rows: kinds, columns: width)
    count = kinds
    self.width = width
  }

  func add(_ kind: Int, to row: UnsafeMutablePointer<Float>) { rows.add(row: kind, to: row) }
}
