/// A parsed text as a flat list of tokens, with all that the pipeline found out.
package struct ParsedDocument: Sendable {
  /// One token; heads count through the document.
  package struct Entry: Sendable {
    package var text: String
    package var isFollowedBySpace: Bool
    package var tag: String
    package var partOfSpeech: PartOfSpeech
    package var morphology: String
    package var lemma: String
    package var head: Int
    package var relation: DependencyRelation
    package var startsSentence: Bool
    package var entity: EntityKind?
    package var beginsEntity: Bool
    /// The number of the normal form that the networks saw.
    package var norm: UInt64
    /// Length in Unicode scalars.
    package var scalarCount: Int
  }

  package var entries: [Entry]

  /// Appends the tokens of a text that continues this one.
  mutating func append(_ other: ParsedDocument) {
    let base = entries.count
    entries.append(
      contentsOf: other.entries.map { entry in
        var entry = entry
        entry.head += base
        return entry
      })
  }

  /// The tokens by sentence, with heads and offsets as `Token` has them.
  package var sentences: [ParsedSentence] { sentences(after: 0) }

  /// The sentences of a text that follows so many scalars of another.
  func sentences(after start: Int) -> [ParsedSentence] {
    var sentences: [ParsedSentence] = []
    var offset = start
    var first = 0
    while first < entries.count {
      let next = entries[(first + 1)...].firstIndex(where: \.startsSentence) ?? entries.count
      // Of just the right size: a very long text has a hundred thousand sentences.
      var tokens: [Token] = []
      tokens.reserveCapacity(next - first)
      for entry in entries[first..<next] {
        let end = offset + entry.scalarCount
        tokens.append(
          Token(
            text: entry.text, lemma: entry.lemma, partOfSpeech: entry.partOfSpeech, tag: entry.tag,
            morphology: entry.morphology, head: entry.head - first, relation: entry.relation,
            entity: entry.entity, beginsEntity: entry.beginsEntity,
            isFollowedBySpace: entry.isFollowedBySpace, start: offset, end: end))
        offset = end + (entry.isFollowedBySpace ? 1 : 0)
      }
      sentences.append(ParsedSentence(tokens: tokens))
      first = next
    }
    return sentences
  }
}
