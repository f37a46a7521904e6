import Foundation
import Statements
import TestSupport
import Testing

@testable import Extraction

@Suite("Checking lexicons and patterns")
struct ExtractionCheckTests {
  @Test("Those that ship with the program are sound")
  func shipped() {
    let errors = ExtractionCheck(folder: ShippedData.folder).diagnostics().filter {
      $0.severity == .error
    }
    #expect(errors.isEmpty, "\(errors.map(\.description).joined(separator: "\n"))")
  }

  /// The faults of a folder in which one file was changed, without the text below the first line.
  private func faults(
    in file: String, _ change: (String) -> String
  ) throws -> [String] {
    let folder = try TemporaryFolder()
    for part in ["lexicons", "patterns", "decisions"] {
      try FileManager.default.copyItem(
        atPath: ShippedData.folder + "/" + part, toPath: folder.file(part))
    }
    let sound = Set(ExtractionCheck(folder: folder.path).diagnostics())
    let text = try String(contentsOfFile: folder.file(file), encoding: .utf8)
    try folder.write(change(text), to: file)
    return ExtractionCheck(folder: folder.path).diagnostics().filter { !sound.contains($0) }
      .map { fault in
        let line = fault.description.split(separator: "\n")[0]
        return String(line.replacing(#/^\S*/([\w-]+\.tsv)/#) { "\($0.output.1)" })
      }
  }

  private func lines(added: String, to file: String) throws -> [String] {
    try faults(in: "lexicons/" + file) { $0 + added + "\n" }.map { fault in
      // The number of the last line changes with the data.
      fault.replacing(#/^(\w+\.tsv):\d+/#) { "\($0.output.1):N" }
    }
  }

  @Test(
    "A line that cannot be meant is told with its cell",
    arguments: [
      (
        "zzz\tverb\t-\tsupports\tnp\t0.9",
        "predicates.tsv:N:27: error: 6 cells where the header has 7"
      ),
      (
        "Zzz\tverb\t-\tsupports\tnp\t0.9\t-",
        "predicates.tsv:N:1: error: \"Zzz\" must be in lower case"
      ),
      (
        "zzz\tverb\t-\tsupports\tnp\t2\t-",
        "predicates.tsv:N:24: error: \"2\" is no number from 0 to 1"
      ),
      (
        "zzz \tverb\t-\tsupports\tnp\t0.9\t-",
        "predicates.tsv:N:1: error: white space before or behind the text"
      ),
      (
        "zzz\tverb\t\tsupports\tnp\t0.9\t-",
        "predicates.tsv:N:10: error: an empty cell; write - where there is nothing"
      ),
      (
        "zzz\tverb\t-\tsupports\tnp\t0.9\tloud",
        "predicates.tsv:N:28: error: unknown \"loud\"; known: speech, light, carried, treaty"
      ),
    ])
  func predicates(line: String, message: String) throws {
    #expect(try lines(added: line, to: "predicates.tsv").contains(message))
  }

  @Test(
    "A decision that is not told, proved or named but once is told",
    arguments: [
      (
        "zzz\tturns\tA side is turned.\tFrance left.",
        "unknown \"turns\"; known: changes, refuses, lacks, tells"
      ),
      ("zzz\tchanges\tA side is turned\tFrance left.", "ends with a full stop"),
      ("zzz\tchanges\tA side is turned.\t-", "a text is needed; - stands for nothing"),
      ("zzz\tchanges\tA side is turned.", "3 cells where the header has 4"),
      ("zzz\ttells\tOne.\tOne.\nyyy\ttells\tOne.\tOne.", "\"yyy\" must stand before \"zzz\""),
      ("zzz\ttells\tOne.\tOne.\nzzz\ttells\tOne.\tOne.", "is another for \"zzz\""),
    ])
  func decisions(line: String, message: String) throws {
    let faults = try faults(in: "decisions/side.tsv") { $0 + line + "\n" }
    #expect(faults.contains { $0.hasPrefix("side.tsv:") && $0.contains(message) }, "\(faults)")
  }

  @Test("An id of a decision is known in all phases")
  func decisionOfTwoPhases() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.file("decisions"), withIntermediateDirectories: true)
    let line = "one-for-all\ttells\tOne of two.\tFrance left.\n"
    for phase in Decision.Phase.allCases {
      let own = phase == .holder || phase == .date ? line : ""
      try folder.write("id\tkind\tsays\tproof\n" + own, to: "decisions/\(phase).tsv")
    }
    let faults = ExtractionCheck(folder: folder.path).tableFaults().map(\.message)
    #expect(faults.contains("holder.tsv has a decision of this id"))
  }

  @Test("A repeated line is told with the first, a line in the wrong place with its neighbour")
  func order() throws {
    let faults = try faults(in: "lexicons/predicates.tsv") { text in
      text.replacing(
        "\nabhor\t",
        with:
          "\nabandon\tverb\t-\trejects\tnp\t0.5\t-\naback\tverb\t-\trejects\tnp\t0.5\t-\nabhor\t",
        maxReplacements: 1)
    }
    // The numbers of the lines change with the data.
    let told = faults.map { $0.replacing(#/:\d+:1:/#, with: ":N:1:") }.map {
      $0.replacing(#/line \d+/#, with: "line M")
    }
    #expect(
      told == [
        "predicates.tsv:N:1: error: line M is another for \"abandon verb - np\"",
        "predicates.tsv:N:1: error: \"aback\" must stand before \"abandon\"",
      ])
    #expect(
      try lines(added: "determiners\tthe", to: "words.tsv").contains {
        $0.contains("is another for \"determiners the\"")
      })
    #expect(
      try lines(added: "determiners\tyon", to: "words.tsv")
        == ["words.tsv:N:1: warning: the other lines of \"determiners\" stand elsewhere"])
    #expect(
      try lines(added: "determiners\tYon", to: "words.tsv").contains(
        "words.tsv:N:13: error: \"Yon\" must be in lower case"))
  }

  @Test(
    "A fault of a pattern is told beside those of others",
    arguments: [
      (#""says": ""#, #""said": ""#, "missing \"says\" at [0]"),
      (#""relation": ["dobj"]"#, #""relations": ["dobj"]"#, "unknown key \"relations\""),
      (#""withoutOpponents": true"#, #""withOpponents": true"#, "unknown key \"withOpponents\""),
      (#""prior": 1.0"#, #""prior": 10"#, "10.0 is no number from 0 to 1"),
      ("[France]actor", "[France]holder", "unknown part \"holder\""),
      ("[France]actor", "France", "no actor is marked"),
      (
        #""The rain fell, rejecting nobody.""#, "",
        "has no sentence that it must ignore"
      ),
      ("The rain fell", "The [rain]actor fell", "nothing is to be marked where nothing is found"),
      (
        #""id": "verb-of-stance""#, #""id": "passive-with-agent""#,
        "another pattern of verbs.json has this id"
      ),
    ])
  func patterns(old: String, new: String, message: String) throws {
    let faults = try faults(in: "patterns/verbs.json") { text in
      #expect(text.contains(old))
      return text.replacing(old, with: new, maxReplacements: 1)
    }
    #expect(faults.contains { $0.contains(message) }, "\(faults)")
  }

  @Test("A class of words from which no pattern begins is told")
  func idle() throws {
    let faults = try faults(in: "patterns/adjectives.json") {
      $0.replacing(#""word": "adjective""#, with: #""word": "noun""#)
    }
    #expect(
      faults.contains("error: no pattern begins from a word of the class \"adjective\""))
  }

  @Test("A missing table does not hide the faults of the others")
  func missing() throws {
    let folder = try TemporaryFolder()
    let faults = ExtractionCheck(folder: folder.path).diagnostics()
    #expect(faults.count >= 6)
    #expect(faults.contains { $0.message.contains("words.tsv") })
    #expect(faults.contains { $0.message.contains("patterns") })
  }
}
