import TreatyGraph

extension RecordCommand {
  static let modality = Option(
    "modality", ValueKind<Modality>.choice("MODALITY"),
    "How firmly: asserted, planned, conditional, possible or reported; asserted")

  static let discussion = [
    """
    It counts as certain. The same twice changes nothing; undo takes it back. Acts that articles have \
    no relation for (acceded, reserved, was absent), and those with a --stage or --place, are listed by \
    treatygraph acts only.
    """
  ]

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    let deed = try invocation.require(relation)
    if invocation[stage] != nil || invocation[place] != nil {
      guard case .act(let kind, let isNegated) = deed.asAct else {
        throw UsageError.contradiction("--stage and --place are of acts: signed, withdrew, …")
      }
      return try recordAct(kind, isNegated: isNegated, invocation, on: console)
    }
    switch deed {
    case .act(let kind, let isNegated):
      return try recordAct(kind, isNegated: isNegated, invocation, on: console)
    case .stance(let stance): return try record(stance, invocation, on: console)
    }
  }

  private static func record(
    _ stance: TypedStance, _ invocation: Invocation, on console: Console
  ) throws -> ExitCode {
    let fact = RecordedFact(
      actor: try invocation.require(actor), unknownActorKind: invocation[kind],
      relation: stance.relation, isNegated: stance.isNegated,
      modality: invocation[modality] ?? stance.modality ?? .asserted,
      object: try invocation.require(object), ofTreaty: invocation[treaty],
      quote: try invocation.require(quote), source: try invocation.require(source),
      date: try invocation.require(date))
    let outcome = try invocation.archive.record(
      fact, by: invocation.coder, because: invocation.because)
    if case .unchanged(let id) = outcome {
      console.note("article \(id) of \(invocation.shownStore) holds this already")
    } else {
      console.note("recorded as article \(outcome.articleID) of \(invocation.shownStore)")
    }
    return .success
  }
}
