import Positions
import Statements
import TestSupport
import Testing

@testable import Storage

@Suite("Acts in the store")
struct ActStoreTests {
  private let store: StatementStore

  init() throws { store = try StatementStore(inMemory: "acts") }

  private static let paris = TreatyID("treaty:paris")

  private func act(
    _ kind: ActKind, _ actor: String, _ date: String?, text: String? = nil
  ) -> Act {
    Act(
      kind, by: ActorID("state:\(actor)"), called: actor, treaty: Self.paris,
      on: date.flatMap { CalendarDate.period($0) }, source: "table.csv", line: 3, text: text)
  }

  private func entry(_ time: Int64 = 100) -> JournalEntry {
    JournalEntry(coder: "ana", time: time, kind: .acts)
  }

  private func table(asOf day: String) -> ActTable {
    ActTable(
      treaty: Self.paris, kinds: [.signed, .ratified], asOf: CalendarDate(day), source: "table.csv")
  }

  @Test("Acts come back as they went in, the oldest first")
  func roundTrip() throws {
    let acts = [
      act(.signed, "FRA", "2016-04-22"), act(.ratified, "FRA", "2016-10"),
      Act(
        .withdrew, .announced, isNegated: true, by: nil, called: "Free City", treaty: Self.paris,
        resolution: "A/RES/1", on: CalendarDate.period("2015"), at: "New York", source: "x",
        text: "It “will not”."),
    ]
    let intake = try store.add(acts, tables: [], noting: entry())
    #expect(intake.new == acts)
    #expect(try store.acts().map(\.act) == [acts[2], acts[0], acts[1]])
    #expect(try store.acts().allSatisfy { $0.taken == 100 })
  }

  @Test("A merged actor's acts are those of the actor that it is merged into, also when read again")
  func merged() throws {
    let acts = [act(.signed, "FRA", "2016-04-22"), act(.ratified, "PER", "2016-05-01")]
    _ = try store.add(acts, tables: [table(asOf: "2016-06-01")], noting: entry())
    try store.add(
      JournalEntry(
        coder: "ana", time: 101, kind: .merge,
        subjects: [JournalSubject(.actor, "state:FRA"), JournalSubject(.actor, "state:PER")],
        fields: ["into": "state:PER", "name": "Peru", "kind": "state"]))
    let peru = try store.acts(matching: ActQuery(actor: .known(ActorID("state:PER"))))
    #expect(peru.map(\.act.kind) == [.signed, .ratified])
    #expect(peru.allSatisfy { $0.act.actor == ActorID("state:PER") })
    let again = acts.map { act in
      var act = act
      act.actor = ActorID("state:PER")
      return act
    }
    #expect(
      try store.add(again, tables: [table(asOf: "2016-06-01")], isTrial: true, noting: entry())
        .isEmpty)
  }

  @Test("Questions choose by actor, treaty, kind and day")
  func questions() throws {
    _ = try store.add(
      [act(.signed, "FRA", "2016-04-22"), act(.signed, "PER", "2016-05-01")], tables: [],
      noting: entry())
    let peru = ActQuery(actor: .known(ActorID("state:PER")))
    #expect(try store.acts(matching: peru).count == 1)
    #expect(try store.acts(matching: ActQuery(treaty: TreatyID("treaty:kyoto"))).isEmpty)
    let later = ActQuery(kind: .signed, since: CalendarDate("2016-04-23"))
    #expect(try store.acts(matching: later).count == 1)
    let earlier = ActQuery(until: CalendarDate("2016-04-22"))
    #expect(try store.acts(matching: earlier).count == 1)
    #expect(try store.acts(matching: ActQuery(takenSince: 101)).isEmpty)
  }

  @Test("The same table twice changes nothing, and is no entry of the journal")
  func twice() throws {
    let acts = [act(.signed, "FRA", "2016-04-22")]
    #expect(try store.add(acts, tables: [table(asOf: "2020-01-01")], noting: entry()).entry == 1)
    let again = try store.add(acts, tables: [table(asOf: "2020-01-01")], noting: entry())
    #expect(again.isEmpty && again.knownCount == 1 && again.entry == nil)
    #expect(try store.acts().count == 1)
  }

  @Test("A newer table tells what is new and what is gone; undone, all is as before")
  func newer() throws {
    let old = [act(.signed, "FRA", "2016-04-22"), act(.signed, "PER", "2016-05-01")]
    let new = [old[0], act(.ratified, "FRA", "2017-01-01")]
    _ = try store.add(old, tables: [table(asOf: "2016-06-01")], noting: entry())
    let trial = try store.add(
      new, tables: [table(asOf: "2018-01-01")], isTrial: true, noting: entry())
    #expect(trial.new == [new[1]] && trial.gone == [old[1]] && trial.entry == nil)
    #expect(try store.acts().map(\.act) == old)
    let intake = try store.add(new, tables: [table(asOf: "2018-01-01")], noting: entry())
    #expect(intake.new == trial.new && intake.gone == trial.gone)
    #expect(try store.acts().map(\.act) == new)
    #expect(try store.actTables().map(\.asOf) == [CalendarDate("2018-01-01")])
    _ = try store.undo(nil, by: "ana", at: 300, because: nil)
    #expect(try store.acts().map(\.act) == old)
    #expect(try store.actTables().map(\.asOf) == [CalendarDate("2016-06-01")])
    // What was taken back can come again.
    #expect(try store.add(new, tables: [], noting: entry()).new == [new[1]])
  }

  @Test("What a person recorded, and what a table does not cover, is not gone with a table")
  func uncovered() throws {
    let recorded = act(.signed, "PER", "2016-05-01")
    let reserved = act(.reserved, "FRA", "2016-05-01", text: "Article 4 does not bind France.")
    _ = try store.add([recorded], tables: [], isRecorded: true, noting: entry())
    _ = try store.add([reserved], tables: [], noting: entry())
    let intake = try store.add([], tables: [table(asOf: "2018-01-01")], noting: entry())
    #expect(intake.gone.isEmpty)
    #expect(try store.acts().count == 2)
  }

  @Test("When an article was taken in is kept, and when it was read again")
  func intake() throws {
    let document = Document.sample("a.txt")
    try store.add(
      document, sentenceCount: 1, statements: [.sample()],
      by: ExtractorVersion(program: "1", data: "1"))
    let taken = try #require(try store.intakeTime(ofArticle: 1))
    #expect(taken > 1_700_000_000)
    try store.purge(article: 1, at: 5)
    #expect(try store.intakeTime(ofArticle: 1) == nil)
  }
}
