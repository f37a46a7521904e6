import Positions
import Statements
import Testing

@Suite("What was done to a treaty")
struct ActStandingTests {
  private static let treaty = Treaty(
    id: TreatyID("treaty:sample"), title: "Sample", name: "Sample",
    openedForSignature: CalendarDate("2020-01-01"))

  private func words(_ acts: (ActKind, String, String)..., asOf: String? = "2025-01-01") -> [String]
  {
    let stored = acts.map { kind, actor, day in
      StoredAct(
        act: Act(
          kind, by: ActorID("state:\(actor)"), called: actor, treaty: Self.treaty.id,
          on: CalendarDate(day), source: "s"), origin: .register(1), taken: nil)
    }
    let register = ActTable(
      treaty: Self.treaty.id, kinds: [.signed, .ratified], asOf: asOf.flatMap { CalendarDate($0) },
      source: "s")
    return ActLedger(stored).standings(
      on: Self.treaty, registers: asOf == nil ? [] : [register],
      others: ["AAA", "BBB", "TER"].map { ActorID("state:\($0)") }
    ) { $0 != ActorID("state:TER") }
    .map { "\($0.key) \($0.value.words)" }.sorted()
  }

  @Test("The furthest that an actor went counts; who is in no register has not signed, if it could")
  func furthest() {
    #expect(
      words((.signed, "AAA", "2020-02-01"), (.ratified, "AAA", "2021-02-01")) == [
        "state:AAA ratified 2021-02-01", "state:BBB not signed (2025-01-01)",
      ])
    #expect(
      words((.acceded, "AAA", "2020-02-01"), (.withdrew, "AAA", "2021-02-01"), asOf: nil) == [
        "state:AAA withdrew 2021-02-01"
      ])
  }

  @Test("Without a register, and before the treaty was open, nobody has not signed")
  func unknown() {
    #expect(words((.signed, "AAA", "2020-02-01"), asOf: nil) == ["state:AAA signed 2020-02-01"])
    #expect(words(asOf: "2019-12-31").isEmpty)
  }
}
