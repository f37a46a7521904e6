import TreatyGraph

/// `treatygraph rename`: shows an actor or treaty by another name.
enum RenameCommand {
  static let name = Argument(.one, .actor("NAME"), "An actor or treaty, by any name or id")
  static let newName = Argument(.one, .text("NEW"), "The name that is to be shown")

  static let declaration = CommandDeclaration(
    name: "rename", group: .knowing, summary: "Show an actor or treaty by another name",
    discussion: ["Its other names stay names of it."],
    arguments: [name.parameter, newName.parameter], options: DecisionOptions.all,
    examples: [.init("treatygraph rename Turkey Türkiye", "In tables and pictures")],
    run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    let entry = try invocation.amending.rename(
      try invocation.require(name), to: try invocation.require(newName))
    try LogView(entries: [entry]).print(as: invocation.format, on: console)
    return .success
  }
}

/// `treatygraph alias`: gives an actor or treaty one more name.
enum AliasCommand {
  static let alias = Argument(.one, .text("ALIAS"), "The new name, as articles write it")

  static let declaration = CommandDeclaration(
    name: "alias", group: .knowing, summary: "Give an actor or treaty one more name",
    discussion: [
      "What articles call so counts as its own at once; the next add finds it in their text too."
    ],
    arguments: [RenameCommand.name.parameter, alias.parameter], options: DecisionOptions.all,
    examples: [.init("treatygraph alias 'Access Now' 'the access folks'", "A name of an NGO")],
    run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    let entry = try invocation.amending.alias(
      try invocation.require(alias), of: try invocation.require(RenameCommand.name))
    try LogView(entries: [entry]).print(as: invocation.format, on: console)
    return .success
  }
}
