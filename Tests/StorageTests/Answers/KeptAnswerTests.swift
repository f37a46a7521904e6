import Foundation
import Positions
import Statements
import Storage
import TestSupport
import Testing

@Suite("Answers that are kept")
struct KeptAnswerTests {
  private static let version = ExtractorVersion(program: "1", data: "d")

  /// Draws articles, and acts of people, by chance; names, days and sentences are few, so that they
  /// meet.
  private struct Chance {
    var dice: SplitMix64

    mutating func number(_ range: Range<Int>) -> Int { Int.random(in: range, using: &dice) }

    mutating func any<Value>(_ values: [Value]) -> Value { values[number(0..<values.count)] }

    mutating func statement(_ number: Int) -> Statement {
      let holders: [(String?, String, ActorKind)] = [
        ("state:RUR", "Ruritania", .state), ("state:RUR", "Ruritania", .state),
        ("state:FRE", "Freedonia", .state),
        ("body:office", "Ruritanian Data Supervisor", .governmentBody),
        (nil, "Supervisor", .person), (nil, "six senators", .group), (nil, "Six senators", .group),
        (nil, "Six Democratic senators", .group), (nil, "envoys", .person),
      ]
      let objects: [(StatementObject.Kind, String?, String, String)] = [
        (.treaty, "treaty:sample", "Sample Treaty", "the treaty"),
        (.act, "treaty:sample", "signing", "the signing"),
        (.treaty, "treaty:other", "Other Treaty", "the other treaty"),
        (.provision, "treaty:sample", "article 9", "article 9 of it"),
        (.provision, "treaty:sample", "Article 9", "Article 9 of it"),
        (.provision, "treaty:sample", "text", "the text"),
        (.issue, nil, "limits on production", "limits on production"),
        (.issue, nil, "it", "it"), (.actor, "state:FRE", "Freedonia", "Freedonia"),
      ]
      let holder = any(holders)
      let object = any(objects)
      let relation = any(Relation.allCases)
      var statement = Statement.sample(
        relation, any(Modality.allCases), polarity: any([relation.polarity, .neutral, .oppose]),
        negated: self.number(0..<5) == 0, on: nil,
        confidence: Double(self.number(30..<98)) / 100, actor: holder.0, actorName: holder.1,
        object: object.0, objectID: object.1, objectName: object.2, sentence: number)
      statement.actor.kind = holder.2
      if holder.1 == "envoys" { statement.actor.affiliation = any([nil, ActorID("state:FRE")]) }
      statement.object.quote.text = object.3
      statement.evidence.sentence.text =
        "In round \(self.number(0..<3)) it said before noon that the long draft was "
        + any(["no answer", "an answer", "not an answer"]) + " to any of what was asked of it"
      if self.number(0..<4) == 0 { statement.date = date() }
      return statement.moved(by: 30 * number)
    }

    mutating func date() -> CalendarDate? {
      let day = CalendarDate(year: 2024, month: number(1..<6), day: number(1..<29))
      return number(0..<6) == 0 ? day?.period(any([.month, .year])) : day
    }

    mutating func document(_ name: String) -> Document {
      var report = SampleReport()
      report.paragraphs.append("Seen on page \(number(0..<50)) by \(name).")
      let isReport = number(0..<3) == 0
      var document =
        isReport
        ? report.document(name)
        : Document.sample(name, text: "Text \(number(0..<1000)) of \(name).")
      if number(0..<8) > 0 { document.article.date = date()?.period(.day) }
      document.article.outlet = any([nil, "Gazette", "Herald", "Post"])
      return document
    }
  }

  private static func act(
    _ chance: inout Chance, on store: StatementStore, at time: Int64,
    among acts: Range<Int> = 0..<20
  ) throws {
    let articles = try store.articles().map(\.id)
    let statements = try store.statements(matching: StatementQuery()).map(\.id)
    func add(
      _ kind: JournalEntry.Kind, _ subjects: [JournalSubject], _ fields: [String: String] = [:]
    ) throws {
      try store.add(
        JournalEntry(coder: "ana", time: time, kind: kind, subjects: subjects, fields: fields))
    }
    switch chance.number(acts) {
    case 0..<8:
      let document = chance.document("\(chance.number(0..<12)).txt")
      let count = chance.number(0..<6)
      let drawn = (0..<count).map { chance.statement($0) }
      try store.add(
        document, sentenceCount: 30, statements: drawn, fingerprint: Fingerprint(of: document),
        by: ExtractorVersion(program: "\(chance.number(0..<2))", data: "d"))
    case 8:
      if let one = statements.randomElement(using: &chance.dice) {
        try store.add(.accept, on: one, by: "ana", at: time)
      }
    case 9:
      if let one = statements.randomElement(using: &chance.dice) {
        try store.add(.reject, on: one, by: "ana", at: time)
      }
    case 10...11:
      if let one = statements.randomElement(using: &chance.dice) {
        var correction = Correction()
        correction.side = chance.any(Polarity.allCases)
        correction.modality = chance.any(Modality.allCases)
        correction.actor = chance.any([nil, .init(id: ActorID("state:X"), name: "X", kind: .state)])
        try store.add(.correct(correction), on: one, by: "ana", at: time)
      }
    case 12:
      if let one = articles.randomElement(using: &chance.dice) {
        try add(.remove, [.article(one)])
      }
    case 13:
      if let one = articles.randomElement(using: &chance.dice) {
        try add(.restore, [.article(one)])
      }
    case 14:
      let names = ["six senators", "envoys", "state:FRE", "body:office"]
      try add(
        .merge, [JournalSubject(.actor, chance.any(names))],
        ["into": chance.any(["state:RUR", "supervisor"]), "name": "Merged", "kind": "state"])
    case 15:
      try add(
        .merge, [JournalSubject(.treaty, chance.any(["treaty:other", "limits on production"]))],
        ["into": "treaty:sample", "name": "Sample Treaty"])
    case 16:
      try add(
        .rename, [JournalSubject(.actor, chance.any(["state:FRE", "state:RUR"]))],
        ["name": "Name \(time)"])
    case 17:
      try add(
        .split, [JournalSubject(.actor, "Ruritania"), JournalSubject(.actor, "state:RUR")],
        ["from": "state:RUR"])
    case 18: _ = try store.undo(by: "ana", at: time)
    default:
      if chance.number(0..<4) == 0, let one = articles.randomElement(using: &chance.dice) {
        try store.purge(article: one, at: time)
      } else {
        _ = try store.redo(by: "ana", at: time)
      }
    }
  }

  /// The statements against the side of a holder that is found on both, by all of them.
  private static func divided(in store: StatementStore) throws -> Set<Int64> {
    let positions = Standings(weighing: try store.statements(matching: StatementQuery())).positions
    return Set(
      positions.filter { $0.hasChanged || $0.isContested }.flatMap { position in
        position.statements.filter {
          let side = $0.statement.polarity
          return side != position.polarity && side != .neutral
        }.map(\.id)
      })
  }

  @Test(
    "After whatever was added, decided, undone and removed they say what the statements say",
    arguments: [1, 2, 3] as [UInt64])
  func random(seed: UInt64) throws {
    let store = try StatementStore(inMemory: "test")
    var chance = Chance(dice: SplitMix64(seed: seed))
    // More than a build has time for: TREATYGRAPH_RANDOM_ACTS says how many.
    let wanted = ProcessInfo.processInfo.environment["TREATYGRAPH_RANDOM_ACTS"].flatMap { Int($0) }
    let count = wanted ?? 100
    for time in 1...count {
      // Several as one at times; a purge empties the log of the file, which no transaction can.
      if time.isMultiple(of: 5) {
        try store.together {
          for _ in 0..<4 { try Self.act(&chance, on: store, at: Int64(time), among: 0..<19) }
        }
      } else {
        try Self.act(&chance, on: store, at: Int64(time))
      }
      guard time <= 100 || time.isMultiple(of: 100) else { continue }
      let faults = try store.answerFaults()
      #expect(faults.isEmpty, "after act \(time)")
      #expect(try store.dividedStatements() == Self.divided(in: store), "after act \(time)")
      guard faults.isEmpty else { return }
    }
    let kept = try store.dump()
    try store.rebuildAnswers()
    #expect(try store.dump() == kept)
  }

  @Test(
    "The same acts make the same store in PostgreSQL", .enabled(if: PostgreSQLServer.shared != nil),
    arguments: [4, 5] as [UInt64])
  func both(seed: UInt64) throws {
    let stores = [
      try StatementStore(inMemory: "test"),
      try StatementStore(path: PostgreSQLServer.shared?.freshAddress() ?? "", for: .writing),
    ]
    for store in stores {
      var chance = Chance(dice: SplitMix64(seed: seed))
      for time in 1...60 { try Self.act(&chance, on: store, at: Int64(time)) }
    }
    #expect(try stores[1].answerFaults() == [])
    let all = StatementQuery(includesSuperseded: true)
    #expect(try stores[0].statements(matching: all) == stores[1].statements(matching: all))
    #expect(try stores[0].journal() == stores[1].journal())
    #expect(
      try stores[0].articles(includingSuperseded: true)
        == stores[1].articles(includingSuperseded: true))
    #expect(try stores[0].comparableDump() == stores[1].comparableDump())
  }
}

extension StatementStore {
  /// The rows of tables that have no numbers of actors and the like, which a server gives with gaps.
  fileprivate func comparableDump() throws -> [String] {
    try dump().filter { line in
      ["answer: ", "claim: ", "copy: ", "fingerprint: ", "purge: ", "removedArticle: "]
        .contains { line.hasPrefix($0) }
    }
  }
}
