import TreatyGraph

/// Prints what registers have that the store has not, and what they no longer have.
struct RegisterView {
  var report: RegisterReport
  /// True where nothing was written.
  var isTrial: Bool

  /// So many new acts are shown one by one; a register that is read for the first time has hundreds.
  private static let mostShown = 40

  private struct Change: Encodable {
    var change: String
    var actor: String
    var actorID: String?
    var act: String
    var stage: String
    var treatyID: String?
    var resolution: String?
    var date: CalendarDate?
    var line: Int?

    init(_ change: String, _ act: Act) {
      self.change = change
      actor = act.actorName
      actorID = act.actor?.rawValue
      self.act = act.kind.rawValue
      stage = act.stage.rawValue
      treatyID = act.treaty?.rawValue
      resolution = act.resolution
      date = act.date
      line = act.line
    }
  }

  func print(as format: Console.Format, on console: Console) throws {
    let intake = report.intake
    if console.printsJSON(format) {
      for act in intake.new { try console.printJSON(Change("new", act)) }
      for act in intake.gone { try console.printJSON(Change("gone", act)) }
    } else {
      show(intake.new, "+", .support, on: console)
      show(intake.gone, "−", .oppose, on: console)
    }
    console.note(summary)
  }

  private func show(_ acts: [Act], _ sign: String, _ style: TextStyle, on console: Console) {
    guard isTrial || acts.count <= Self.mostShown else { return }
    for act in acts {
      let object = act.resolution ?? act.treaty?.rawValue ?? ""
      let date = act.date.map { " on \($0)" } ?? ""
      let line =
        StyledText("\(sign) ", style) + StyledText(act.actorName, .bold)
        + StyledText(" \(act.words)\(date)  ") + StyledText(object, .faint)
      console.print(line.rendered(on: console))
    }
  }

  /// `2 registers, 380 acts: 12 new, 368 known, 1 gone; 3 totals agree`.
  private var summary: String {
    let intake = report.intake
    var parts = [
      "\(counted(report.registerCount, "register")), \(counted(report.actCount, "act")): "
        + "\(intake.new.count) new, \(intake.knownCount) known, \(intake.gone.count) gone"
    ]
    if report.agreeingTotals > 0 {
      let count = report.agreeingTotals
      parts.append(count == 1 ? "1 total agrees" : "\(count) totals agree")
    }
    if report.provisionCount > 0 {
      parts.append("\(counted(report.provisionCount, "statement")) on provisions")
    }
    let left = report.faults.count { $0.severity == .error }
    if left > 0 { parts.append("\(left) left out") }
    if isTrial { parts.append("nothing was written") }
    return parts.joined(separator: "; ")
  }
}
