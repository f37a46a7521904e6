import TreatyGraph

/// `treatygraph record`: takes in a fact that the user states.
enum RecordCommand {
  static let actor = Argument(.one, .actor(), "Who, by any name or id")
  static let relation = Argument(
    .one, ValueKind<TypedDeed>.deed, "What the actor does: supports, 'did not sign', acceded, …")
  static let object = Argument(
    .one, .treaty("OBJECT"),
    "The treaty, by any name or id; or a part of the one that --treaty names")
  static let quote = Option("quote", .text("WORDS"), "The words that show it; required")
  static let source = Option("source", .text("SOURCE"), "Where they stand; required")
  static let date = Option("date", .period, "When the position was taken; required")
  static let treaty = Option("treaty", short: "t", .treaty(), "The treaty that OBJECT is a part of")
  static let kind = Option(
    "kind", ValueKind<ActorKind>.actorKind, "What an actor is that the directory does not know")

  static let declaration = CommandDeclaration(
    name: "record", group: .taking, summary: "Record a fact by hand",
    discussion: discussion,
    arguments: [actor.parameter, relation.parameter, object.parameter],
    options: [
      treaty.parameter, quote.parameter, source.parameter, date.parameter, modality.parameter,
      kind.parameter, stage.parameter, place.parameter, DecisionOptions.coder.parameter,
      DecisionOptions.because.parameter,
      SharedOptions.store.parameter,
    ],
    examples: [
      .init(
        "treatygraph record France signs 'cybercrime convention' --quote 'France signed.' --source UN --date 2025-10-25",
        "A signature"),
      .init(
        "treatygraph record Mali withdrew 'Rome Statute' --stage announced --quote 'Mali leaves.' --source MFA --date 2025-09-22",
        "An act that is only announced"),
      .init(
        "treatygraph record Peru opposes 'Article 29' -t cybercrime --quote 'Peru is against it.' --source UN --date 2024-02",
        "On a part of a treaty, in a month"),
    ],
    run: run)

}
