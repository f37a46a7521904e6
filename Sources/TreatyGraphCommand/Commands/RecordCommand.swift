import TreatyGraph

/// `treatygraph record`: takes in a fact that the user states.
enum RecordCommand {
  static let actor = Argument(.one, .text("ACTOR"), "Who, by any name or id")
  static let relation = Argument(
    .one, ValueKind<Relation>.choice("RELATION"), "What the actor does: supports, signs, …")
  static let object = Argument(.one, .text("OBJECT"), "The treaty, by any name or id")
  static let quote = Option("quote", .text("WORDS"), "The words that show it; required")
  static let source = Option("source", .text("SOURCE"), "Where they stand; required")
  static let date = Option("date", .date, "When the position was taken; required")
  static let modality = DefaultedOption(
    "modality", ValueKind<Modality>.choice("MODALITY"), default: .asserted,
    "How firmly: asserted, planned, conditional, possible or reported")
  static let kind = Option(
    "kind", ValueKind<ActorKind>.choice("KIND"), "What an actor is that the directory does not know"
  )

  static let declaration = CommandDeclaration(
    name: "record", group: .taking, summary: "Record a fact by hand",
    discussion: ["It counts as certain. Recording the same fact twice changes nothing."],
    arguments: [actor.parameter, relation.parameter, object.parameter],
    options: [
      quote.parameter, source.parameter, date.parameter, modality.parameter, kind.parameter,
      SharedOptions.store.parameter,
    ],
    examples: [
      .init(
        "treatygraph record France signs 'cybercrime convention' --quote 'France signed.' --source UN --date 2025-10-25",
        "A signature")
    ],
    run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    let fact = RecordedFact(
      actor: try invocation.require(actor), unknownActorKind: invocation[kind],
      relation: try invocation.require(relation), modality: invocation[modality],
      treaty: try invocation.require(object), quote: try invocation.require(quote),
      source: try invocation.require(source), date: try invocation.require(date))
    let outcome = try invocation.archive.record(fact)
    if case .unchanged(let id) = outcome {
      console.note("article \(id) of \(invocation.storePath) holds this already")
    } else {
      console.note("recorded as article \(outcome.articleID) of \(invocation.storePath)")
    }
    return .success
  }
}
