/// `treatygraph completion`: teaches the shell our command line.
enum CompletionCommand {
  static let shell = Argument(
    .one, ValueKind<CompletionScript>.choice("SHELL"), "The shell: bash, zsh or fish")

  static let declaration = CommandDeclaration(
    name: "completion", group: .managing, summary: "Print a shell's completion script",
    arguments: [shell.parameter],
    examples: [
      .init("source <(treatygraph completion bash)", "In ~/.bashrc"),
      .init("source <(treatygraph completion zsh)", "In ~/.zshrc, after compinit"),
      .init("treatygraph completion fish | source", "In ~/.config/fish/config.fish"),
    ],
    run: run)

  static func run(_ invocation: Invocation, on console: Console) -> ExitCode {
    guard let shell = invocation[shell] else { return .usage }
    console.output.write(shell.text)
    return .success
  }
}
