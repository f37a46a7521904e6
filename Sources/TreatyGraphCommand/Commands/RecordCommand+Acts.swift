import TreatyGraph

extension RecordCommand {
  static let stage = Option(
    "stage", ValueKind<ActStage>.choice("STAGE"),
    "How far an act is done: announced, voted, returned, notified, effective; else done")
  static let place = Option("place", .text("PLACE"), "Where an act was done")

  static func recordAct(
    _ kind: ActKind, isNegated: Bool, _ invocation: Invocation, on console: Console
  ) throws -> ExitCode {
    guard invocation[treaty] == nil, invocation[modality] == nil else {
      throw UsageError.contradiction(
        "an act is on a treaty as a whole, and has a --stage instead of a --modality")
    }
    let act = DoneAct(
      kind, invocation[stage] ?? .done, isNegated: isNegated,
      by: try invocation.require(actor), unknownActorKind: invocation[self.kind],
      on: try invocation.require(object), quote: try invocation.require(quote),
      source: try invocation.require(source), date: try invocation.require(date),
      place: invocation[place])
    let intake = try invocation.archive.record(
      act, by: invocation.coder, because: invocation.because)
    if let entry = intake.entry {
      console.note("recorded as entry \(entry) of \(invocation.shownStore)")
    } else {
      console.note("\(invocation.shownStore) holds this already")
    }
    return .success
  }
}
