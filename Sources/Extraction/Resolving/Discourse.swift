import Actors
import Statements

/// What the text has said so far: whom pronouns, surnames, `the country` and `the treaty` mean.
///
/// Sentences are read in order. Before one is read, this holds what those before it left; after it,
/// `remember` has taken up whom and what it named. A passage begins with `beginPassage`, which
/// forgets what paragraphs do not share:
///
///     Jane Roe of Chile spoke. She backed the levy.   persons: Roe;  last holder: Chile, by Jane Roe
///                                                     (a new paragraph)
///     Roe then left.                                  Roe is still Jane Roe; no last holder
struct Discourse: Sendable {
  // MARK: Known from the start

  let article: Article
  /// The treaty that the article is about, where there is one.
  let mainTreaty: TreatyID?
  /// True where it keeps coming back to that treaty: what it tells without naming one is on it.
  let isDevoted: Bool
  /// True for a report of sessions, in which each paragraph has its own subject.
  let isOfSessions: Bool
  /// The treaty that the article is about, by its id or, where the directory lacks it, by its name.
  private(set) var main: StatementObject?
  /// The state whose affairs it tells, for `the foreign minister`.
  let home: ActorID?
  /// Whose statement the document is, for `we` outside of quotation marks.
  let authors: [Holder]
  /// What the abbreviations stand for that the text introduces.
  let abbreviations: [String: AbbreviationReader.Meaning]

  // MARK: Kept to the end of the document

  /// Persons named in full, by last name in small letters.
  private(set) var persons: [String: ActorMention] = [:]
  /// By the name of a person, the organisation without an entry that the person speaks for.
  private(set) var employers: [String: ActorMention] = [:]
  /// What the title or the first paragraphs tell was done with a treaty, for `the move` further on.
  private(set) var leadAct: TreatyAct?
  /// The resolution by which a treaty comes about, where the text told of one: `the text` that was
  /// voted on is it.
  private(set) var resolution: ToldResolution?
  private var passageCount = 0
  /// The treaties named so far, the last one first; before any is named the article's.
  private(set) var recentTreaties: [TreatyID] = []
  /// The name of a treaty that the directory lacks, where it was spoken of last: `Nordic Tax Accord`.
  private(set) var ownTreaty: String?
  /// The words that named each treaty last.
  private var lastMentions: [TreatyID: StatementObject] = [:]
  /// The treaty named last, in the words that named it; nil before any is named.
  private(set) var treatyAtHand: StatementObject?

  // MARK: Kept for some passages

  private var fadingPerson = Fading<Holder>(passages: 1)
  private var fadingSpeaker = Fading<Holder>(passages: 2)
  private var fadingTheme = Fading<StatementObject>(passages: 1)

  /// The last holder who was a person or spoke through one, in this passage or the one before.
  var lastPerson: Holder? { fadingPerson.value }
  /// The person who said something last, in this passage or one of the two before.
  var lastSpeaker: Holder? { fadingSpeaker.value }
  /// The thing that a sentence of this passage or the one before was about, for `voted against it`.
  var theme: StatementObject? { fadingTheme.value }

  // MARK: Of this passage alone

  /// The last actor of the directory named of each kind, for `the country`, `the company`.
  private(set) var lastOfKind: [ActorKind: ActorMention] = [:]
  /// Whom the last clause was about, for `he said`, `it added`.
  var lastHolders: [Holder] = []
  /// What was last proposed or said, for `China disagreed`.
  var lastObject: StatementObject?
  /// Which way that proposition pointed.
  var lastPolarity = Polarity.neutral
  /// What was last done with a treaty in this passage, for `the move`; nil where something else was
  /// told since.
  private(set) var lastAct: TreatyAct?
  /// The main claim of the sentence before, for `So did Chile`.
  var echoed: EchoedClaim?
  /// True where the sentence before was about `theme`, and nobody took a side in it.
  private(set) var isThemeFresh = false

  // MARK: Of this sentence alone

  /// Who says what the sentence quotes, for `we` within quotation marks.
  var quoted: [Holder] = []
  /// How that speaker was found.
  var quotedBy = HolderDecision.quotedSpeaker

  init(
    article: Article, mainTreaty: TreatyID?, isDevoted: Bool = false, isOfSessions: Bool = false,
    main: StatementObject? = nil, home: ActorID? = nil, authors: [Holder] = [],
    abbreviations: [String: AbbreviationReader.Meaning] = [:]
  ) {
    self.main = main
    self.article = article
    self.home = home
    self.authors = authors
    self.abbreviations = abbreviations
    self.mainTreaty = mainTreaty
    self.isDevoted = isDevoted
    self.isOfSessions = isOfSessions
    recentTreaties = [mainTreaty].compactMap(\.self)
  }

  /// Paragraphs speak of someone new; what persons were named stays known.
  mutating func beginPassage() {
    fadingPerson.beginPassage()
    fadingSpeaker.beginPassage()
    fadingTheme.beginPassage()
    isThemeFresh = false
    lastHolders = []
    lastOfKind = [:]
    lastObject = nil
    lastPolarity = .neutral
    lastAct = nil
    echoed = nil
    passageCount += 1
    takeUpMain()
  }

  /// `The pact` at the head of a paragraph is the one that the article is about, whatever other
  /// treaty the paragraph before named last.
  private mutating func takeUpMain() {
    guard let main else { return }
    if let mainTreaty {
      guard isDevoted else { return }
      remember(treaty: mainTreaty)
    } else if ownTreaty == nil {
      remember(treatyCalled: main.name)
    }
    if let known = mainTreaty.map({ lastMentions[$0] }) ?? main { treatyAtHand = known }
  }

  /// Takes up the name under which the text brings up the treaty that it is about, where the directory
  /// has none.
  mutating func rememberMain(treatyCalled name: String, quote: Quote) {
    main = StatementObject(kind: .treaty, id: nil, name: name, quote: quote)
    remember(treatyCalled: name)
  }

  /// The treaty named last, or the article's before any is named; nil where that is one that the
  /// directory lacks.
  var recentTreaty: TreatyID? { ownTreaty == nil ? recentTreaties.first : nil }

  /// Takes up what a clause told was done with a treaty; nil for another clause, behind which `the
  /// move` is only what the whole article is about.
  mutating func remember(_ act: TreatyAct?) {
    lastAct = act
    rememberLead(act)
  }

  /// Takes up what somebody says was done with a treaty, where that is what the article is about.
  mutating func rememberLead(_ act: TreatyAct?) {
    if passageCount <= Self.leadPassages { leadAct = leadAct ?? act }
  }

  /// Title and two paragraphs.
  private static let leadPassages = 3

  /// Takes up a treaty of the directory: `the pact` means it from now on.
  mutating func remember(treaty id: TreatyID) {
    recentTreaties.removeAll { $0 == id }
    recentTreaties.insert(id, at: 0)
    ownTreaty = nil
  }

  /// Takes up a treaty that the directory lacks: `the pact` means it and no other from now on.
  mutating func remember(treatyCalled name: String) { ownTreaty = name }

  /// Takes up a resolution that a sentence tells of; nil where it tells of none, which keeps what was.
  mutating func remember(_ told: ToldResolution?) {
    if let told { resolution = told }
  }

  /// Takes up those whom a clause is about, whether they took a side or not. Nobody changes nothing.
  ///
  /// After "Jane Roe, director of the Clean Coast League, spoke", `lastHolders` is the league,
  /// `persons` knows Roe, `employers` knows that Jane Roe speaks for it.
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
    if let person = holders.first(where: \.isPersonal) { fadingPerson.set(person) }
  }

  /// Takes up who said something: at the head of a passage `he said` goes on with him.
  mutating func rememberSpeaker(_ holders: [Holder]) {
    guard let speaker = holders.first(where: { $0.via == nil }), speaker.isNamed,
      speaker.isPersonal
    else { return }
    fadingSpeaker.set(speaker)
  }

  /// Takes up what a sentence is about; nil where that is nothing new, which keeps what was.
  ///
  /// After "The levy was discussed all week" the theme is the levy, and fresh: `it` is the levy.
  mutating func rememberTheme(_ object: StatementObject?, isOnlyTopic: Bool) {
    isThemeFresh = object != nil && isOnlyTopic
    if let object { fadingTheme.set(object) }
  }

  /// Takes up the actors and treaties that a sentence names, for what comes after it.
  ///
  /// After "Delegates read a paper on the Arms Trade Treaty" the treaty is at hand and the theme is
  /// gone: `it` may mean the paper or the treaty.
  mutating func remember(_ tree: SentenceTree, directory: ActorDirectory) {
    let sentence = tree.source(from: 0, through: tree.tokens.count - 1)
    for mention in tree.condensed.mentions where sentence.contains(mention.range) {
      switch mention.entity {
      case .treaty(let id):
        fadingTheme.forget()
        remember(treaty: id)
        let object = StatementObject(
          kind: .treaty, id: id.rawValue, name: directory.treaty(id)?.name ?? id.rawValue,
          quote: tree.condensed.quote(mention.range))
        lastMentions[id] = object
        treatyAtHand = object
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

/// A value that a text may refer to for some passages, and then no more.
private struct Fading<Value: Sendable>: Sendable {
  private(set) var value: Value?
  /// How many passages behind the one that set it still know the value.
  let passages: Int
  private var age = 0

  init(passages: Int) { self.passages = passages }

  mutating func set(_ value: Value) {
    self.value = value
    age = 0
  }

  mutating func forget() { value = nil }

  mutating func beginPassage() {
    age += 1
    if age > passages { value = nil }
  }
}
