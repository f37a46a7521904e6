import Testing

@testable import TreatyGraph

@Suite("Gold standards")
struct GoldStandardTests {
  @Test("Lines of one text are one item, and a line without an actor is a text without positions")
  func positions() throws {
    let gold = try GoldStandard(
      jsonLines: """
        {"id": "a", "sentence": "Peru and Chile back it.", "actor": "Peru", "relation": "supports", \
        "polarity": "support", "modality": "planned", "negated": false, "predicate": "back", \
        "object": "it", "speaker": null}
        {"id": "a", "sentence": "Peru and Chile back it.", "actor": "Chile", \
        "polarity": "support", "predicate": "back", "object": null}

        {"id": "b", "construction": "trap", "sentence": "It rained.", "actor": null}
        """, file: "gold.jsonl")
    #expect(gold.format == .positions)
    #expect(gold.items.map(\.id) == ["a", "b"])
    #expect(gold.items[0].positions.map(\.actor) == ["Peru", "Chile"])
    #expect(gold.items[0].positions.map(\.modality) == [.planned, nil])
    #expect(gold.items[0].positions.map(\.object) == ["it", nil])
    #expect(gold.items[1].positions.isEmpty)
    #expect(gold.items[1].construction == "trap")
  }

  @Test("In propositions the word before a predicate marks what is negated")
  func propositions() throws {
    let gold = try GoldStandard(
      jsonLines: """
        {"id": "a", "sentence": "Peru, opposed by Chile, sought talks.", "propositions": [\
        {"actor": "Peru", "predicate": "sought", "point": "talks", "polarity": "neutral"}, \
        {"actor": "Chile", "predicate": "not sought", "point": "talks", "polarity": "oppose"}]}
        """, file: "gold.jsonl")
    #expect(gold.format == .propositions)
    #expect(gold.items[0].positions.map(\.predicate) == ["sought", "sought"])
    #expect(gold.items[0].positions.map(\.isNegated) == [false, true])
  }

  @Test(
    "A faulty line is told with its number and field",
    arguments: [
      (#"{"id": "a"}"#, "gold.jsonl:2: the field \"sentence\" is missing"),
      ("no object", "gold.jsonl:2: it is no JSON object"),
      (
        #"{"sentence": "S", "actor": "Peru", "polarity": "warm", "predicate": "p"}"#,
        "gold.jsonl:2: the field \"polarity\": unknown value \"warm\""
      ),
    ])
  func faults(line: String, message: String) {
    let error = #expect(throws: EvaluationError.self) {
      try GoldStandard(jsonLines: "\n" + line, file: "gold.jsonl")
    }
    #expect(error?.description.hasPrefix(message) == true)
  }

  @Test("A file that is not there is told by its name")
  func missing() {
    #expect(throws: EvaluationError.unreadable("no/such/gold.jsonl")) {
      try GoldStandard(file: "no/such/gold.jsonl")
    }
  }
}
