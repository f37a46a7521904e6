/// A word, number or mark of a sentence with what the pipeline found out about it.
public struct Token: Hashable, Sendable {
  /// The words of the text, verbatim.
  public var text: String
  public var lemma: String
  public var partOfSpeech: PartOfSpeech
  /// The fine-grained tag (Penn Treebank style): `VBD`, `NNP`.
  public var tag: String
  /// Universal features, `Number=Sing|Person=3`; empty where there are none.
  public var morphology: String
  /// The index of the head in the sentence; the root's is its own.
  public var head: Int
  public var relation: DependencyRelation
  public var entity: EntityKind?
  /// True on the first token of a named entity.
  public var beginsEntity: Bool
  /// True where exactly one space follows that belongs to no token.
  public var isFollowedBySpace: Bool
  /// Where the token stands, in Unicode scalars of the parsed text.
  public var start: Int
  public var end: Int

  public init(
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
public struct ParsedSentence: Hashable, Sendable {
  public var tokens: [Token]

  public init(tokens: [Token]) { self.tokens = tokens }
}
