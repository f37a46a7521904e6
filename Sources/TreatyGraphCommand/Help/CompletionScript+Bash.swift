extension CompletionScript {
  var bashLines: [String] {
    let name = Program.name
    var lines = [
      "# bash completion for \(name)",
      "_\(name)_names() { \(name) completion --list \"$1\" 2>/dev/null | cut -f1; }",
      "# Offers lines that begin with the word, in its case if any do. Spaces are escaped, not in quotes.",
      "_\(name)_offer() {",
      "  local line plain=$word quote= found=()",
      "  case $word in [\\\"\\']*) quote=${word:0:1} plain=${word:1} ;; *) plain=${word//\\\\/} ;; esac",
      "  [[ $1 ]] || return",
      "  while IFS= read -r line; do [[ $line == \"$plain\"* ]] && found+=(\"$line\"); done <<<\"$1\"",
      "  ((${#found[@]})) || while IFS= read -r line; do",
      "    [[ ${line,,} == \"${plain,,}\"* ]] && found+=(\"$line\")",
      "  done <<<\"$1\"",
      "  for line in \"${found[@]}\"; do",
      "    case $quote in",
      "      \"'\") line=${line//\\'/\\'\\\\\\'\\'} ;;",
      "      '\"') ;;",
      "      *) printf -v line %q \"$line\" ;;",
      "    esac",
      "    COMPREPLY+=(\"$line\")",
      "  done",
      "}",
      "_\(name)() {",
      "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command= i j place=0",
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
    let valued = options.filter(\.takesValue).flatMap(\.dashedNames).joined(separator: "|")
    lines += [
      "      esac",
      "      if [[ $word == -* ]]; then",
      "        COMPREPLY=($(compgen -W \"\(words)\" -- \"$word\"))",
      "        return",
      "      fi",
      "      for ((j = i + 1; j < COMP_CWORD; j++)); do",
      "        case ${COMP_WORDS[j]} in \(valued)) ((j++)) ;; -*) ;; *) ((place++)) ;; esac",
      "      done",
      "      case $place in",
    ]
    for (place, argument) in command.arguments.enumerated() {
      let pattern = place == command.arguments.count - 1 ? "*" : String(place)
      lines.append("        \(pattern)) \(bashReply(argument.completion)) ;;")
    }
    lines.append("      esac ;;")
    return lines
  }

  private func bashReply(_ completion: CompletionKind) -> String {
    switch completion {
    case .nothing: ":"
    case .files: "compopt -o filenames; COMPREPLY=($(compgen -f -- \"$word\"))"
    case .folders: "compopt -o filenames; COMPREPLY=($(compgen -d -- \"$word\"))"
    case .names(let list): "_\(Program.name)_offer \"$(_\(Program.name)_names \(list.rawValue))\""
    case .choices(let names) where names.contains { $0.contains(" ") }:
      "_\(Program.name)_offer \"\(names.joined(separator: "\n"))\""
    case .choices(let names):
      "COMPREPLY=($(compgen -W \"\(names.joined(separator: " "))\" -- \"$word\"))"
    }
  }

  private func dashedNames(_ options: [Parameter]) -> [String] { options.flatMap(\.dashedNames) }
}
