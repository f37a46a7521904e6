import TreatyGraph

/// `treatygraph amendments`: what people say of actors and treaties, as a small file.
enum AmendmentsCommand {
  static let take = Option(
    "take", .file(), "Take what this command printed for another store into this one")

  static let declaration = CommandDeclaration(
    name: "amendments", group: .knowing, summary: "List what you amended of actors and treaties",
    discussion: [
      """
      In a pipe one line of JSON each: a small file to keep, to send, and to take into another store \
      with --take. What that says already is not taken twice.
      """
    ],
    options: [
      take.parameter, DecisionOptions.coder.parameter, SharedOptions.store.parameter,
      SharedOptions.format.parameter,
    ],
    examples: [
      .init("treatygraph amendments --format json", "A line of JSON each, to keep in a file"),
      .init("treatygraph amendments --take own.jsonl --store other.sqlite", "Into another store"),
    ],
    run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    guard let path = invocation[take] else {
      let entries = try invocation.archive.amendmentLog()
      try LogView(entries: entries).print(as: invocation.format, on: console)
      if entries.isEmpty { console.note("nothing is amended") }
      return .success
    }
    let report = try invocation.archive.takeAmendments(path, by: invocation.coder)
    for refusal in report.refusals { console.report(refusal) }
    console.note(
      "\(counted(report.takenCount, "amendment")) taken, \(report.knownCount) known already")
    return report.refusals.isEmpty ? .success : .someFailed
  }
}

/// `treatygraph doubles`: who may be one.
enum DoublesCommand {
  static let declaration = CommandDeclaration(
    name: "doubles", group: .knowing, summary: "Suggest actors that may be one",
    discussion: ["The likeliest first, each with the reason. treatygraph merge makes them one."],
    options: [SharedOptions.store.parameter, SharedOptions.format.parameter],
    run: { invocation, console in
      let doubles = try invocation.archive.doubles()
      try Listing.doubles.print(doubles, as: invocation.format, on: console)
      if doubles.isEmpty { console.note("nobody looks like a double") }
      return .success
    })
}
