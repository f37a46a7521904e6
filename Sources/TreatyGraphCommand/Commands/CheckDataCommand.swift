import TreatyGraph

/// `treatygraph check-data`: what is wrong in the data folder.
enum CheckDataCommand {
  static let writeHeads = Flag(
    "write-heads", "Write what the columns mean at the top of each table and into its README")

  static let declaration = CommandDeclaration(
    name: "check-data", group: .looking, summary: "Find what is wrong in the data folder",
    discussion: [
      """
      Looks for duplicates, ambiguous names, cycles of groups, unknown ids, dates in the wrong \
      order, faulty lexicons, patterns and decisions, and too small tables. Each fault is told \
      with its line, and a caret below the place.
      """
    ],
    options: [SharedOptions.format.parameter, writeHeads.parameter],
    examples: [.init("treatygraph check-data --data data", "The folder that you are editing")],
    run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    let data = try invocation.findData()
    if invocation[writeHeads] {
      for file in try DataHandbook(of: data).write() { console.note("wrote \(file)") }
    }
    let check = try DataCheck(of: data)
    check.diagnostics.forEach(console.report)
    let rows = check.counts.map(DataCountRow.init)
    try DataCountRow.listing.print(rows, as: invocation.format, on: console)
    let errors = check.diagnostics.count { $0.severity == .error }
    if errors > 0 { console.note("\(counted(errors, "error"))") }
    return errors == 0 ? .success : .someFailed
  }
}
