import Foundation

@testable import TreatyGraphCommand

/// A run of the program in memory: what it printed where, and how it ended.
struct Transcript: CustomStringConvertible {
  var output: String
  var messages: String
  var exitCode: ExitCode

  init(_ words: String..., terminal: Terminal = .pipe) { self.init(words, terminal: terminal) }

  init(_ words: [String], terminal: Terminal = .pipe) {
    let console = Console.inMemory(terminal)
    exitCode = Program.run(words, environment: Self.environment, on: console)
    output = console.output.text
    messages = Self.left(of: console.messages.text)
  }

  /// The trained reader of sides is slow where it is not optimised, and has tests of its own.
  static let environment = ["TREATYGRAPH_JUDGE": "off"]

  /// What stays on a terminal: without the progress lines that a slow machine shows and wipes.
  private static func left(of messages: String) -> String {
    let parts = messages.components(separatedBy: "\r\u{1B}[K")
    return parts[0] + parts.dropFirst().filter { $0.contains("\n") }.joined()
  }

  var description: String { "\(output)\(messages)[\(exitCode.rawValue)]" }
}

extension Console {
  static func inMemory(_ terminal: Terminal = .pipe) -> Console {
    Console(output: .memory, messages: .memory, terminal: terminal, messageTerminal: terminal)
  }
}

extension Terminal {
  static let plainWindow = Terminal(isInteractive: true, width: 80, usesColor: false)
}
