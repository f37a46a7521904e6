import TreatyGraph

/// `treatygraph completion`: teaches the shell our command line.
enum CompletionCommand {
  static let shell = Argument(
    .optional, ValueKind<CompletionScript>.choice("SHELL"), "The shell: bash, zsh or fish")
  static let list = Option(
    "list", ValueKind<NameList>.choice("NAMES"),
    "Print names, one a line, as the scripts ask for them")

  static let declaration = CommandDeclaration(
    name: "completion", group: .managing, summary: "Print a shell's completion script",
    arguments: [shell.parameter],
    options: [list.parameter, SharedOptions.store.parameter],
    examples: [
      .init("source <(treatygraph completion bash)", "In ~/.bashrc"),
      .init("source <(treatygraph completion zsh)", "In ~/.zshrc, after compinit"),
      .init("treatygraph completion fish | source", "In ~/.config/fish/config.fish"),
    ],
    run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    if let list = invocation[list] {
      for name in try invocation.archive.names(of: list) { console.print(name.line) }
      return .success
    }
    guard let shell = invocation[shell] else {
      throw UsageError.missingArgument(shell.parameter.name)
    }
    console.output.write(shell.text)
    return .success
  }
}
