import Positions
import Statements

/// A concept in a list: what is under it, and how many stand for and against it.
public struct ConceptEntry: Hashable, Sendable {
  /// An object that is under it.
  public struct Member: Hashable, Sendable {
    /// As a table prints it.
    public let name: String
    /// True for its contrary.
    public let isInverted: Bool
    /// How many statements are on it.
    public let statementCount: Int
    /// True where a rule has assigned it.
    public let isByRule: Bool
  }

  /// What people call it.
  public let name: String
  /// The treaty that its objects must be on where they name one.
  public let treaty: TreatyID?
  /// Words that assign objects; a minus before those that assign contraries.
  public let rules: [String]
  /// Those with statements, the most discussed first; then those without.
  public let members: [Member]
  /// How many statements are under it.
  public let statementCount: Int
  /// How many actors are for it.
  public let supporterCount: Int
  /// How many actors are against it.
  public let opponentCount: Int

  init(_ concept: Concept, in book: ConceptBook, _ statements: [SourcedStatement]) {
    name = concept.name
    treaty = concept.treaty
    rules = concept.rules.map { ($0.sign == .inverted ? "−" : "") + $0.words }
    let own = statements.filter { book.coding(of: $0)?.concept.name == concept.name }
    let sides = Standings(weighing: book.statements(own, under: concept.name))
      .sides(on: Concept.id(of: concept.name))
    statementCount = own.count
    supporterCount = sides?.support.count ?? 0
    opponentCount = sides?.oppose.count ?? 0
    let byWords = Dictionary(grouping: own) { $0.statement.object.comparedWords }
    var members = byWords.compactMap { words, statements in
      statements.first.map { first in
        Member(
          name: first.statement.object.printedWords,
          isInverted: book.coding(of: first)?.sign == .inverted,
          statementCount: statements.count, isByRule: concept.objects[words] == nil)
      }
    }
    for (words, member) in concept.objects where byWords[words] == nil {
      members.append(
        Member(
          name: member.written, isInverted: member.sign == .inverted, statementCount: 0,
          isByRule: false))
    }
    self.members = members.sorted {
      ($1.statementCount, $0.name) < ($0.statementCount, $1.name)
    }
  }
}

extension ConceptEntry: Encodable {
  private enum Key: String, CodingKey {
    case name, treaty, rules, objects, inverted, statements, supporters, opponents
  }

  /// One flat object, as `treatygraph concepts` prints it.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(name, forKey: .name)
    try fields.encodeIfPresent(treaty?.rawValue, forKey: .treaty)
    try fields.encode(rules, forKey: .rules)
    try fields.encode(members.filter { !$0.isInverted }.map(\.name), forKey: .objects)
    try fields.encode(members.filter(\.isInverted).map(\.name), forKey: .inverted)
    try fields.encode(statementCount, forKey: .statements)
    try fields.encode(supporterCount, forKey: .supporters)
    try fields.encode(opponentCount, forKey: .opponents)
  }
}

/// Objects that may mean one thing, as the program proposes them.
public struct ProposedConcept: Hashable, Sendable {
  /// The most discussed first; its words are a name to begin with.
  public let objects: [String]
  /// How many statements are on them.
  public let statementCount: Int
  /// How many actors take positions on them.
  public let holderCount: Int
}

extension ProposedConcept: Encodable {
  private enum Key: String, CodingKey {
    case objects, statements, actors
  }

  /// One flat object, as `treatygraph concepts --propose` prints it.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(objects, forKey: .objects)
    try fields.encode(statementCount, forKey: .statements)
    try fields.encode(holderCount, forKey: .actors)
  }
}

/// What is proposed, and what is like nothing else.
public struct ConceptProposalReport: Hashable, Sendable {
  /// The most discussed first.
  public let concepts: [ProposedConcept]
  /// How many objects are under no concept yet.
  public let objectCount: Int
  /// How many of these are like no other.
  public let loneCount: Int
}
