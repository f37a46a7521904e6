import Actors
import Statements

/// Who holds a position, and in what capacity.
struct Holder: Hashable, Sendable {
  var mention: ActorMention
  /// How it comes to hold what another said; nil for the one who said it.
  var via: Via?
  /// The person who speaks for it, where one is named.
  var spokesperson: ActorMention?
  /// What the text calls that person: `envoy`, `diplomat`.
  var office: String?
  /// How far the resolution can be trusted, 0 to 1.
  var certainty = 1.0
  /// False for `six senators`, `the contact group`: people whom the text does not name.
  var isNamed = true
  /// What the resolver went by, for the trace.
  var reason: String
}

/// What the text has said so far: whom pronouns, last names and `the treaty` mean.
struct Discourse: Sendable {
  let article: Article
  /// The treaty that the article is about, where there is one.
  let mainTreaty: TreatyID?
  /// Whose statement the document is, for `we` outside of quotation marks.
  let authors: [Holder]
  /// What the abbreviations stand for that the text introduces.
  let abbreviations: [String: AbbreviationReader.Meaning]
  /// By the name of a person, the organisation without an entry that the person speaks for.
  var employers: [String: ActorMention] = [:]
  /// Who says what the sentence quotes, for `we` within quotation marks.
  var quoted: [Holder] = []
  /// The treaty named last.
  var recentTreaty: TreatyID?
  /// The treaty named last, in the words that named it.
  var treatyAtHand: StatementObject?
  /// Persons named in full, by last name.
  var persons: [String: ActorMention] = [:]
  /// The last actor named of each kind, for `the country`, `the company`.
  var lastOfKind: [ActorKind: ActorMention] = [:]
  /// Who held the last position of this passage, for `he said`, `it added`.
  var lastHolders: [Holder] = []
  /// The last person who did, in this passage or the one before.
  var lastPerson: Holder?
  /// Who said something last, in this passage or one of the two before.
  private(set) var lastSpeaker: Holder?
  private var passagesSinceSpeaker = 0
  /// How many passages ago that was.
  private var passagesSincePerson = 0
  /// What was last proposed or said in this passage, for `China disagreed`.
  var lastObject: StatementObject?
  /// The thing that this passage or the one before it was about last, for `voted against it`.
  private(set) var theme: StatementObject?
  private var passagesSinceTheme = 0
  /// True where the sentence before was about that thing, and nobody took a side in it.
  private(set) var isThemeFresh = false
  /// Which way that proposition pointed.
  var lastPolarity = Polarity.neutral

  init(
    article: Article, mainTreaty: TreatyID?, authors: [Holder] = [],
    abbreviations: [String: AbbreviationReader.Meaning] = [:]
  ) {
    self.article = article
    self.authors = authors
    self.abbreviations = abbreviations
    self.mainTreaty = mainTreaty
    recentTreaty = mainTreaty
  }

  /// Paragraphs speak of someone new; what persons were named stays known.
  mutating func beginPassage() {
    passagesSincePerson += 1
    passagesSinceSpeaker += 1
    if passagesSinceSpeaker > 2 { lastSpeaker = nil }
    if passagesSincePerson > 1 { lastPerson = nil }
    passagesSinceTheme += 1
    if passagesSinceTheme > 1 { theme = nil }
    isThemeFresh = false
    lastHolders = []
    lastOfKind = [:]
    lastObject = nil
    lastPolarity = .neutral
  }

  /// Takes up those whom a clause is about, whether they took a side or not.
  mutating func remember(_ holders: [Holder]) {
    guard !holders.isEmpty else { return }
    lastHolders = holders
    for holder in holders {
      if let person = holder.spokesperson, holder.mention.id == nil {
        employers[person.name] = holder.mention
      }
      guard
        let person = holder.spokesperson ?? (holder.mention.kind == .person ? holder.mention : nil),
        let last = person.name.split(separator: " ").last, last.count < person.name.count
      else { continue }
      persons[last.lowercased()] = person
    }
    let person = holders.first { $0.spokesperson != nil || $0.mention.kind == .person }
    guard let person else { return }
    lastPerson = person
    passagesSincePerson = 0
  }

  /// Takes up who said something: at the head of a passage `he said` goes on with him.
  mutating func rememberSpeaker(_ holders: [Holder]) {
    guard let speaker = holders.first(where: { $0.via == nil }), speaker.isNamed,
      speaker.spokesperson != nil || speaker.mention.kind == .person
    else { return }
    lastSpeaker = speaker
    passagesSinceSpeaker = 0
  }

  /// Takes up what a sentence is about, nil where that is nothing new.
  mutating func rememberTheme(_ object: StatementObject?, isOnlyTopic: Bool) {
    isThemeFresh = object != nil && isOnlyTopic
    guard let object else { return }
    theme = object
    passagesSinceTheme = 0
  }

  /// Takes up the persons and the treaty that a sentence names, for what comes after it.
  mutating func remember(_ tree: SentenceTree, directory: ActorDirectory) {
    let sentence = tree.source(from: 0, through: tree.tokens.count - 1)
    for mention in tree.condensed.mentions where sentence.contains(mention.range) {
      switch mention.entity {
      case .treaty(let id):
        // Of the treaty or of what the passage was about: `it` may mean either.
        theme = nil
        recentTreaty = id
        treatyAtHand = StatementObject(
          kind: .treaty, id: id.rawValue, name: directory.treaty(id)?.name ?? id.rawValue,
          quote: tree.condensed.quote(mention.range))
      case .actor(let id):
        guard mention.form != .adjective, let actor = directory.actor(id) else { continue }
        lastOfKind[actor.kind] = ActorMention(
          id: id, name: actor.name, kind: actor.kind, affiliation: actor.affiliation,
          quote: tree.condensed.quote(mention.range))
      case .ambiguous: break
      }
    }
  }
}
