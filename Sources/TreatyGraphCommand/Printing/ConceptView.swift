import TreatyGraph

/// Prints concepts, what is under them, and what is proposed.
enum ConceptView {
  /// So many objects of a proposal are named.
  private static let shownObjects = 6

  static func print(
    _ concepts: [ConceptEntry], as format: Console.Format, on console: Console
  ) throws -> ExitCode {
    try Listing.concepts.print(concepts, as: format, on: console)
    if concepts.isEmpty {
      console.note("no concept is named yet: treatygraph concepts --propose gives a beginning")
    }
    return .success
  }

  /// One concept with its objects.
  static func print(
    _ concept: ConceptEntry, as format: Console.Format, on console: Console
  ) throws -> ExitCode {
    if console.printsJSON(format) {
      try console.printJSON(concept)
      return .success
    }
    console.print(console.styled(concept.name, .bold) + summary(of: concept))
    for rule in concept.rules { console.print("  rule: \(rule)") }
    let table = Table(
      columns: [.text(""), .wrapping("OBJECT"), .number("STATEMENTS"), .rare("BY")],
      rows: concept.members.map { member in
        [
          Table.Cell(member.isInverted ? "−" : "+"), Table.Cell(member.name),
          Table.Cell(String(member.statementCount)), Table.Cell(member.isByRule ? "rule" : ""),
        ]
      }, indent: 2)
    for line in table.lines(for: console) { console.print("  " + line) }
    return .success
  }

  /// What a change came to.
  static func print(
    _ receipt: ConceptReceipt, as format: Console.Format, on console: Console
  ) throws -> ExitCode {
    if console.printsJSON(format) {
      try console.printJSON(receipt.log)
    } else {
      for line in LogView.line(of: receipt.log, width: console.terminal.width) {
        console.print(line.rendered(on: console))
      }
      if let concept = receipt.concept { console.note(concept.name + summary(of: concept)) }
    }
    return .success
  }

  static func print(
    _ report: ConceptProposalReport, limit: Int?, as format: Console.Format, on console: Console
  ) throws -> ExitCode {
    let shown = console.limited(report.concepts, to: limit)
    if console.printsJSON(format) {
      for concept in shown { try console.printJSON(concept) }
      return .success
    }
    let width = min(console.terminal.width, 110) - 4
    for concept in shown {
      console.print(
        console.styled(concept.objects.first?.truncated(toWidth: width - 30) ?? "", .bold)
          + console.styled(
            "  \(counted(concept.statementCount, "statement")), "
              + counted(concept.holderCount, "actor"), .faint))
      var others = concept.objects.dropFirst().prefix(shownObjects).map {
        $0.truncated(toWidth: 70)
      }
      let left = concept.objects.count - 1 - others.count
      if left > 0 { others.append("\(left) more") }
      for line in StyledText(others.joined(separator: " · "), .faint).lines(width: width) {
        console.print("    " + line.rendered(on: console))
      }
    }
    let joined = report.objectCount - report.loneCount
    console.note(
      "\(counted(report.concepts.count, "group")) of \(joined) objects; "
        + "\(report.loneCount) more are like no other")
    return .success
  }

  private static func summary(of concept: ConceptEntry) -> String {
    ": \(counted(concept.members.count, "object")), \(counted(concept.statementCount, "statement")), "
      + "\(concept.supporterCount) for, \(concept.opponentCount) against"
  }
}

extension Listing<ConceptEntry> {
  /// The concepts that people have named.
  static let concepts = Listing(
    columns: [
      .wrapping("CONCEPT"), .number("OBJECTS"), .number("STATEMENTS"), .number("FOR"),
      .number("AGAINST"), .rareWrapping("RULES"),
    ]
  ) { entry in
    [
      Table.Cell(entry.name), Table.Cell(String(entry.members.count)),
      Table.Cell(String(entry.statementCount)), Table.Cell(String(entry.supporterCount)),
      Table.Cell(String(entry.opponentCount)),
      Table.Cell(entry.rules.joined(separator: "; "), .faint),
    ]
  }
}
