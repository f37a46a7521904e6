import TreatyGraph

extension ExportCommand {
  /// Writes what cannot be printed: a workbook, a database.
  static func write(
    _ format: ExportOptions.Format, _ invocation: Invocation, on console: Console
  ) throws -> ExitCode {
    guard let path = invocation[ExportOptions.output] else {
      throw UsageError.contradiction(
        "--as \(format.rawValue) cannot be printed: name its file with --output")
    }
    if format == .xlsx {
      try invocation.archive.writeWorkbook(
        path, invocation.exportQuestion, of: invocation[ExportOptions.actor],
        on: invocation[SharedOptions.treaty], among: try invocation.positionFilter())
      try console.noteBlind(invocation)
      return .success
    }
    let count = try invocation.archive.writeDiscourseFile(
      path, of: invocation[ExportOptions.actor], on: invocation[SharedOptions.treaty],
      among: try invocation.positionFilter())
    console.note("the password of \(path) is \"\(Archive.discoursePassword)\"")
    if count > 0 { console.note("\(count) statements that take no side are left out") }
    return .success
  }
}
