import Statements
import Tables

/// `actors/state-days.tsv`: first and last days of states that have not always been there.
enum StateDayTable {
  static let id = Column(0, "id", .actor, "the state")
  static let event = Column(
    1, "event", .oneOf(StateEvent.self), "its first day, or its last one")
  static let date = Column(2, "date", .day, "the day of it")
  static let successor = Column(
    3, "successor", .optional(.actor), "who goes on with its treaties, where one state does")
  static let source = Column.source(4)

  static let schema = TableSchema(
    "actors/state-days.tsv", columns: [id, event, date, successor, source], key: [id, event],
    order: .lines)
}

/// The ends of a state's time.
enum StateEvent: String, CaseIterable, Sendable {
  case began, ended
}

/// `treaties/treaty-needs.tsv`: how many must be bound before a treaty is in force.
enum TreatyNeedTable {
  static let id = Column(0, "id", .identifier, "the treaty")
  static let parties = Column(
    1, "parties", .integer(in: 1...250), "how many parties it needs to enter into force")
  static let condition = Column(
    2, "condition", .optional(.text), "what else it needs, which no count of parties shows")
  static let source = Column.source(3)

  static let schema = TableSchema(
    "treaties/treaty-needs.tsv", columns: [id, parties, condition, source], key: [id],
    order: .lines)
}

/// `treaties/treaty-topics.tsv`: what news calls treaties by while they are negotiated.
package enum TreatyTopicTable {
  package static let id = Column(0, "id", .identifier, "the treaty")
  package static let topic = Column(
    1, "topic", .lowercase,
    "what it is on, by which headlines call the talks: *killer robots*; in the singular")
  package static let source = Column.source(2)

  package static let schema = TableSchema(
    "treaties/treaty-topics.tsv", columns: [id, topic, source], key: [topic], order: .lines)
}

/// What a treaty needs to enter into force.
package struct TreatyNeed: Hashable, Sendable {
  /// How many parties.
  package let parties: Int
  /// What else, which no count of parties shows.
  package let condition: String?
}

/// `treaties/treaty-resolutions.tsv`: by which resolutions treaties came about.
enum TreatyResolutionTable {
  static let symbol = Column(0, "symbol", .text, "the resolution, as the United Nations write it")
  static let id = Column(1, "id", .identifier, "the treaty")
  static let part = Column(
    2, "does", .oneOf(TreatyResolution.Part.self),
    "whether it opens the way to the treaty, or is its adoption")
  static let date = Column(3, "date", .day, "the day on which it was adopted")
  static let source = Column.source(4)

  static let schema = TableSchema(
    "treaties/treaty-resolutions.tsv", columns: [symbol, id, part, date, source], key: [symbol],
    order: .lines)
}

/// The time of a state, where it has not always been there.
package struct StateDays: Hashable, Sendable {
  package var began: CalendarDate?
  package var ended: CalendarDate?
  /// Who goes on with its treaties.
  package var successor: ActorID?

  /// Whether it is there on a day; of a month or year, on some day of it.
  package func holds(on date: CalendarDate) -> Bool {
    let last = date.lastDay
    return began.map { $0 <= last } ?? true && ended.map { date <= $0 } ?? true
  }
}

extension CalendarDate {
  /// The last day of the month or year that it stands for.
  fileprivate var lastDay: CalendarDate {
    switch precision {
    case .day: self
    case .month:
      CalendarDate(year: year, month: month, day: Self.days(in: month, of: year)) ?? self
    case .year: CalendarDate(year: year, month: 12, day: 31) ?? self
    }
  }
}

/// `actors/register-names.tsv`: what depositaries mean by names that may mean others elsewhere.
enum RegisterNameTable {
  static let name = Column(0, "name", .lowercase, "the name, as registers write it")
  static let id = Column(1, "id", .actor, "whom they mean")
  static let source = Column.source(2)

  static let schema = TableSchema(
    "actors/register-names.tsv", columns: [name, id, source], key: [name], order: .lines)
}
