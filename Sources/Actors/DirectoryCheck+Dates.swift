import Statements
import Tables

extension DirectoryCheck {
  /// Memberships and terms of office that end before they begin, or run twice at a time.
  func periodFaults() -> [Diagnostic] {
    periods(
      tables.memberships, [MembershipTable.group, MembershipTable.member],
      from: MembershipTable.from, until: MembershipTable.until, what: "membership")
      + periods(
        tables.terms, [TermTable.person, TermTable.office, TermTable.actor], from: TermTable.from,
        until: TermTable.until, what: "term")
  }

  private struct Period {
    let from: CalendarDate?
    let until: CalendarDate?
    let line: Int

    func overlaps(_ other: Period) -> Bool { begins(before: other) && other.begins(before: self) }

    private func begins(before other: Period) -> Bool {
      guard let from, let end = other.until else { return true }
      return from <= end
    }
  }

  private func periods(
    _ table: Table, _ key: [Column<String>], from: Column<CalendarDate?>,
    until: Column<CalendarDate?>, what: String
  ) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    var earlier: [[String]: [Period]] = [:]
    for row in table.rows {
      let period = Period(
        from: table.optional(row, from).flatMap(CalendarDate.init),
        until: table.optional(row, until).flatMap(CalendarDate.init), line: row.line)
      if let from = period.from, let end = period.until, end < from {
        faults.append(
          Diagnostic(table.fault("it ends before it begins on \(from)", at: row, until)))
      }
      let fields = key.map { table[row, $0] }
      if let other = earlier[fields]?.first(where: { $0.overlaps(period) }) {
        faults.append(
          Diagnostic(
            table.fault(
              "the \(what) of line \(other.line) covers some of the same days", at: row, from)))
      }
      earlier[fields, default: []].append(period)
    }
    return faults
  }

  /// Events in the life of a treaty that come in the wrong order, or twice.
  func treatyDateFaults() -> [Diagnostic] {
    let table = tables.treatyDates
    var faults: [Diagnostic] = []
    var known: [String: [TreatyEvent: CalendarDate]] = [:]
    for row in table.rows {
      guard let event = TreatyEvent(rawValue: table[row, TreatyDateTable.event]),
        let date = CalendarDate(table[row, TreatyDateTable.date])
      else { continue }
      let id = table[row, TreatyDateTable.id]
      if known[id]?[event] != nil {
        faults.append(
          Diagnostic(
            table.fault(
              "\(id) has a day for \"\(event.rawValue)\" already", at: row, TreatyDateTable.event)))
      }
      known[id, default: [:]][event] = date
    }
    for row in table.rows {
      guard let event = TreatyEvent(rawValue: table[row, TreatyDateTable.event]),
        let date = CalendarDate(table[row, TreatyDateTable.date]),
        let dates = known[table[row, TreatyDateTable.id]]
      else { continue }
      let order = TreatyEvent.allCases
      let later = order[(order.firstIndex(of: event).map { $0 + 1 } ?? 0)...]
      if let next = later.first(where: { dates[$0].map { $0 < date } ?? false }) {
        faults.append(
          Diagnostic(
            table.fault(
              "\"\(event.rawValue)\" comes after \"\(next.rawValue)\"", at: row,
              TreatyDateTable.date)))
      }
    }
    return faults
  }
}
