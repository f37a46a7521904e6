import Foundation
import TestSupport
import Testing
import TreatyGraph

@testable import TreatyGraphCommand

@Suite("The README")
struct ReadmeTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private let text: String

  init() throws {
    text = try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
  }

  @Test("It describes every command")
  func complete() {
    for command in Program.commands {
      #expect(text.contains("`treatygraph \(command.name)"), "\(command.name)")
    }
  }

  @Test("Its example commands run, and print what it shows of them")
  func transcript() throws {
    let folder = try TemporaryFolder()
    let environment = Transcript.environment
      .merging(["TREATYGRAPH_STORE": folder.file("t.sqlite")]) { $1 }
    let block = try #require(text.split(separator: "```console\n").dropFirst().first)
    let steps = block.prefix(upTo: block.firstRange(of: "```")?.lowerBound ?? block.endIndex)
      .split(separator: "$ treatygraph ")
    #expect(steps.count > 3)
    for step in steps {
      let lines = step.split(separator: "\n", omittingEmptySubsequences: false)
      let words = Self.words(of: String(lines[0])).flatMap { word in
        word == "data/articles/*.txt"
          ? Self.articles : [word.hasSuffix(".svg") ? folder.file(word) : word]
      }
      let console = Console.inMemory(Terminal(isInteractive: true, width: 92, usesColor: false))
      #expect(
        Program.run(words, environment: environment, on: console) == .success, "\(lines[0])")
      if words[0] == "explain" {
        // What follows depends on the numbers of lines in the data.
        #expect(console.output.text.hasPrefix(lines.dropFirst().joined(separator: "\n").trimmed))
      }
    }
  }

  private static var articles: [String] {
    let folder = root.appending(path: "data/articles").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().map { "\(folder)/\($0)" }
  }

  /// The words of a command, as a shell would give them; only single quotes are known.
  private static func words(of line: String) -> [String] {
    line.split(separator: "'", omittingEmptySubsequences: false).enumerated().flatMap {
      index, part in
      index % 2 == 1 ? [String(part)] : part.split(separator: " ").map(String.init)
    }
  }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
