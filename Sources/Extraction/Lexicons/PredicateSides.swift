import Statements

/// Which way the words point that show positions, wherever they stand: what a statement may be compared
/// with that takes another side.
package struct PredicateSides: Sendable {
  private let sides: [String: Polarity]

  /// Reads the words of a data folder; those that point both ways, or neither, have no side.
  package init(folder: String) throws(ExtractionError) {
    let words = try PredicateLexicon(folder: folder + "/lexicons").all
    sides = Dictionary(grouping: words, by: \.lemma).compactMapValues { entries in
      let sides = Set(entries.map(\.relation.polarity))
      return sides.count == 1 && sides != [.neutral] ? sides.first : nil
    }
  }

  /// The side of a word as a dictionary has it.
  package subscript(lemma: String) -> Polarity? { sides[lemma.lowercased()] }
}
