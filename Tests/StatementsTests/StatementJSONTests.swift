import Statements
import TestSupport
import Testing

@Suite("The statement format")
struct StatementJSONTests {
  @Test("A line holds the fields in the order of the format")
  func line() {
    var statement = Statement.sample(.opposes, on: "2025-10-25", confidence: 0.91)
    statement.via = .opposedBy
    let expected = """
      {"document":"a.txt","date":"2025-10-25",\
      "sentence":{"index":0,"start":0,"end":27,"text":"Ruritania backs the treaty."},\
      "actor":{"id":"state:RUR","name":"Ruritania","kind":"state","text":"Ruritania",\
      "start":0,"end":9},\
      "relation":"opposes","polarity":"oppose","modality":"asserted",\
      "predicate":{"lemma":"back","text":"backs","start":10,"end":15},\
      "negated":false,"via":"opposedBy","condition":null,\
      "object":{"kind":"treaty","id":"treaty:sample","name":"Sample Treaty",\
      "text":"the treaty","start":16,"end":26},\
      "topic":null,"speaker":null,"confidence":0.91,"pattern":"sample",\
      "page":null,"affiliation":null,"speakerAffiliation":null,"datePrecision":"day",\
      "conditionPlace":null,"key":null}
      """
    #expect(statement.jsonLine(document: "a.txt") == expected)
  }

  @Test("The key of the claim is read back; decisions stand behind it, by whom, what and why")
  func claim() throws {
    var statement = Statement.sample()
    statement.key = ClaimKey(
      text: 7, actor: ScalarRange(0, 9), predicate: ScalarRange(10, 15),
      object: ScalarRange(16, 26), ordinal: 1)
    let json = statement.jsonLine(
      document: "a.txt",
      decisions: [
        Decision(maker: .pattern, name: "sample", because: "backs"),
        Decision(maker: .model("confidence"), name: "confidence"),
      ])
    #expect(
      json.hasSuffix(
        """
        "key":"0000000000000007:0-9:10-15:16-26:1",\
        "decisions":[{"by":"pattern","what":"sample","why":"backs"},\
        {"by":"model confidence","what":"confidence","why":null}]}
        """))
    #expect(try StatementLine(json: json).statement == statement)
    #expect(throws: StatementLineError.self) {
      try StatementLine(json: json.replacing("16-26:1", with: "16-2"))
    }
  }

  @Test("What is written is read back, field by field")
  func roundTrip() throws {
    var statement = Statement.sample(
      .ratifies, .conditional, polarity: .oppose, negated: true, actor: nil, actorName: "six envoys"
    )
    statement.evidence.sentence = Quote(
      text: "Six envoys won't ratify it unless \"rights\\duties\" are\n met é.",
      range: ScalarRange(100, 161))
    statement.condition = Quote(
      text: "unless \"rights\\duties\" are\n met", range: ScalarRange(127, 158))
    statement.topic = Quote(text: "the budget", range: ScalarRange(3, 13))
    statement.speaker = statement.actor
    statement.object.spans = [ScalarRange(1, 2), ScalarRange(4, 9)]
    let line = try StatementLine(json: statement.jsonLine(document: "ü \u{1}.txt"))
    #expect(line == StatementLine(document: "ü \u{1}.txt", statement: statement))
  }

  @Test("Page, affiliations, a date of a month and the place of a condition are read back too")
  func everyField() throws {
    var statement = Statement.full
    statement.date = CalendarDate.period("2019-04")
    statement.speaker?.affiliation = ActorID("state:RUR")
    statement.key = ClaimKey(
      text: -7, actor: ScalarRange(0, 9), predicate: ScalarRange(10, 15),
      object: ScalarRange(16, 26), ordinal: 2)
    let json = statement.jsonLine(document: "a.txt")
    #expect(json.contains(#""page":3,"affiliation":"state:RUR","speakerAffiliation":"state:RUR","#))
    #expect(json.contains(#""datePrecision":"month","conditionPlace":{"text":"unless\u0000 "#))
    #expect(try StatementLine(json: json) == StatementLine(document: "a.txt", statement: statement))
  }

  @Test("A line without the later fields is read as before")
  func olderLine() throws {
    var statement = Statement.sample(on: "2025-10-25")
    statement.condition = Quote(text: "the", range: ScalarRange(16, 19))
    let json = statement.jsonLine(document: "a.txt")
    let older = json.prefix(upTo: try #require(json.firstRange(of: ",\"page\"")).lowerBound) + "}"
    #expect(
      try StatementLine(json: String(older))
        == StatementLine(document: "a.txt", statement: statement)
    )
  }

  @Test(
    "Fields that contradict each other are refused",
    arguments: [
      ("\"datePrecision\":\"day\"", "\"datePrecision\":\"year\"", "the field \"datePrecision\""),
      ("\"condition\":\"the\"", "\"condition\":\"a\"", "the field \"conditionPlace\""),
    ])
  func contradiction(old: String, new: String, message: String) {
    var statement = Statement.sample(on: "2025-10-25")
    statement.condition = Quote(text: "the", range: ScalarRange(16, 19))
    let json = statement.jsonLine(document: "a.txt").replacing(old, with: new)
    #expect {
      try StatementLine(json: json)
    } throws: {
      "\($0)".hasPrefix(message)
    }
  }

  @Test("A value outside of a closed set is refused by name")
  func unknownValue() {
    let line = Statement.sample().jsonLine(document: "a").replacing("supports", with: "adores")
    #expect {
      try StatementLine(json: line)
    } throws: {
      "\($0)" == "the field \"relation\": unknown value \"adores\""
    }
  }

  @Test("A missing field is named")
  func missingField() {
    let line = Statement.sample().jsonLine(document: "a").replacing("\"lemma\":\"back\",", with: "")
    #expect {
      try StatementLine(json: line)
    } throws: {
      "\($0)" == "the field \"predicate.lemma\" is missing"
    }
  }

  @Test("What is no JSON object is refused", arguments: ["", "[]", "{", "null", "7", "{\"a\":}"])
  func noObject(line: String) {
    #expect(throws: StatementLineError.self) { try StatementLine(json: line) }
  }
}
