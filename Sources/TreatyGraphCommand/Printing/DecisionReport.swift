import TreatyGraph

/// How each named decision fared, as a table for each gold standard, and what all of them tell.
struct DecisionReport {
  let console: Console

  func print(_ trial: DecisionTrial) {
    console.print(console.styled(trial.gold, .bold))
    var table = Table(columns: [
      .text("DECISION"), .text("PHASE"), .number("FIRES"), .number("GAINS"), .number("SPOILS"),
      .number("RIGHT"), .number("WRONG"), .text(""),
    ])
    let records = trial.records.filter { $0.fires > 0 }
    table.rows = records.map { record in
      let spoilsMore = record.counts && record.spoils > record.gains
      return [
        Table.Cell(record.id), Table.Cell(record.phase.rawValue, .faint),
        Table.Cell("\(record.fires)"), Table.Cell(record.counts ? "\(record.gains)" : "-"),
        Table.Cell(record.counts ? "\(record.spoils)" : "-"), Table.Cell("\(record.right)"),
        Table.Cell("\(record.wrong)"),
        spoilsMore ? Table.Cell("spoils more than it gains", .warning) : "",
      ]
    }
    for line in table.lines(for: console) { console.print(line) }
    console.print(
      "\(trial.records.count) named decisions, \(records.count) fire, "
        + "\(records.count { $0.counts }) of them change a statement")
    printRefusals(of: trial)
    console.print()
  }

  private func printRefusals(of trial: DecisionTrial) {
    console.print(
      "\(counted(trial.refusalCount, "word")) of stance without a statement, "
        + "\(trial.unnamedRefusalCount) without a decision that says why")
    guard let first = trial.refusals.first, trial.refusalCount > 0 else { return }
    let share = Double(first.count) / Double(trial.refusalCount)
    console.print(
      "the most frequent reason is \(first.id): \(first.count), \(share.percent) of them")
  }

  /// Those that no gold standard reaches.
  func printIdle(_ trials: [DecisionTrial]) {
    var fires: Set<String> = []
    for trial in trials { fires.formUnion(trial.records.filter { $0.fires > 0 }.map(\.id)) }
    let idle = trials.first?.records.map(\.id).filter { !fires.contains($0) } ?? []
    console.print("\(fires.count) decisions fire on some gold standard, \(idle.count) on none:")
    if !idle.isEmpty { console.print(idle.joined(separator: ", ")) }
  }
}
