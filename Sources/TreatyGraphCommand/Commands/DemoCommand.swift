import TreatyGraph

/// `treatygraph demo`: the whole way from the sample articles to a picture.
enum DemoCommand {
  static let output = DefaultedOption(
    "output", short: "o", .folder(), default: "graphs", "The folder that the pictures go to")

  static let declaration = CommandDeclaration(
    name: "demo", group: .managing, summary: "Go the whole way with the sample articles",
    discussion: [
      """
      Takes the sample articles into a store in a temporary folder, shows who stands where, and \
      draws it into a folder of the current one.
      """
    ],
    options: [output.parameter, SharedOptions.judge.parameter], run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    let data = try invocation.findData()
    let demonstration = Demonstration(
      data: data, pictures: invocation[output], judges: invocation.judges,
      threads: invocation.threads, console: console)
    return try demonstration.run()
  }
}
