import TreatyGraph

/// `treatygraph define`: adds an actor or treaty that the directory lacks.
enum DefineCommand {
  static let name = Argument(.one, .text("NAME"), "What it is called")
  static let kind = Option(
    "kind", ValueKind<DefinitionWish.Kind>.definedKind, "What sort of actor, or treaty; required"
  )
  static let affiliation = Option(
    "affiliation", .actor(), "The state or organisation that it belongs to")
  static let group = Option("group", .actor(), "A bloc or organisation that it is member of")
  static let from = Option(
    "from", .date, "The first day in the group; of a treaty the day of its adoption")
  static let until = Option(
    "until", .date, "The last day in the group; of a treaty the day of its entry into force")

  static let declaration = CommandDeclaration(
    name: "define", group: .knowing, summary: "Add an actor or treaty that the directory lacks",
    discussion: [
      """
      What articles call so counts as its own at once; the next add finds it in their text too. Its id \
      is made of kind and name. treatygraph alias gives it further names.
      """
    ],
    arguments: [name.parameter],
    options: [
      kind.parameter, affiliation.parameter, group.parameter, from.parameter, until.parameter,
    ] + DecisionOptions.all,
    examples: [
      .init("treatygraph define 'Harbour Watch' --kind ngo", "ngo:harbour-watch"),
      .init("treatygraph define 'Harbour Treaty' --kind treaty --from 2024-03-01", "A treaty"),
    ],
    run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    var wish = DefinitionWish(
      name: try invocation.require(name), kind: try invocation.require(kind))
    wish.affiliation = invocation[affiliation]
    wish.group = invocation[group]
    wish.from = invocation[from]
    wish.until = invocation[until]
    let entry = try invocation.amending.define(wish)
    try LogView(entries: [entry]).print(as: invocation.format, on: console)
    return .success
  }
}
