import TreatyGraph

/// The figures of an evaluation as tables, and its errors.
struct EvaluationReport {
  let evaluation: Evaluation
  let console: Console

  func printFigures() {
    let positions = evaluation.tally(by: .position).gold
    console.print("\(evaluation.items.count) texts, \(positions) positions")
    if evaluation.leftOutCount > 0 {
      console.print("\(counted(evaluation.leftOutCount, "statement")) left out of the count")
    }
    printMeasures()
    for grouping in Evaluation.Grouping.allCases { printGroups(grouping) }
    printAttributes()
    printReliability()
  }

  private func printMeasures() {
    var table = Table(columns: [.text("MEASURE")] + Self.figureColumns + [.text("95 % OF F1")])
    for measure in Measure.allCases {
      let tallies = evaluation.items.map { $0.tally(by: measure) }
      let interval = BootstrapInterval(of: tallies) { $0.f1 }
      let name = Table.Cell(measure.title, measure == .position ? .bold : nil)
      let range = interval.map { "\(fraction($0.low)) to \(fraction($0.high))" } ?? ""
      table.rows.append(
        [name] + figures(of: evaluation.tally(by: measure)) + [Table.Cell(range)])
    }
    print(table)
  }

  private func printGroups(_ grouping: Evaluation.Grouping) {
    let groups = evaluation.groups(by: grouping)
    guard !groups.isEmpty else { return }
    var table = Table(columns: [.text(grouping.rawValue.uppercased())] + Self.figureColumns)
    table.rows = groups.map { [Table.Cell($0.name)] + figures(of: $0.tally) }
    print(table)
  }

  private func printAttributes() {
    guard !evaluation.attributes.isEmpty else { return }
    var table = Table(columns: [.text("OF THOSE RIGHT"), .number("RIGHT TOO"), .number("SHARE")])
    table.rows = evaluation.attributes.map { share in
      [
        Table.Cell(share.name), Table.Cell("\(share.right) of \(share.count)"),
        Table.Cell(fraction(Double(share.right) / Double(share.count))),
      ]
    }
    print(table)
  }

  private func printReliability() {
    let reliability = evaluation.reliability
    var table = Table(columns: [
      .text("CONFIDENCE"), .number("STATEMENTS"), .number("MEAN"), .number("RIGHT"),
    ])
    for bin in reliability.bins where bin.count > 0 {
      let range = "\(fraction(bin.lowerBound)) to \(fraction(bin.lowerBound + 0.1))"
      table.rows.append([
        Table.Cell(range), Table.Cell("\(bin.count)"), Table.Cell(fraction(bin.meanConfidence)),
        Table.Cell(fraction(bin.share)),
      ])
    }
    print(table)
    console.print("calibration error \(fraction(reliability.expectedCalibrationError))")
  }

  func printPatterns() {
    var table = Table(columns: [
      .text("PATTERN"), .number("FOUND"), .number("RIGHT"), .number("WRONG"), .text(""),
    ])
    for record in evaluation.patternRecords {
      let remark: Table.Cell =
        if record.fired == 0 {
          Table.Cell("never found anything", .warning)
        } else if record.isMoreOftenWrong {
          Table.Cell("more often wrong than right", .warning)
        } else {
          ""
        }
      table.rows.append([
        Table.Cell(record.pattern), Table.Cell("\(record.fired)"), Table.Cell("\(record.right)"),
        Table.Cell("\(record.wrong)"), remark,
      ])
    }
    print(table)
  }

  func printErrors(limit: Int) {
    let faulty = evaluation.items.filter { !$0.missed.isEmpty || !$0.spurious.isEmpty }
    console.print()
    console.print("\(faulty.count) texts with errors, the first \(min(limit, faulty.count)):")
    for item in faulty.prefix(limit) {
      console.print()
      let construction = item.item.construction.map { " (\($0))" } ?? ""
      console.print(console.styled("\(item.item.id)\(construction)", .bold) + " \(item.item.text)")
      for position in item.missed { console.print("  missed   \(position.summary)") }
      for statement in item.spurious {
        let sure = fraction(statement.confidence)
        console.print("  spurious \(statement.summary) [\(statement.pattern), \(sure)]")
      }
    }
  }

  // MARK: Cells

  private static let figureColumns: [Table.Column] = [
    .number("GOLD"), .number("FOUND"), .number("RIGHT"), .number("PRECISION"), .number("RECALL"),
    .number("F1"),
  ]

  private func figures(of tally: Tally) -> [Table.Cell] {
    ["\(tally.gold)", "\(tally.found)", "\(tally.right)"].map { Table.Cell($0) }
      + [tally.precision, tally.recall, tally.f1].map { Table.Cell(fraction($0)) }
  }

  private func print(_ table: Table) {
    console.print()
    for line in table.lines(for: console) { console.print(line) }
  }

  private func fraction(_ value: Double?) -> String { Fraction.text(value) }
}

extension GoldPosition {
  /// `Peru | proposes | support | proposed | a fund`.
  fileprivate var summary: String {
    let words = (isNegated ? "not " : "") + predicate
    return [actor, relation?.rawValue ?? "", polarity.rawValue, words, object ?? "-"]
      .joined(separator: " | ")
  }
}

extension Statement {
  fileprivate var summary: String {
    let words = (isNegated ? "not " : "") + predicate.quote.text
    let holder = actor.name + (via.map { " (\($0.rawValue))" } ?? "")
    return [holder, relation.rawValue, polarity.rawValue, words, object.quote.text]
      .joined(separator: " | ")
  }
}
