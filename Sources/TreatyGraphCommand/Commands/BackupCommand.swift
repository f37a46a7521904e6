import TreatyGraph

/// `treatygraph backup`: writes a store to a new file while others use it.
enum BackupCommand {
  static let file = Argument(.one, .file(), "A file that is not there yet")

  static let declaration = CommandDeclaration(
    name: "backup", group: .managing, summary: "Write the store to a new file, while it is in use",
    discussion: [
      """
      The file is a store of SQLite as the store is at one moment, whole or not there at all; --store \
      names it to ask it, and treatygraph copy takes it back.
      """
    ],
    arguments: [file.parameter], options: [SharedOptions.store.parameter],
    examples: [.init("treatygraph backup monday.sqlite", "All there is")],
    run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    let path = try invocation.require(file)
    try invocation.archive.backUp(to: path)
    console.note("wrote \(invocation.shownStore) to \(path)")
    return .success
  }
}
