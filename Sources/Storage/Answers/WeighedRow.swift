import Positions
import Statements

/// What is weighed of a statement: a row of the table `weighed`.
struct WeighedRow: Hashable {
  var holder: Int
  /// 0 where the words leave open what it is on.
  var object: Int
  /// 0 for none.
  var date: Int
  var statement: Int64
  var article: Int64
  var report: Int64
  var sentence: Int
  var naming: Int
  /// -1 for none.
  var treaty: Int
  /// True where it is on the treaty, and not on a part.
  var isWhole: Bool
  var spelling: Int
  var relation: Relation
  var polarity: Polarity
  var modality: Modality
  var isNegated: Bool
  var confidence: Double
  /// 0 where the article tells none.
  var outlet: Int
  /// The same for all statements that may repeat each other but for their sentences.
  var likeness: Int64
  /// The digest of the sentence.
  var words: Int64
  /// The statement that it repeats.
  var leader: Int64?
  /// Whether it counts, or what it repeats.
  var isCounted: Bool

  static let columns = """
    holder, object, date, statement, article, report, sentence, naming, treaty, isWhole, spelling,
    relation, polarity, modality, isNegated, confidence, outlet, likeness, words, leader, isCounted
    """

  var isLeading: Bool { leader == nil && isCounted }
  var isUnsure: Bool { leader == nil && !isCounted }
  var isPrinted: Bool { isCounted }
  var place: AnswerPlace { AnswerPlace(holder: holder, object: object) }

  /// As it stands before anything is known of what it repeats.
  var alone: WeighedRow {
    var row = self
    row.leader = nil
    row.isCounted =
      confidence >= PositionHistory.minimumConfidence && modality.firmness > 0
    return row
  }

  /// The statement as far as it is weighed: its words are left out.
  func weighable(
    by pattern: String = "", on kind: StatementObject.Kind = .issue
  ) -> SourcedStatement {
    let nothing = Quote(text: "", range: ScalarRange(0, 0))
    let article = Article(name: "", outlet: outlet == 0 ? nil : String(outlet))
    return SourcedStatement(
      id: statement,
      statement: Statement(
        actor: ActorMention(id: nil, name: "", kind: .group, quote: nothing), relation: relation,
        polarity: polarity, modality: modality, predicate: Predicate(lemma: "", quote: nothing),
        isNegated: isNegated,
        object: StatementObject(kind: kind, id: nil, name: "", quote: nothing),
        date: CalendarDate(stored: date), confidence: confidence, pattern: pattern,
        evidence: Evidence(sentenceIndex: sentence, sentence: nothing)),
      article: article, articleID: self.article, report: report)
  }

  func insert(into connection: Connection) throws {
    try connection.run(
      """
      INSERT INTO weighed (\(Self.columns))
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      holder, object, date, statement, article, report, sentence, naming, treaty, isWhole,
      spelling, relation.place, polarity.place, modality.place, isNegated, confidence, outlet,
      likeness, words, leader, isCounted)
  }

  func delete(from connection: Connection) throws {
    try connection.run(
      "DELETE FROM weighed WHERE holder = ? AND object = ? AND date = ? AND statement = ?", holder,
      object, date, statement)
  }
}

extension WeighedRow {
  init(_ row: inout Row) {
    holder = row.integer()
    object = row.integer()
    date = row.integer()
    statement = row.integer64()
    article = row.integer64()
    report = row.integer64()
    sentence = row.integer()
    naming = row.integer()
    treaty = row.integer()
    isWhole = row.integer() == 1
    spelling = row.integer()
    relation = row.relation()
    polarity = row.polarity()
    modality = row.modality()
    isNegated = row.integer() == 1
    confidence = row.real()
    outlet = row.integer()
    likeness = row.integer64()
    words = row.integer64()
    leader = row.optionalInteger64()
    isCounted = row.integer() == 1
  }
}

extension Connection {
  func weighed(where condition: String, _ values: [any SQLBindable]) throws -> [WeighedRow] {
    try rows("SELECT \(WeighedRow.columns) FROM weighed WHERE \(condition)", values) {
      WeighedRow(&$0)
    }
  }
}

/// What one position is of and on, by numbers.
struct AnswerPlace: Hashable {
  let holder: Int
  let object: Int
}

/// Labels by their places, as the tables of answers keep them. Another order of the cases is another
/// version of the answers.
enum AnswerLabels {
  static let relations = Relation.allCases
  static let polarities = Polarity.allCases
  static let modalities = Modality.allCases
  static let relationPlaces = places(of: relations)
  static let polarityPlaces = places(of: polarities)
  static let modalityPlaces = places(of: modalities)

  private static func places<Label: Hashable>(of labels: [Label]) -> [Label: Int] {
    Dictionary(uniqueKeysWithValues: zip(labels, 0...))
  }
}

extension Relation {
  var place: Int { AnswerLabels.relationPlaces[self] ?? 0 }
}

extension Polarity {
  var place: Int { AnswerLabels.polarityPlaces[self] ?? 0 }
}

extension Modality {
  var place: Int { AnswerLabels.modalityPlaces[self] ?? 0 }
}

extension Row {
  mutating func relation() -> Relation { AnswerLabels.relations[integer()] }
  mutating func polarity() -> Polarity { AnswerLabels.polarities[integer()] }
  mutating func modality() -> Modality { AnswerLabels.modalities[integer()] }
}

extension CalendarDate {
  /// `202401310` for the day, `202401011` for the month, `202401012` for the year.
  var stored: Int {
    let length = Precision.allCases.firstIndex(of: precision) ?? 0
    return ((year * 100 + month) * 100 + day) * 10 + length
  }

  /// Nil for 0.
  init?(stored: Int) {
    let number = stored / 10
    guard
      let day = CalendarDate(
        year: number / 10_000, month: number / 100 % 100, day: number % 100),
      let date = day.period(Precision.allCases[min(stored % 10, 2)])
    else { return nil }
    self = date
  }
}
