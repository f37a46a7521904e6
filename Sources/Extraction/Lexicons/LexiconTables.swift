import Statements
import Tables

/// `predicates.tsv`: words that show a position.
enum PredicateTable {
  static let lemma = Column(
    0, "lemma", .lowercase,
    "the word as a dictionary has it; an adjective such as *opposed* as it is written")
  static let wordClass = Column(
    1, "class", .oneOf(PredicateEntry.WordClass.self),
    "a verb, a noun (*objection*), an adjective (*critical*), a noun for who acts (*opponent*) or a preposition (*against*)"
  )
  static let governs = Column(
    2, "governs", .list(of: .lowercase),
    "prepositions of which one must follow: *for* in *call for*; - for what needs none")
  static let relation = Column(
    3, "relation", .oneOf(Relation.self), "the relation of the statement that it shows")
  static let takes = Column(
    4, "takes", .list(of: .oneOf(PredicateEntry.Complement.self)),
    "what may follow as the object: a noun phrase, *to*, *that*, *-ing*, a question, nothing, or somebody and what is asked of them (*pressed the bank to leave*); - for anything"
  )
  static let prior = Column(
    5, "prior", .number(in: 0...1),
    "how often a statement from this word is right where all else is certain")
  static let flags = Column(
    6, "flags", .list(of: .oneOf(PredicateEntry.Flag.self)),
    "*speech*: its subject may be a speaker; *light*: the noun behind it shows the position (*express concern*); *carried*: counts only behind such a verb; *treaty*: counts only with a treaty or its text as object"
  )

  static let schema = TableSchema(
    "lexicons/predicates.tsv",
    columns: [lemma, wordClass, governs, relation, takes, prior, flags],
    key: [lemma, wordClass, governs, takes], order: .by(lemma))
}

/// `words.tsv`: the lists that readers and patterns ask for.
enum WordTable {
  static let list = Column(
    0, "list", .oneOf(WordList.self), "the list, as readers and patterns ask for it")
  static let word = Column(
    1, "word", .literal,
    "a word or several, in lower case as they are compared; those of *mask-* lists are written into texts"
  )

  static let schema = TableSchema(
    "lexicons/words.tsv", columns: [list, word], key: [list, word], order: .groups(of: list),
    complete: [list])
}

/// `modality.tsv`: words that make a position planned, conditional, possible or reported.
enum ModalityTable {
  static let lemma = Column(0, "lemma", .lowercase, "the word as a dictionary has it")
  static let place = Column(
    1, "place", .oneOf(ModalityEntry.Place.self),
    "an auxiliary of the predicate (*may*), what governs it (*plans to*), or an adverb beside it (*reportedly*)"
  )
  static let modality = Column(
    2, "modality", .oneOf(Modality.self), "how firm the position is with it")
  static let negates = Column(
    3, "negates", .oneOf(ModalityEntry.Negation.self),
    "whether it takes the position back: *yes* is not done (*failed to*), *refuses* is not done and meant so (*declined to*)"
  )

  static let schema = TableSchema(
    "lexicons/modality.tsv", columns: [lemma, place, modality, negates], key: [lemma, place],
    order: .meant)
}

/// `asides.tsv`: words that join actors to what another says.
enum AsideTable {
  static let words = Column(0, "words", .lowercase, "the words, as they stand before the actors")
  static let via = Column(
    1, "via", .optional(.oneOf(Via.self)), "how the actors are joined; - excepts them (*but not*)")
  static let strength = Column(
    2, "strength", .oneOf(AsideLexicon.Strength.self),
    "*strong* words always join; *weak* ones (*with*, *for*) only between commas; *trailing* ones (*as did*) behind the clause; *either* (*with support from*) before or behind it"
  )

  static let schema = TableSchema(
    "lexicons/asides.tsv", columns: [words, via, strength], key: [words], order: .meant)
}

/// `consequences.tsv`: what a treaty is said to lead to.
enum ConsequenceTable {
  static let lemma = Column(0, "lemma", .lowercase, "the word as a dictionary has it")
  static let polarity = Column(
    1, "polarity", .oneOf(Polarity.self),
    "the side of who says this of something: who says that it *undermines* a treaty opposes it")

  static let schema = TableSchema(
    "lexicons/consequences.tsv", columns: [lemma, polarity], key: [lemma], order: .by(lemma))
}

/// `dates.tsv`: words that tell when a position was taken.
enum DateTable {
  static let word = Column(0, "word", .lowercase, "the word or its abbreviation, without a period")
  static let kind = Column(
    1, "kind", .oneOf(DateLexicon.Kind.self),
    "what it tells: a month, a weekday, a *day* counted from the article's, a *unit* (*year*), *before* (*last*), *ago*, or a number"
  )
  static let value = Column(
    2, "value", .optional(.text),
    "the number of the month or weekday (Monday is 1), so many days from the article's, day, month or year, or the number; - for the others"
  )

  static let schema = TableSchema(
    "lexicons/dates.tsv", columns: [word, kind, value], key: [word], order: .meant)
}

/// `past-endings.tsv`: how regular verbs form their past.
enum PastEndingTable {
  static let lemma = Column(
    0, "lemma", .optional(.lowercase), "how the lemma ends; - for any ending, which stays")
  static let past = Column(1, "past", .lowercase, "what stands in the past in place of that ending")

  static let schema = TableSchema(
    "lexicons/past-endings.tsv", columns: [lemma, past], key: [lemma, past], order: .meant)
}

/// `confidence.tsv`: what features of a statement are worth.
enum ConfidenceTable {
  static let feature = Column(
    0, "feature", .oneOf(ConfidenceFeature.self), "what is there in a statement, or is not")
  static let weight = Column(
    1, "weight", .number, "what it adds to the log-odds that the statement is right")

  static let schema = TableSchema(
    "lexicons/confidence.tsv", columns: [feature, weight], key: [feature], order: .meant)
}

/// `comparison.tsv`: words that the evaluation leaves out.
enum ComparisonTable {
  static let list = Column(
    0, "list", .oneOf(ComparisonWords.List.self),
    "where the word is left out: articles everywhere, links and treaty nouns in names of treaties, "
      + "the others beside a predicate")
  static let word = Column(1, "word", .lowercase, "the word")

  static let schema = TableSchema(
    "lexicons/comparison.tsv", columns: [list, word], key: [list, word],
    order: .groups(of: list), complete: [list])
}

/// The tables of `data/lexicons`.
enum LexiconTables {
  static let schemas = [
    AsideTable.schema, ComparisonTable.schema, ConfidenceTable.schema, ConsequenceTable.schema,
    DateTable.schema, JudgeTable.schema, ModalityTable.schema, PastEndingTable.schema,
    PredicateTable.schema,
    WordTable.schema,
  ]
}
