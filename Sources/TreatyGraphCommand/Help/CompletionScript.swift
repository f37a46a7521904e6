/// Scripts that teach a shell to complete the command line.
enum CompletionScript: String, CaseIterable, Sendable {
  case bash, zsh, fish

  var text: String {
    let lines =
      switch self {
      case .bash: bashLines
      case .zsh: zshLines
      case .fish: fishLines
      }
    return lines.joined(separator: "\n") + "\n"
  }

  static func options(of command: CommandDeclaration) -> [Parameter] {
    command.options + Program.commonOptions
  }
}

extension Parameter {
  /// `--output`, and `-o` where there is one.
  var dashedNames: [String] { ["--\(name)"] + (short.map { ["-\($0)"] } ?? []) }
}
