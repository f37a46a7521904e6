/// `treatygraph help`: the overview, a command's help, or the manual page.
enum HelpCommand {
  static let topic = Argument(.optional, .text("COMMAND"), "The command to explain")
  static let manual = Flag("man", "Print the manual page, for man -l or a package")

  static let declaration = CommandDeclaration(
    name: "help", group: .managing, summary: "Explain a command, or print the manual page",
    arguments: [topic.parameter], options: [manual.parameter],
    examples: [.init("treatygraph help --man | man -l -", "Read the manual page")],
    run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    if invocation[manual] {
      console.output.write(ManualPage.text)
    } else if let topic = invocation[topic] {
      HelpText(console: console).print(try Program.command(named: topic))
    } else {
      HelpText(console: console).printOverview()
    }
    return .success
  }
}
