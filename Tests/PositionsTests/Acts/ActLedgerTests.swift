import Positions
import Statements
import Testing

@Suite("A ledger of acts")
struct ActLedgerTests {
  private func stored(
    _ kind: ActKind, _ origin: ActOrigin, on date: String?, resolution: String? = nil,
    text: String? = nil
  ) -> StoredAct {
    StoredAct(
      act: Act(
        kind, by: ActorID("state:PER"), called: "Peru", treaty: TreatyID("treaty:sample"),
        resolution: resolution, on: date.flatMap { CalendarDate.period($0) }, source: "s",
        text: text), origin: origin, taken: nil)
  }

  @Test("A signature that a register and articles tell is one act, by the register")
  func once() {
    let ledger = ActLedger([
      stored(.signed, .statement(4, article: 2), on: "2025-10-28"),
      stored(.signed, .register(1), on: "2025-10-25"),
      stored(.signed, .statement(9, article: 3), on: "2026-01-01"),
    ])
    #expect(ledger.acts.count == 1)
    #expect(ledger.acts.first?.best.origin == .register(1))
    #expect(ledger.acts.first?.further.count == 2)
  }

  @Test("Without a register the first article tells it")
  func first() {
    let ledger = ActLedger([
      stored(.signed, .statement(9, article: 3), on: "2026-01-01"),
      stored(.signed, .statement(4, article: 2), on: "2025-10-28"),
    ])
    #expect(ledger.acts.map(\.act.date) == [CalendarDate("2025-10-28")])
  }

  @Test("Votes on two resolutions are two acts, and so are two reservations")
  func several() {
    let ledger = ActLedger([
      stored(.votedFor, .register(1), on: "2019-12-27", resolution: "A/RES/74/247"),
      stored(.votedFor, .register(1), on: "2024-12-24", resolution: "A/RES/79/243"),
      stored(.votedFor, .statement(7, article: 1), on: "2024-12-25", resolution: "A/RES/79/243"),
      stored(.reserved, .register(1), on: "2025-01-01", text: "Article 4 …"),
      stored(.reserved, .register(1), on: "2025-01-01", text: "Article 9 …"),
    ])
    #expect(ledger.acts.map(\.act.kind) == [.votedFor, .votedFor, .reserved, .reserved])
    let ofPeru = ledger.acts(of: ActorID("state:PER"), on: TreatyID("treaty:sample"))
    #expect(ofPeru.count == 4)
  }
}
