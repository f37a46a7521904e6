/// Words of a document and where they stand.
public struct Quote: Hashable, Sendable {
  /// As written.
  public var text: String
  /// Where they stand, in Unicode scalars.
  public var range: ScalarRange

  /// The range counts in the document's text.
  public init(text: String, range: ScalarRange) {
    self.text = text
    self.range = range
  }
}

/// An actor as an article mentions it.
public struct ActorMention: Hashable, Sendable {
  /// Nil for an actor that the directory does not know: `six Democratic senators`.
  public var id: ActorID?
  /// The canonical name, else the mention without its articles.
  public var name: String
  /// What sort of actor it is.
  public var kind: ActorKind
  /// For whom an actor unknown to the directory speaks, where the text tells it.
  public var affiliation: ActorID?
  /// The mention as written.
  public var quote: Quote

  /// An actor of the directory has an id.
  public init(
    id: ActorID?, name: String, kind: ActorKind, affiliation: ActorID? = nil, quote: Quote
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.affiliation = affiliation
    self.quote = quote
  }
}

/// The word that shows the position.
public struct Predicate: Hashable, Sendable {
  /// The form that a lexicon has it in.
  public var lemma: String
  /// The word as written.
  public var quote: Quote

  /// The lemma is in lower case.
  public init(lemma: String, quote: Quote) {
    self.lemma = lemma
    self.quote = quote
  }
}

/// What a position is about.
public struct StatementObject: Hashable, Sendable {
  /// What sort of thing a position can be on.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// From the treaty to its parts, what is done about it, and who does it.
    case treaty, provision, issue, act, actor
  }

  /// What sort of thing it is.
  public var kind: Kind
  /// The treaty that the object is, or is about; or the actor that it is.
  public var id: String?
  /// The canonical name of the treaty or actor; else the head words of the text.
  public var name: String
  /// The words of the text, whole; of an object in parts, the parts joined by one space.
  public var quote: Quote
  /// The parts of an object that the text interrupts; empty where it is in one piece.
  public var spans: [ScalarRange]

  /// An object in one piece has no spans.
  public init(
    kind: Kind, id: String?, name: String, quote: Quote, spans: [ScalarRange] = []
  ) {
    self.kind = kind
    self.id = id
    self.name = name
    self.quote = quote
    self.spans = spans
  }
}

/// The sentence that a statement was found in: its number in the document, and its words.
public struct Evidence: Hashable, Sendable {
  /// Counted from 0.
  public var sentenceIndex: Int
  /// Its words, whole.
  public var sentence: Quote
  /// The page of the source, counted from 1, where it has pages.
  public var page: Int?

  /// A source without pages has no page.
  public init(sentenceIndex: Int, sentence: Quote, page: Int? = nil) {
    self.sentenceIndex = sentenceIndex
    self.sentence = sentence
    self.page = page
  }
}

/// One actor's position on one object, with its proof.
///
/// "Six senators warned that the treaty could legitimise repression" is one statement: the actor
/// `six senators`, the relation `warnsOf`, the object `the treaty`.
public struct Statement: Hashable, Sendable {
  /// The claim that it was made of; nil for what was recorded by hand.
  public var key: ClaimKey?
  /// Who holds the position.
  public var actor: ActorMention
  /// What the actor does towards the object.
  public var relation: Relation
  /// Which way it points, negation worked in.
  public var polarity: Polarity
  /// How firmly it is held.
  public var modality: Modality
  /// The word that shows it.
  public var predicate: Predicate
  /// True where the text negates the predicate.
  public var isNegated: Bool
  /// How the actor comes to hold another's proposition.
  public var via: Via?
  /// The words that it hangs on.
  public var condition: Quote?
  /// What the position is about.
  public var object: StatementObject
  /// The fronted frame of the sentence: `the budget` in "On the budget, …".
  public var topic: Quote?
  /// Who says that the actor holds the position, where it is not the article itself.
  public var speaker: ActorMention?
  /// When the position was taken: the text's own date for it, else the article's.
  public var date: CalendarDate?
  /// 0 to 1: of the statements with 0.8, eight in ten are right.
  public var confidence: Double
  /// The id of the pattern in `data/patterns` that found it.
  public var pattern: String
  /// Where it was found.
  public var evidence: Evidence

  /// What is not given is the plain case: asserted, not negated, without condition.
  public init(
    key: ClaimKey? = nil, actor: ActorMention, relation: Relation, polarity: Polarity,
    modality: Modality = .asserted,
    predicate: Predicate, isNegated: Bool = false, via: Via? = nil, condition: Quote? = nil,
    object: StatementObject, topic: Quote? = nil, speaker: ActorMention? = nil,
    date: CalendarDate? = nil, confidence: Double, pattern: String, evidence: Evidence
  ) {
    self.key = key
    self.actor = actor
    self.relation = relation
    self.polarity = polarity
    self.modality = modality
    self.predicate = predicate
    self.isNegated = isNegated
    self.via = via
    self.condition = condition
    self.object = object
    self.topic = topic
    self.speaker = speaker
    self.date = date
    self.confidence = confidence
    self.pattern = pattern
    self.evidence = evidence
  }
}

extension Statement {
  /// The pattern of what no word of stance tells, and the judge alone hears.
  package static let judgedPattern = "judge"
}
