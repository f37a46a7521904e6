import TreatyGraph
import Testing

@testable import TreatyGraphCommand

@Suite("The argument parser")
struct ArgumentParserTests {
  static let files = Argument(.many, .file(), "Files")
  static let last = Argument(.one, .text("LAST"), "The last word")
  static let treaty = Option("treaty", short: "t", .text("TREATY"), "A treaty")
  static let threads = DefaultedOption(
    "threads", short: "j", .integer("N", in: 1...64), default: 2, "Threads")
  static let quiet = Flag("quiet", short: "q", "Say less")
  static let loud = Flag("loud", short: "l", "Say more")

  private func parse(
    _ words: String..., arguments: [Parameter] = [files.parameter]
  ) throws -> Invocation {
    let options = [
      Self.treaty.parameter, Self.threads.parameter, Self.quiet.parameter, Self.loud.parameter,
    ]
    return try ArgumentParser(arguments: arguments, options: options + Program.commonOptions)
      .parse(words)
  }

  @Test(
    "A value follows its option, joined to it or not",
    arguments: [
      ["--treaty", "arms", "f"], ["--treaty=arms", "f"], ["-t", "arms", "f"], ["-tarms", "f"],
      ["-t=arms", "f"], ["f", "-t", "arms"], ["-qt", "arms", "f"],
    ])
  func spellings(words: [String]) throws {
    let parser = ArgumentParser(
      arguments: [Self.files.parameter], options: [Self.treaty.parameter, Self.quiet.parameter])
    let invocation = try parser.parse(words)
    #expect(invocation[Self.treaty] == "arms")
    #expect(invocation.all(Self.files) == ["f"])
  }

  @Test("A value may hold what looks like an option or holds an equals sign")
  func oddValues() throws {
    #expect(try parse("f", "--treaty", "--quiet")[Self.treaty] == "--quiet")
    #expect(try parse("f", "--treaty=a=b")[Self.treaty] == "a=b")
  }

  @Test("Two dashes end the options, and one dash alone is an argument")
  func dashes() throws {
    let invocation = try parse("-q", "-", "--", "--treaty", "-q")
    #expect(invocation.all(Self.files) == ["-", "--treaty", "-q"])
    #expect(invocation[Self.treaty] == nil)
  }

  @Test("Short flags run together, with a value at the end")
  func clusters() throws {
    let invocation = try parse("-qlj9", "f")
    #expect(invocation[Self.quiet] && invocation[Self.loud])
    #expect(invocation[Self.threads] == 9)
  }

  @Test("An option that is not given has its default")
  func defaults() throws {
    let invocation = try parse("f")
    #expect(invocation[Self.threads] == 2)
    #expect(!invocation[Self.quiet])
  }

  @Test("Many arguments leave one for each that must follow")
  func manyBeforeOne() throws {
    let arguments = [Self.files.parameter, Self.last.parameter]
    let invocation = try parse("a", "b", "c", arguments: arguments)
    #expect(invocation.all(Self.files) == ["a", "b"])
    #expect(invocation[Self.last] == "c")
    #expect(throws: UsageError.missingArgument("FILE")) {
      try parse("c", arguments: arguments)
    }
  }

  @Test("What cannot be understood is an error that says what would be")
  func faults() {
    #expect(throws: UsageError.unknownOption("--traety", nearest: "--treaty")) {
      try parse("f", "--traety", "x")
    }
    #expect(throws: UsageError.unknownOption("-x", nearest: nil)) { try parse("f", "-x") }
    #expect(throws: UsageError.missingArgument("FILE")) { try parse() }
    #expect(throws: UsageError.unexpectedValue(flag: "--quiet")) { try parse("f", "--quiet=yes") }
    #expect(throws: UsageError.repeatedOption("--treaty")) { try parse("f", "-tx", "-ty") }
    #expect(throws: UsageError.unexpectedArgument("b")) {
      try parse("a", "b", arguments: [Self.last.parameter])
    }
    #expect(
      throws: UsageError.badValue(
        "65", name: "--threads", expectation: "a number from 1 to 64")
    ) { try parse("f", "-j65") }
    #expect(throws: UsageError.missingValue(option: "--treaty", expectation: "some text")) {
      try parse("f", "--treaty")
    }
  }

  @Test("Help is given even where arguments are missing")
  func helpFirst() throws {
    #expect(try parse("--help")[Program.help])
  }
}
