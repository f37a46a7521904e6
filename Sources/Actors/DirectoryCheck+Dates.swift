import Statements

extension DirectoryCheck {
  /// Memberships and terms of office that end before they begin, or run twice at a time.
  func periodFaults() -> [Diagnostic] {
    periods(
      tables.memberships, [.group, .member], from: .from, until: .until, what: "membership")
      + periods(
        tables.terms, [.person, .office, .actor], from: .from, until: .until, what: "term")
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

  private func periods<Column>(
    _ table: Table<Column>, _ key: [Column], from: Column, until: Column, what: String
  ) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    var earlier: [[String]: [Period]] = [:]
    for row in table.rows {
      let period = Period(
        from: table.optional(row, from).flatMap(CalendarDate.init),
        until: table.optional(row, until).flatMap(CalendarDate.init), line: row.line)
      if let from = period.from, let end = period.until, end < from {
        faults.append(
          Diagnostic(.error, "it ends before it begins on \(from)", at: table.location(row, until)))
      }
      let fields = key.map { table[row, $0] }
      if let other = earlier[fields]?.first(where: { $0.overlaps(period) }) {
        faults.append(
          Diagnostic(
            .error, "the \(what) of line \(other.line) covers some of the same days",
            at: table.location(row, from)))
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
      guard let event = TreatyEvent(rawValue: table[row, .event]),
        let date = CalendarDate(table[row, .date])
      else { continue }
      let id = table[row, .id]
      if known[id]?[event] != nil {
        faults.append(
          Diagnostic(
            .error, "\(id) has a day for \"\(event.rawValue)\" already",
            at: table.location(row, .event)))
      }
      known[id, default: [:]][event] = date
    }
    for row in table.rows {
      guard let event = TreatyEvent(rawValue: table[row, .event]),
        let date = CalendarDate(table[row, .date]), let dates = known[table[row, .id]]
      else { continue }
      let order = TreatyEvent.allCases
      let later = order[(order.firstIndex(of: event).map { $0 + 1 } ?? 0)...]
      if let next = later.first(where: { dates[$0].map { $0 < date } ?? false }) {
        faults.append(
          Diagnostic(
            .error, "\"\(event.rawValue)\" comes after \"\(next.rawValue)\"",
            at: table.location(row, .date)))
      }
    }
    return faults
  }
}
