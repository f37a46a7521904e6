import Serving
import TreatyGraph

/// `treatygraph serve`: pages to work in, in a browser of this machine.
enum ServeCommand {
  static let port = DefaultedOption(
    "port", ValueKind<Int>.integer("N", in: 0...65_535), default: 8420,
    "Where to listen on this machine; 0 for any port that is free")
  static let readOnly = Flag(
    "read-only", "Only show: nothing can be decided or added, and articles not be read whole")
  static let fullTexts = Flag("full-texts", "With --read-only: show articles whole all the same")

  static let declaration = CommandDeclaration(
    name: "serve", group: .deciding,
    summary: "Work in a browser: treaties, actors, articles, review",
    discussion: [
      """
      Prints an address of this machine, to be opened in a browser; Ctrl-C ends the server. Nobody \
      else can come in: it listens on the loopback interface, each printed address is good once, and \
      nothing is fetched from anywhere, except addresses that you add.
      """,
      """
      Decisions are the same entries of the log as those of accept, reject, correct, add-statement and \
      undo, and each page shows what others have written since. Pages can be bookmarked while the port \
      stays the same. ? lists the keys.
      """,
    ],
    options: [
      port.parameter, readOnly.parameter, fullTexts.parameter, SharedOptions.judge.parameter,
      DecisionOptions.coder.parameter, SharedOptions.store.parameter,
    ],
    examples: [
      .init("treatygraph serve", "On the store of this folder"),
      .init("treatygraph serve --read-only --port 9000", "To show it to somebody"),
    ],
    run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    if invocation[fullTexts], !invocation[readOnly] {
      throw UsageError.contradiction("--full-texts is for --read-only: without it all is shown")
    }
    let ending = Ending()
    let server = try PageServer(invocation.archive, invocation.servingOptions)
    ending.wait()
    server.stop()
    return .success
  }
}
