extension CompletionScript {
  var bashLines: [String] {
    let name = Program.name
    var lines = [
      "# bash completion for \(name)",
      "_\(name)() {",
      "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command= i",
      "  for ((i = 1; i < COMP_CWORD; i++)); do",
      "    case ${COMP_WORDS[i]} in",
      "      \(Program.commands.map(\.name).joined(separator: "|")))",
      "        command=${COMP_WORDS[i]}; break ;;",
      "    esac",
      "  done",
      "  COMPREPLY=()",
      "  case $command in",
    ]
    for command in Program.commands { lines += bashCase(command) }
    let overview = Program.commands.map(\.name) + dashedNames(Program.commonOptions)
    lines += [
      "    *)",
      "      COMPREPLY=($(compgen -W \"\((overview + ["--version"]).joined(separator: " "))\" -- \"$word\")) ;;",
      "  esac",
      "}",
      "complete -F _\(name) \(name)",
    ]
    return lines
  }

  private func bashCase(_ command: CommandDeclaration) -> [String] {
    let options = Self.options(of: command)
    var lines = ["    \(command.name))", "      case $before in"]
    for option in options where option.takesValue {
      let names = option.dashedNames.joined(separator: "|")
      lines.append("        \(names)) \(bashReply(option.completion)); return ;;")
    }
    let words = dashedNames(options).joined(separator: " ")
    lines += [
      "      esac",
      "      if [[ $word == -* ]]; then",
      "        COMPREPLY=($(compgen -W \"\(words)\" -- \"$word\"))",
      "      else",
      "        \(bashReply(command.arguments.last?.completion ?? .nothing))",
      "      fi ;;",
    ]
    return lines
  }

  private func bashReply(_ completion: CompletionKind) -> String {
    switch completion {
    case .nothing: ":"
    case .files: "compopt -o filenames; COMPREPLY=($(compgen -f -- \"$word\"))"
    case .folders: "compopt -o filenames; COMPREPLY=($(compgen -d -- \"$word\"))"
    case .choices(let names):
      "COMPREPLY=($(compgen -W \"\(names.joined(separator: " "))\" -- \"$word\"))"
    }
  }

  private func dashedNames(_ options: [Parameter]) -> [String] { options.flatMap(\.dashedNames) }
}
