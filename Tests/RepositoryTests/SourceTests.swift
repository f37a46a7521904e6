import Testing

@Suite("Sources")
struct SourceTests {
  private static func ownSources() throws -> [Repository.SourceText] {
    try Repository.swiftFiles(under: "Sources") + Repository.swiftFiles(under: "data")
  }

  @Test("Lists of words are data: no literal in the sources holds more than eight words")
  func noWordLists() throws {
    let string = #""[\p{L}' -]*""#
    let list = try Regex("(?:\(string)\\s*(?::[^,\\n]*)?,\\s*){8}\(string)")
    for file in try Self.ownSources() {
      let found = file.text.firstMatch(of: list).map { String(file.text[$0.range].prefix(60)) }
      #expect(found == nil, "\(file)")
    }
  }

  @Test("No file is longer than 350 lines, and half of them are shorter than 130")
  func lengths() throws {
    let files = try Self.ownSources()
    for file in files { #expect(file.lines.count <= 350, "\(file)") }
    let lengths = files.map(\.lines.count).sorted()
    #expect(lengths[lengths.count / 2] < 130)
  }

  @Test(
    "No folder is named for being useful",
    arguments: ["Utils", "Utilities", "Helpers", "Common", "Core", "Manager", "Support"])
  func folderNames(name: String) throws {
    for path in try Repository.paths(under: "Sources") {
      #expect(!path.split(separator: "/").contains(Substring(name)), "\(path)")
    }
  }

  @Test("What is left to do is not left in the sources", arguments: ["TODO", "FIXME"])
  func reminders(word: String) throws {
    for file in try Self.ownSources() { #expect(!file.text.contains(word), "\(file)") }
  }

  @Test("A command asks a journey, never the store")
  func noStore() throws {
    for file in try Repository.swiftFiles(under: "Sources/TreatyGraphCommand") {
      for word in ["StatementStore", "StatementQuery", "StoredArticle"] {
        #expect(!file.text.contains(word), "\(file)")
      }
    }
  }

  @Test("A subcommand is options and one call: no file of one is longer than 60 lines")
  func subcommands() throws {
    for file in try Repository.swiftFiles(under: "Sources/TreatyGraphCommand/Commands") {
      #expect(file.lines.count <= 60, "\(file)")
    }
  }
}
