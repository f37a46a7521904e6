/// The manual page `treatygraph(1)`, in the macros of man(7).
struct ManualPage {
  private var lines: [String] = []

  static var text: String {
    var page = ManualPage()
    page.write()
    return page.lines.joined(separator: "\n") + "\n"
  }

  private mutating func write() {
    lines.append(".TH \(Program.name.uppercased()) 1 \"\" \"\(Program.name) \(Program.version)\"")
    section("NAME")
    text("\(Program.name) - \(Program.summary.lowercasedFirst.withoutFullStop)")
    section("SYNOPSIS")
    lines.append(".B \(Program.name)")
    text("COMMAND [ARGUMENT...] [OPTION...]")
    section("DESCRIPTION")
    Program.discussion.forEach { paragraph($0) }
    section("COMMANDS")
    Program.commands.forEach { command($0) }
    section("OPTIONS OF EVERY COMMAND")
    (Program.commonOptions + [Program.versionFlag.parameter]).forEach { parameter($0) }
    section("ENVIRONMENT")
    Program.environment.forEach { item($0.name, $0.meaning) }
    section("EXIT STATUS")
    ExitCode.allCases.forEach { item(String($0.rawValue), $0.meaning) }
  }

  private mutating func command(_ command: CommandDeclaration) {
    lines.append(".SS \"\(escaped(command.usage))\"")
    text(command.summary + ".")
    command.discussion.forEach { paragraph($0) }
    (command.arguments + command.options).forEach { parameter($0) }
    for example in command.examples {
      paragraph(example.says + ":")
      lines += [".RS 4", ".nf"]
      text(example.command)
      lines += [".fi", ".RE"]
    }
  }

  private mutating func parameter(_ parameter: Parameter) {
    let fallback = parameter.defaultText.map { " The default is \($0)." } ?? ""
    item(parameter.usage.withoutLeadingSpaces, parameter.help + "." + fallback)
  }

  private mutating func section(_ title: String) { lines.append(".SH \(title)") }

  private mutating func paragraph(_ words: String) {
    lines.append(".PP")
    text(words)
  }

  private mutating func item(_ name: String, _ meaning: String) {
    lines.append(".TP")
    lines.append(".B \"\(escaped(name))\"")
    text(meaning)
  }

  private mutating func text(_ words: String) {
    let line = escaped(words)
    // A dot or an apostrophe at the start of a line would be a macro.
    lines.append(line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + line : line)
  }

  private func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "\"": result += "\\(dq"
      case "'": result += "\\(aq"
      default: result.append(character)
      }
    }
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
  fileprivate var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
  fileprivate var withoutLeadingSpaces: String { String(drop { $0 == " " }) }
}
