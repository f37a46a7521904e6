/// A word, number or mark of a sentence with what the pipeline found out about it.
package struct Token: Hashable, Sendable {
  /// The words of the text, verbatim.
  package var text: String
  package var lemma: String
  package var partOfSpeech: PartOfSpeech
  /// The fine-grained tag (Penn Treebank style): `VBD`, `NNP`.
  package var tag: String
  /// Universal features, `Number=Sing|Person=3`; empty where there are none.
  package var morphology: String
  /// The index of the head in the sentence; the root's is its own.
  package var head: Int
  package var relation: DependencyRelation
  package var entity: EntityKind?
  /// True on the first token of a named entity.
  package var beginsEntity: Bool
  /// True where exactly one space follows that belongs to no token.
  package var isFollowedBySpace: Bool
  /// Where the token stands, in Unicode scalars of the parsed text.
  package var start: Int
  package var end: Int

  package init(
    text: String, lemma: String, partOfSpeech: PartOfSpeech, tag: String, morphology: String = "",
    head: Int, relation: DependencyRelation, entity: EntityKind? = nil, beginsEntity: Bool = false,
    isFollowedBySpace: Bool = true, start: Int, end: Int
  ) {
    self.text = text
    self.lemma = lemma
    self.partOfSpeech = partOfSpeech
    self.tag = tag
    self.morphology = morphology
    self.head = head
    self.relation = relation
    self.entity = entity
    self.beginsEntity = beginsEntity
    self.isFollowedBySpace = isFollowedBySpace
    self.start = start
    self.end = end
  }
}

/// A sentence as a dependency tree over its tokens.
package struct ParsedSentence: Hashable, Sendable {
  package var tokens: [Token]

  package init(tokens: [Token]) { self.tokens = tokens }
}
