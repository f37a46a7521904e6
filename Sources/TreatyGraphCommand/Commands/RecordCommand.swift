import TreatyGraph

/// `treatygraph record`: takes in a fact that the user states.
enum RecordCommand {
  static let actor = Argument(.one, .actor(), "Who, by any name or id")
  static let relation = Argument(
    .one, ValueKind<TypedStance>.stance, "What the actor does: supports, 'did not sign', …")
  static let object = Argument(
    .one, .treaty("OBJECT"),
    "The treaty, by any name or id; or a part of the one that --treaty names")
  static let quote = Option("quote", .text("WORDS"), "The words that show it; required")
  static let source = Option("source", .text("SOURCE"), "Where they stand; required")
  static let date = Option("date", .period, "When the position was taken; required")
  static let treaty = Option("treaty", short: "t", .treaty(), "The treaty that OBJECT is a part of")
  static let modality = Option(
    "modality", ValueKind<Modality>.choice("MODALITY"),
    "How firmly: asserted, planned, conditional, possible or reported; asserted")
  static let kind = Option(
    "kind", ValueKind<ActorKind>.actorKind, "What an actor is that the directory does not know")

  static let declaration = CommandDeclaration(
    name: "record", group: .taking, summary: "Record a fact by hand",
    discussion: ["It counts as certain. The same twice changes nothing; undo takes it back."],
    arguments: [actor.parameter, relation.parameter, object.parameter],
    options: [
      treaty.parameter, quote.parameter, source.parameter, date.parameter, modality.parameter,
      kind.parameter, DecisionOptions.coder.parameter, DecisionOptions.because.parameter,
      SharedOptions.store.parameter,
    ],
    examples: [
      .init(
        "treatygraph record France signs 'cybercrime convention' --quote 'France signed.' --source UN --date 2025-10-25",
        "A signature"),
      .init(
        "treatygraph record Peru opposes 'Article 29' -t cybercrime --quote 'Peru is against it.' --source UN --date 2024-02",
        "On a part of a treaty, in a month"),
    ],
    run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    let stance = try invocation.require(relation)
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
      console.note("article \(id) of \(invocation.storePath) holds this already")
    } else {
      console.note("recorded as article \(outcome.articleID) of \(invocation.storePath)")
    }
    return .success
  }
}
