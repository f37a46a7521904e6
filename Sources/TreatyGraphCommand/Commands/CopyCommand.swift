import TreatyGraph

/// `treatygraph copy`: takes a whole store over into another one.
enum CopyCommand {
  static let source = Argument(.one, .file("FROM"), "The store to copy: a file, or an address")
  static let target = Argument(.one, .file("TO"), "Where to: an empty store, or none yet")

  static let declaration = CommandDeclaration(
    name: "copy", group: .managing, summary: "Copy a whole store, also to PostgreSQL or back",
    discussion: [
      """
      Articles, statements, decisions and all else come over as they are, with their numbers; copied back \
      the store is the same. What others write to FROM meanwhile is not in TO.
      """
    ],
    arguments: [source.parameter, target.parameter],
    examples: [
      .init(
        "treatygraph copy treaties.sqlite postgresql://desk@server/treaties",
        "From one person's file to a database for several")
    ],
    run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    let from = try invocation.require(source)
    let to = try invocation.require(target)
    let rows = try invocation.archive(at: from).copy(to: invocation.archive(at: to))
    console.note(
      "copied \(counted(rows, "row")) from \(Archive.shownPath(from)) to \(Archive.shownPath(to))")
    return .success
  }
}
