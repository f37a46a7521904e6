import Testing

@testable import TreatyGraphCommand

@Suite("The program")
struct ProgramTests {
  @Test("Without a command it says how to get help, and fails")
  func nothing() {
    #expect(
      Transcript().description == """
        error: say what to do: a command is missing
        Try treatygraph --help for how to use it.
        [2]
        """)
  }

  @Test("A mistyped command is recognised")
  func mistyped() {
    #expect(
      Transcript("completoin", "bash").description == """
        error: unknown command "completoin"; did you mean completion?
        Try treatygraph --help for how to use it.
        [2]
        """)
  }

  @Test("A fault after a command leads to that command's help")
  func fault() {
    #expect(
      Transcript("completion", "perl").description == """
        error: "perl" does not do for SHELL: it must be one of bash, zsh, fish
        Try treatygraph completion --help for how to use it.
        [2]
        """)
  }

  @Test("The version goes to standard output")
  func version() {
    #expect(Transcript("--version").description == "treatygraph \(Program.version)\n[0]")
  }

  @Test("Options of every command may stand before it")
  func leadingOptions() {
    #expect(Transcript("--color", "never", "help").output == Transcript("help").output)
    #expect(Transcript("--color=always", "help").output.contains("\u{1B}[1m"))
    #expect(Transcript("--help").output == Transcript("help").output)
  }

  @Test("Each command explains itself in the same three ways")
  func help() {
    for command in Program.commands {
      let help = Transcript(command.name, "--help")
      #expect(help.exitCode == .success)
      #expect(help.output == Transcript("help", command.name).output)
      #expect(help.output.hasPrefix(command.summary))
    }
  }

  @Test("No two commands share a name, and no two options of a command")
  func distinct() {
    #expect(Set(Program.commands.map(\.name)).count == Program.commands.count)
    for command in Program.commands {
      let options = command.options + Program.commonOptions
      #expect(Set(options.map(\.name)).count == options.count, "\(command.name)")
      let short = options.compactMap(\.short)
      #expect(Set(short).count == short.count, "\(command.name)")
    }
  }

  @Test("An example of help uses its command and can be parsed")
  func examples() throws {
    for command in Program.commands {
      for example in command.examples where !example.command.contains("<(") {
        let parts = example.command.split(separator: " | ")
        let ours = try #require(parts.first { $0.contains("treatygraph ") })
        let words = ours.split(separator: " ").map(String.init)
        let name = try #require(words.firstIndex(of: "treatygraph"))
        #expect(words.contains(command.name), "\(example.command)")
        #expect(throws: Never.self, "\(example.command)") {
          try CommandLine(unquoted(Array(words[(name + 1)...])))
        }
      }
    }
  }

  /// Joins what single or double quotes keep together, as a shell would.
  private func unquoted(_ words: [String]) -> [String] {
    var result: [String] = []
    var quote: Character?
    for word in words {
      if quote != nil { result[result.count - 1] += " " + word } else { result.append(word) }
      for character in word where character == "'" || character == "\"" {
        if quote == nil { quote = character } else if quote == character { quote = nil }
      }
    }
    return result.map { $0.filter { $0 != "'" && $0 != "\"" } }
  }
}
