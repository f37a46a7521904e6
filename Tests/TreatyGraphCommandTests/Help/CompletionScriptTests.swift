import Foundation
import Testing

@testable import TreatyGraphCommand

@Suite("Completion scripts")
struct CompletionScriptTests {
  @Test("Each script knows every command and option", arguments: CompletionScript.allCases)
  func complete(script: CompletionScript) {
    for command in Program.commands {
      #expect(script.text.contains(command.name))
      for option in CompletionScript.options(of: command) {
        let spelled = script == .fish ? "-l \(option.name)" : "--\(option.name)"
        #expect(script.text.contains(spelled), "\(command.name) \(option.name)")
      }
    }
  }

  @Test(
    "Bash completes commands, options and choices",
    arguments: [
      ["treatygraph compl", "completion"], ["treatygraph completion z", "zsh"],
      ["treatygraph completion --col", "--color"],
      ["treatygraph completion --color al", "always"], ["treatygraph --ver", "--version"],
    ])
  func bash(example: [String]) throws {
    let words = example[0].split(separator: " ").map { "'\($0)'" }.joined(separator: " ")
    let program = """
      compopt() { :; }
      \(CompletionScript.bash.text)
      COMP_WORDS=(\(words))
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _treatygraph
      printf '%s' "${COMPREPLY[*]}"
      """
    #expect(try output(of: "/bin/bash", ["-c", program]) == example[1])
  }

  @Test("Where there is no name to offer bash is offered none, not an empty one")
  func noNames() throws {
    let program = """
      \(CompletionScript.bash.text)
      _treatygraph_names() { :; }
      COMP_WORDS=(treatygraph positions --on '')
      COMP_CWORD=3
      _treatygraph
      printf '%s' "${#COMPREPLY[@]}"
      """
    #expect(try output(of: "/bin/bash", ["-c", program]) == "0")
  }

  private func output(of program: String, _ words: [String]) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: program)
    process.arguments = words
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self)
  }
}
