import Assisting
import TreatyGraph

/// `treatygraph mcp`: answers an assistant that speaks the Model Context Protocol.
enum MCPCommand {
  static let allowWriting = Flag(
    "allow-writing", "Let the assistant take articles in, which fetches addresses that it names")

  static let declaration = CommandDeclaration(
    name: "mcp", group: .managing, summary: "Answer an assistant: the Model Context Protocol",
    discussion: [
      """
      Reads requests on standard input and answers on standard output, as programs that run language \
      models start it. Tools: search, positions, sides, changes, consistency, article, explain and \
      propose_statement, with add_article where it is allowed; articles and treaties are resources, and \
      the commonest questions prompts. Revisions 2026-07-28 and 2025-11-25 and older ones.
      """,
      """
      What an assistant proposes waits in the review queue, with its quote checked against the article, \
      and counts in no position until a person accepts it. The assistant sees articles whole: what \
      becomes of them is up to it.
      """,
    ],
    options: [
      allowWriting.parameter, SharedOptions.judge.parameter, DecisionOptions.coder.parameter,
      SharedOptions.store.parameter,
    ],
    examples: [
      .init(
        "treatygraph mcp --store treaties.sqlite",
        "The command that a program of assistants is told to start")
    ],
    run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    var options = AssistingOptions(program: "\(invocation.coder)'s assistant")
    options.allowsWriting = invocation[allowWriting]
    options.judges = invocation.judges
    try AssistingServer(invocation.archive, options).run()
    return .success
  }
}
