extension CompletionScript {
  var fishLines: [String] {
    let name = Program.name
    let start = "complete -c \(name)"
    var lines = ["# fish completion for \(name)", "\(start) -f"]
    lines += (Program.commonOptions + [Program.versionFlag.parameter])
      .map { "\(start)\(fishOption($0))" }
    for command in Program.commands {
      let help = fishQuoted(command.summary)
      lines.append("\(start) -n __fish_use_subcommand -a \(command.name) -d \(help)")
      let condition = "-n '__fish_seen_subcommand_from \(command.name)'"
      lines += command.options.map { "\(start) \(condition)\(fishOption($0))" }
      lines += command.arguments.compactMap(fishArgument).map { "\(start) \(condition)\($0)" }
    }
    return lines
  }

  private func fishOption(_ option: Parameter) -> String {
    let short = option.short.map { " -s \($0)" } ?? ""
    // -x keeps the files of the folder away from names that are no files.
    let taking = option.completion == .files ? " -r" : " -x"
    let value = option.takesValue ? taking + (fishArgument(option) ?? "") : ""
    return "\(short) -l \(option.name)\(value) -d \(fishQuoted(option.help))"
  }

  private func fishArgument(_ parameter: Parameter) -> String? {
    switch parameter.completion {
    case .nothing: nil
    case .files: " -F"
    case .folders: " -a '(__fish_complete_directories)'"
    case .names(let list):
      " -a '(\(Program.name) completion --list \(list.rawValue) 2>/dev/null)'"
    case .choices(let names):
      " -a '\(names.map { $0.replacing(" ", with: "\\\\ ") }.joined(separator: " "))'"
    }
  }

  private func fishQuoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "\\'")
      + "'"
  }
}
