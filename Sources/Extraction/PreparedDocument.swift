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
}
