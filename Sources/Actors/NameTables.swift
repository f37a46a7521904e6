import Statements
import Tables

/// The tables of other names of actors and treaties.
enum AliasTable {
  static let id = Column(0, "id", .identifier, "whose name it is")
  static let alias = Column(1, "alias", .text, "the name")
  static let kind = Column(2, "kind", .oneOf(AliasKind.self), "what sort of name it is")
  static let letters = Column(
    3, "letters", .oneOf(CaseRule.self),
    "exact: as written here; title: capitals where they are here, or everywhere; any: any letters")
  static let strength = Column(
    4, "strength", .oneOf(AliasStrength.self),
    "strong: always this one; weak: means something else as often, taken only for an actor")
  static let source = Column.source(5)

  static let schemas = [
    "actors/state-names", "actors/demonyms", "actors/capitals", "actors/government-seats",
    "actors/bloc-names", "actors/organization-names", "actors/government-body-names",
    "actors/person-names", "treaties/treaty-names",
  ].map {
    TableSchema(
      "\($0).tsv", columns: [id, alias, kind, letters, strength, source], order: .lines)
  }
}

/// `hiding-names.tsv`: longer names that hide an actor's.
enum HidingNameTable {
  static let name = Column(0, "name", .text, "the longer name, within which no actor is found")
  static let letters = Column(
    1, "letters", .oneOf(CaseRule.self), "as in the tables of names: exact, title or any")
  static let meaning = Column(
    2, "meaning", .text, "what it means instead, for the reader of the table")

  static let schema = TableSchema(
    "actors/hiding-names.tsv", columns: [name, letters, meaning], order: .lines)
}

/// `ambiguous-names.tsv`: names that two entries share knowingly.
enum AmbiguousNameTable {
  static let name = Column(0, "name", .text, "the name, in any letters")
  static let reason = Column(1, "reason", .text, "who bears it, for the reader of the table")

  static let schema = TableSchema(
    "actors/ambiguous-names.tsv", columns: [name, reason], order: .lines)
}

/// `words-before-names.tsv`: words that may stand with a capital before a last name.
enum PrecedingWordTable {
  static let word = Column(0, "word", .text, "the word, in any letters")
  static let kind = Column(
    1, "kind", .oneOf(PrecedingWord.self),
    "title: a person follows; kin: one of the family may follow; opener: a sentence begins")

  static let schema = TableSchema(
    "actors/words-before-names.tsv", columns: [word, kind], order: .lines)
}

/// `sources.tsv`: what the words in the columns of sources stand for.
enum SourceTable {
  static let id = Column(0, "id", .lowercase, "the word in the source column of the other tables")
  static let title = Column(1, "title", .text, "what was used, and what was taken from it")
  static let version = Column(2, "version", .optional(.text), "its version or commit")
  static let licence = Column(3, "licence", .optional(.text), "its licence")

  static let schema = TableSchema(
    "actors/sources.tsv", columns: [id, title, version, licence], order: .lines)
}

/// `treaties.tsv`: treaties and what is like one.
enum TreatyTable {
  static let id = Column(
    0, "id", .identifier, "treaty: with a short name; never given to another")
  static let name = Column(1, "name", .text, "the name in common use, which is shown")
  static let title = Column(2, "title", .text, "the official title")
  static let body = Column(3, "body", .optional(.actor), "who negotiates or keeps it")
  static let nouns = Column(
    4, "nouns", .list(of: .lowercase),
    "the nouns by which a text refers back to it, the likeliest first")
  static let source = Column.source(5)

  static let schema = TableSchema(
    "treaties/treaties.tsv", columns: [id, name, title, body, nouns, source], order: .lines)
}

/// `treaty-dates.tsv`: days in the life of a treaty.
enum TreatyDateTable {
  static let id = Column(0, "id", .identifier, "the treaty")
  static let event = Column(
    1, "event", .oneOf(TreatyEvent.self),
    "first session of the talks, adoption, opening for signature, entry into force")
  static let date = Column(2, "date", .day, "the day of it")
  static let source = Column.source(3)

  static let schema = TableSchema(
    "treaties/treaty-dates.tsv", columns: [id, event, date, source], order: .lines)
}

/// What a capitalised word before a name tells.
enum PrecedingWord: String, CaseIterable, Sendable {
  /// A person follows: `President`.
  case title
  /// A person follows who may be another of the family: `Mrs`.
  case kin
  /// Nothing but that a sentence begins: `When`.
  case opener
}

/// The days in the life of a treaty that the table of dates knows.
enum TreatyEvent: String, CaseIterable, Sendable { case began, adopted, opened, inForce }
