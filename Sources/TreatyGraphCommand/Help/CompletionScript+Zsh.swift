extension CompletionScript {
  var zshLines: [String] {
    let name = Program.name
    var lines = [
      "#compdef \(name)",
      "_\(name)_names() {",
      "  local -a names",
      "  names=(${(f)\"$(\(name) completion --list $1 2>/dev/null | cut -f1)\"})",
      "  compadd -M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}' -a names",
      "}",
      "_\(name)() {",
      "  local context state line",
      "  local -a commands",
      "  commands=(",
    ]
    lines += Program.commands.map { "    '\($0.name):\(zshQuoted($0.summary))'" }
    lines += [
      "  )",
      "  _arguments -C \\",
    ]
    let common = Program.commonOptions + [Program.versionFlag.parameter]
    lines += common.flatMap(zshOption).map { "    \($0) \\" }
    lines += [
      "    '1: :->command' '*:: :->rest'",
      "  case $state in",
      "    command) _describe command commands ;;",
      "    rest)",
      "      case $line[1] in",
    ]
    for command in Program.commands {
      let words = Self.options(of: command).flatMap(zshOption) + command.arguments.map(zshArgument)
      lines.append("        \(command.name))")
      lines.append("          _arguments \\")
      lines.append(words.map { "            \($0)" }.joined(separator: " \\\n") + " ;;")
    }
    lines += [
      "      esac ;;",
      "  esac",
      "}",
      "if [[ $funcstack[1] == _\(name) ]]; then _\(name) \"$@\"; else compdef _\(name) \(name); fi",
    ]
    return lines
  }

  private func zshOption(_ option: Parameter) -> [String] {
    let value = option.placeholder.map { ":\($0):\(zshAction(option.completion))" } ?? ""
    let help = "[\(zshQuoted(option.help))]"
    return option.dashedNames.map { name in
      let takesJoined = option.takesValue ? (name.hasPrefix("--") ? "=" : "+") : ""
      return "'\(name)\(takesJoined)\(help)\(value)'"
    }
  }

  private func zshArgument(_ argument: Parameter) -> String {
    let start =
      switch argument.position {
      case .argument(.many), .argument(.any): "*:"
      case .argument(.optional): "::"
      default: ":"
      }
    return "'\(start)\(argument.name):\(zshAction(argument.completion))'"
  }

  private func zshAction(_ completion: CompletionKind) -> String {
    switch completion {
    case .nothing: " "
    case .files: "_files"
    case .folders: "_files -/"
    // After a space the words are run as they are, without options of a group put in.
    case .names(let list): " _\(Program.name)_names \(list.rawValue)"
    case .choices(let names) where names.contains { $0.contains(" ") }:
      "{compadd -- \(names.map { $0.replacing(" ", with: "\\ ") }.joined(separator: " "))}"
    case .choices(let names): "(\(names.joined(separator: " ")))"
    }
  }

  private func zshQuoted(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "'": result += "'\\''"
      case "[", "]", ":": result += "\\\(character)"
      default: result.append(character)
      }
    }
  }
}
