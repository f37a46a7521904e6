import Foundation

/// The fields of a statement's line as they stand in its JSON.
struct StatementFields: Decodable {
  struct Words: Decodable {
    var text: String
    var start: Int
    var end: Int
    var quote: Quote { Quote(text: text, range: ScalarRange(start, end)) }
  }

  struct Sentence: Decodable {
    var index: Int
    var start: Int
    var end: Int
    var text: String
  }

  struct Mention: Decodable {
    var id: String?
    var name: String
    var kind: Label<ActorKind>
    var text: String
    var start: Int
    var end: Int
    func mention(affiliation: String?) -> ActorMention {
      ActorMention(
        id: id.map { ActorID($0) }, name: name, kind: kind.value,
        affiliation: affiliation.map { ActorID($0) },
        quote: Quote(text: text, range: ScalarRange(start, end)))
    }
  }

  struct Lemma: Decodable {
    var lemma: String
    var text: String
    var start: Int
    var end: Int
  }

  struct Object: Decodable {
    var kind: Label<StatementObject.Kind>
    var id: String?
    var name: String
    var text: String
    var start: Int
    var end: Int
    var spans: [[Int]]?
  }

  struct Told: Decodable {
    var by: String
    var what: String
    var why: String?
  }

  var document: String
  var date: CalendarDate?
  var sentence: Sentence
  var actor: Mention
  var relation: Label<Relation>
  var polarity: Label<Polarity>
  var modality: Label<Modality>
  var predicate: Lemma
  var negated: Bool
  var via: Label<Via>?
  var condition: String?
  var object: Object
  var topic: Words?
  var speaker: Mention?
  var confidence: Double
  var pattern: String
  var page: Int?
  var affiliation: String?
  var speakerAffiliation: String?
  var datePrecision: Label<CalendarDate.Precision>?
  var conditionPlace: Words?
  var key: String?
  var decisions: [Told]?

  var toldDecisions: [Decision] {
    get throws(StatementLineError) {
      var decisions: [Decision] = []
      for told in self.decisions ?? [] {
        guard let maker = Decision.Maker(told.by) else {
          throw StatementLineError("the field \"decisions.by\": nobody is called \"\(told.by)\"")
        }
        decisions.append(Decision(maker: maker, name: told.what, because: told.why))
      }
      return decisions
    }
  }

  var statement: Statement {
    get throws(StatementLineError) {
      let words = Quote(text: sentence.text, range: ScalarRange(sentence.start, sentence.end))
      if let datePrecision, date?.precision != datePrecision.value {
        throw StatementLineError(
          "the field \"datePrecision\" says \(datePrecision.value.rawValue), the date another")
      }
      return Statement(
        key: try claimKey,
        actor: actor.mention(affiliation: affiliation), relation: relation.value,
        polarity: polarity.value,
        modality: modality.value,
        predicate: Predicate(
          lemma: predicate.lemma,
          quote: Quote(
            text: predicate.text, range: ScalarRange(predicate.start, predicate.end))),
        isNegated: negated, via: via?.value, condition: try place(ofConditionIn: words),
        object: StatementObject(
          kind: object.kind.value, id: object.id, name: object.name,
          quote: Quote(text: object.text, range: ScalarRange(object.start, object.end)),
          spans: try spans),
        topic: topic?.quote, speaker: speaker?.mention(affiliation: speakerAffiliation), date: date,
        confidence: confidence,
        pattern: pattern,
        evidence: Evidence(sentenceIndex: sentence.index, sentence: words, page: page))
    }
  }

  private var claimKey: ClaimKey? {
    get throws(StatementLineError) {
      guard let key else { return nil }
      guard let claimKey = ClaimKey(key) else {
        throw StatementLineError("the field \"key\": \"\(key)\" is no key of a claim")
      }
      return claimKey
    }
  }

  private var spans: [ScalarRange] {
    get throws(StatementLineError) {
      try ScalarRange.pairs(object.spans ?? [], field: "object.spans")
    }
  }

  /// Where the condition stands; a line without the place has it looked up in the sentence.
  private func place(ofConditionIn sentence: Quote) throws(StatementLineError) -> Quote? {
    if let conditionPlace {
      guard let condition, condition.hasScalars(of: conditionPlace.text) else {
        throw StatementLineError("the field \"conditionPlace\" has other words than \"condition\"")
      }
      return conditionPlace.quote
    }
    guard let condition else { return nil }
    guard let found = sentence.text.range(of: condition, options: .literal) else {
      return Quote(text: condition, range: sentence.range)
    }
    let scalars = sentence.text.unicodeScalars
    let start =
      sentence.range.start &+ scalars.distance(from: scalars.startIndex, to: found.lowerBound)
    return Quote(
      text: condition, range: ScalarRange(start, start &+ condition.unicodeScalars.count))
  }
}

extension String {
  /// True where both are the same code points: Swift's `==` takes `é` and `e` with an accent for one.
  func hasScalars(of other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
