import Statements

/// A document with its passages condensed: what the parser reads, and the way back.
package struct PreparedDocument: Sendable {
  let document: Document
  let passages: [CondensedPassage]
  let mainTreaty: TreatyID?
  let authors: [Holder]
  let abbreviations: [String: AbbreviationReader.Meaning]

  /// The texts to parse, one a passage, in order.
  package var texts: [String] { passages.map(\.text) }

  /// True where the whole document is on its main treaty: it names it at least three times, or runs
  /// over several paragraphs. Two sentences that name one in passing are not.
  var isDevoted: Bool {
    guard let mainTreaty else { return false }
    let names = passages.reduce(0) { count, passage in
      count + passage.mentions.count { $0.entity == .treaty(mainTreaty) }
    }
    return names >= 3 || passages.count >= 5
  }
}
