/// What `--help` prints.
struct HelpText {
  var console: Console

  /// Prose in longer lines is hard to read.
  private var width: Int { min(console.terminal.width, 90) }

  func printOverview() {
    console.print(Program.summary)
    heading("Usage")
    console.print("  \(Program.name) COMMAND [ARGUMENT...] [OPTION...]")
    for group in CommandDeclaration.Group.allCases {
      let commands = Program.commands.filter { $0.group == group }
      guard !commands.isEmpty else { continue }
      heading(group.rawValue)
      list(commands.map { DescribedName($0.name, $0.summary) })
    }
    heading("Options of every command")
    list((Program.commonOptions + [Program.versionFlag.parameter]).map(described))
    heading("Environment")
    list(Program.environment)
    heading("Exit status")
    list(ExitCode.allCases.map { DescribedName(String($0.rawValue), $0.meaning) })
    console.print()
    console.print("\(Program.name) COMMAND --help explains a command and gives examples.")
  }

  func print(_ command: CommandDeclaration) {
    console.print(command.summary + ".")
    heading("Usage")
    console.print("  \(Program.name) \(command.usage)")
    for paragraph in command.discussion {
      console.print()
      for line in paragraph.wrapped(toWidth: width) { console.print(line) }
    }
    if !command.arguments.isEmpty {
      heading("Arguments")
      list(command.arguments.map { DescribedName($0.usage, $0.help) })
    }
    heading("Options")
    list((command.options + Program.commonOptions).map(described))
    if !command.examples.isEmpty {
      heading("Examples")
      for example in command.examples {
        for line in "# \(example.says)".wrapped(toWidth: width - 2) {
          console.print("  " + console.styled(line, .faint))
        }
        console.print("  " + example.command)
      }
    }
  }

  private func heading(_ text: String) {
    console.print()
    console.print(console.styled(text, .bold))
  }

  private func described(_ option: Parameter) -> DescribedName {
    let fallback = option.defaultText.map { " (default: \($0))" } ?? ""
    return DescribedName(option.usage, option.help + fallback)
  }

  private func list(_ names: [DescribedName]) {
    let column = min(30, (names.map(\.name.displayWidth).max() ?? 0) + 2)
    let indent = String(repeating: " ", count: column + 2)
    for name in names {
      let lines = name.meaning.wrapped(toWidth: width - column - 2)
      let padding = column - name.name.displayWidth
      if padding >= 2 {
        let gap = String(repeating: " ", count: padding)
        console.print("  " + name.name + gap + (lines.first ?? ""))
      } else {
        console.print("  " + name.name)
        console.print(indent + (lines.first ?? ""))
      }
      for line in lines.dropFirst() { console.print(indent + line) }
    }
  }
}
