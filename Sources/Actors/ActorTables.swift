import Statements
import Tables

/// `states.tsv`: states and a few territories.
enum StateTable {
  static let id = Column(
    0, "id", .actor, "state: with the code of ISO 3166-1 alpha-3, state:XKX for Kosovo")
  static let name = Column(1, "name", .text, "the short English name in common use")
  static let membership = Column(
    2, "membership", .oneOf(StateMembership.self),
    "how it stands to the United Nations: *other* takes part in its treaties, *territory* has a voice of its own, *former* is no more"
  )
  static let source = Column.source(3)

  static let schema = TableSchema(
    "actors/states.tsv", columns: [id, name, membership, source], order: .lines)
}

/// The tables of blocs, organisations, companies and parties, a file for each kind.
enum ActorTable {
  static let id = Column(
    0, "id", .actor, "its kind, a colon and a short name; never given to another")
  static let name = Column(
    1, "name", .text, "the name that is shown, and one of its names in texts")
  static let affiliation = Column(
    2, "affiliation", .optional(.actor),
    "whose organ it is: the organisation of an organ, the state of a party")
  static let source = Column.source(3)

  static let schemas = [
    "blocs", "intergovernmental-organizations", "nongovernmental-organizations", "companies",
    "parties",
  ].map {
    TableSchema("actors/\($0).tsv", columns: [id, name, affiliation, source], order: .lines)
  }
}

/// `government-bodies.tsv`: ministries, agencies, parliaments and courts.
enum GovernmentBodyTable {
  static let id = Column(
    0, "id", .actor, "body: with the letters of its state and a short name; never given to another")
  static let name = Column(
    1, "name", .text, "the name that is shown, and one of its names in texts")
  static let affiliation = Column(
    2, "affiliation", .optional(.actor),
    "its state, or the union or organisation that it belongs to")
  static let speaksForState = Column(
    3, "speaksForState", .oneOf(Answer.self),
    "yes where its words are the government's; a parliament and a court speak for themselves")
  static let source = Column.source(4)

  static let schema = TableSchema(
    "actors/government-bodies.tsv", columns: [id, name, affiliation, speaksForState, source],
    order: .lines)
}

/// `people.tsv`: who holds or held an office.
enum PersonTable {
  static let id = Column(0, "id", .actor, "person: with the name; never given to another")
  static let name = Column(1, "name", .text, "first and last name as newspapers write them")
  static let lastName = Column(
    2, "lastName", .optional(.text),
    "the last name where it alone is enough in a newspaper; - where others share it")
  static let source = Column.source(3)

  static let schema = TableSchema(
    "actors/people.tsv", columns: [id, name, lastName, source], order: .lines)
}

/// `terms-of-office.tsv`: who held which office from when to when.
enum TermTable {
  static let person = Column(0, "person", .actor, "who held the office")
  static let office = Column(1, "office", .text, "an office of offices.tsv")
  static let actor = Column(2, "actor", .actor, "whose office it is")
  static let from = Column(3, "from", .optional(.day), "the first day; - where it is not certain")
  static let until = Column(
    4, "until", .optional(.day), "the last day; - where it is not certain or has not come")
  static let source = Column.source(5)

  static let schema = TableSchema(
    "actors/terms-of-office.tsv", columns: [person, office, actor, from, until, source],
    order: .lines)
}

/// `offices.tsv`: offices, and for whom their holders speak.
enum OfficeTable {
  static let office = Column(0, "office", .lowercase, "the office, with hyphens for blanks")
  static let speaksForActor = Column(
    1, "speaksForActor", .oneOf(Answer.self),
    "yes where the holder's words count as those of the state or organisation")
  static let source = Column.source(2)

  static let schema = TableSchema(
    "actors/offices.tsv", columns: [office, speaksForActor, source], order: .lines)
}

/// `memberships.tsv`: which actor belongs to which group.
enum MembershipTable {
  static let group = Column(0, "group", .actor, "the bloc or organisation")
  static let member = Column(1, "member", .actor, "who belongs to it")
  static let from = Column(
    2, "from", .optional(.day), "the first day; - since the founding, or where it is not certain")
  static let until = Column(
    3, "until", .optional(.day), "the last day; - for who is still a member")
  static let source = Column.source(4)

  static let schema = TableSchema(
    "actors/memberships.tsv", columns: [group, member, from, until, source], order: .lines)
}

extension Column where Value == String {
  /// The last column of tables whose facts somebody else may have found.
  static func source(_ index: Int) -> Column {
    Column(index, "source", .source, "where the facts of the line are from")
  }
}

/// How a state stands to the United Nations.
enum StateMembership: String, CaseIterable, Sendable {
  case member, observer, other, territory, former
}

enum Answer: String, CaseIterable, Sendable { case yes, no }
