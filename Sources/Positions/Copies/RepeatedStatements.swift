import Statements

/// Finds the statements of one actor that articles repeat in nearly the same words.
///
/// A quote goes from outlet to outlet, and a hundred articles with it are no hundred proofs. The same
/// actor, relation, object and modality in nearly the same sentence of another article counts once,
/// where no more than a month lies between: who says it again after that stands by it still.
struct RepeatedStatements {
  /// The earliest that counts at all leads, of one day the surest, and the others are its repeats.
  private var leading: [SourcedStatement] = []
  private var sentences: [SentenceWords] = []
  /// Those that later statements may still repeat.
  private var open: [Int] = []

  /// Puts together what belongs together; of all others nothing changes, and all keep their order.
  static func merge(
    _ statements: [SourcedStatement], holderOf key: (SourcedStatement) -> HolderKey
  ) -> [SourcedStatement] {
    var groups: [Key: [Int]] = [:]
    for (index, statement) in statements.enumerated() {
      groups[Key(statement, of: key(statement)), default: []].append(index)
    }
    var merged = statements.map(Optional.some)
    for group in groups.values where group.count > 1 {
      let given = group.map { statements[$0] }
      guard given.contains(where: { $0.articleID != given[0].articleID }) else { continue }
      var places = Dictionary(uniqueKeysWithValues: zip(given.map(\.id), group))
      for statement in Self(given).leading {
        if let place = places.removeValue(forKey: statement.id) { merged[place] = statement }
      }
      for place in places.values { merged[place] = nil }
    }
    return merged.compactMap(\.self)
  }

  /// The statements must be alike in all but their sentences.
  private init(_ statements: [SourcedStatement]) {
    let ordered = statements.sorted(by: Self.isEarlier)
    for statement in ordered where statement.countsAlone {
      if let day = statement.date?.dayNumber { close(before: day - 2 * Fingerprint.days) }
      take(statement)
    }
    open = Array(leading.indices)
    for statement in ordered where !statement.countsAlone { take(statement) }
    for index in leading.indices { leading[index].repeats.sort(by: Self.isEarlier) }
  }

  private mutating func take(_ statement: SourcedStatement) {
    let sentence = SentenceWords(statement.statement.evidence.sentence.text)
    let place = open.first { place in
      Self.mayRepeat(statement, leading[place]) && sentence.isNearly(sentences[place])
    }
    if let place {
      leading[place].repeats.append(statement)
    } else {
      open.append(leading.count)
      leading.append(statement)
      sentences.append(sentence)
    }
  }

  /// Of thousands of statements only those of about two months are compared.
  private mutating func close(before day: Int) {
    open.removeAll { place in leading[place].date.map { $0.dayNumber < day } ?? false }
  }

  private static func mayRepeat(_ later: SourcedStatement, _ first: SourcedStatement) -> Bool {
    // An article that says a thing twice means to.
    guard later.articleID != first.articleID,
      !first.repeats.contains(where: { $0.articleID == later.articleID })
    else { return false }
    // What copies print at different times is one report still.
    if later.reportID == first.reportID { return true }
    if let day = later.statement.date, let other = first.statement.date, day != other {
      return false
    }
    guard let day = later.date, let other = first.date else { return true }
    return abs(day.dayNumber - other.dayNumber) <= Fingerprint.days
  }

  fileprivate static func isEarlier(_ left: SourcedStatement, _ right: SourcedStatement) -> Bool {
    let day = left.date?.dayNumber ?? .max
    let other = right.date?.dayNumber ?? .max
    if day != other { return day < other }
    // Of one report the original leads.
    let isCopy = left.articleID == left.reportID ? 0 : 1
    let otherIsCopy = right.articleID == right.reportID ? 0 : 1
    if isCopy != otherIsCopy { return isCopy < otherIsCopy }
    let doubt = -left.statement.confidence
    let otherDoubt = -right.statement.confidence
    return (doubt, left.articleID, left.id) < (otherDoubt, right.articleID, right.id)
  }

  /// What two statements must have in common to be told apart by their sentences only.
  private struct Key: Hashable {
    let holder: HolderKey
    /// The object as the article names it: also *the text*, which in the same sentence is the same.
    let object: PositionObject
    let relation: Relation
    let polarity: Polarity
    let modality: Modality
    let isNegated: Bool
    /// What people have coded one by one each stands for itself.
    let coding: Int64?

    init(_ sourced: SourcedStatement, of holder: HolderKey) {
      let statement = sourced.statement
      self.holder = holder
      coding = statement.isCodedElsewhere ? sourced.id : nil
      let object = statement.object
      self.object = PositionObject(kind: object.kind, id: object.id, name: object.name)
      relation = statement.relation
      polarity = statement.polarity
      modality = statement.modality
      isNegated = statement.isNegated
    }
  }
}

extension Statement {
  /// The pattern of statements that people coded in another program.
  package static let codedElsewhere = "coded-elsewhere"

  /// True where a person coded it in another program, which counted each coding.
  package var isCodedElsewhere: Bool { pattern == Self.codedElsewhere }
}

extension SourcedStatement {
  fileprivate var countsAlone: Bool {
    statement.confidence >= PositionHistory.minimumConfidence
  }
}

extension [SourcedStatement] {
  /// The statements, each with its repeats in other articles; where none is repeated, the same.
  package func countingRepeatsOnce(naming names: HolderNames? = nil) -> [SourcedStatement] {
    let names = names ?? HolderNames(of: self)
    return RepeatedStatements.merge(self, holderOf: names.key)
  }

  /// As repeats of a statement are told: the earliest first.
  package var inOrderOfRepeats: [SourcedStatement] { sorted(by: RepeatedStatements.isEarlier) }

  /// The same where all are known to be one holder's, whatever their articles call it.
  package func countingRepeatsOnce(of holder: HolderKey) -> [SourcedStatement] {
    RepeatedStatements.merge(self) { _ in holder }
  }
}
