import Foundation
import Testing

@Suite("Public symbols")
struct PublicSymbolTests {
  /// What a conformance asks for is explained where the protocol is.
  private static let explainedElsewhere = [
    "static func <", "static func ==", "var description: String", "func hash(into",
    "func encode(to", "init(from decoder",
  ]

  /// The public declarations of a file without a comment above them, enum cases among them.
  private static func undocumented(in file: Repository.SourceText) -> [String] {
    var found: [String] = []
    var enumIndents: [Int] = []
    var lineAbove: Substring = ""
    for line in file.lines where !line.allSatisfy(\.isWhitespace) {
      let indent = line.prefix { $0 == " " }.count
      let words = line.dropFirst(indent)
      enumIndents.removeAll { $0 >= indent }
      let isCase = words.hasPrefix("case ") && enumIndents.last == indent - 2
      let isPublic = words.hasPrefix("public ") && !words.hasPrefix("public import ")
      let isExplained =
        lineAbove.hasPrefix("///") || explainedElsewhere.contains { words.contains($0) }
      if isCase || isPublic, !isExplained { found.append("\(file): \(words)") }
      if words.hasPrefix("public enum ") { enumIndents.append(indent) }
      // An attribute stands between a comment and its declaration.
      if !words.hasPrefix("@") { lineAbove = words }
    }
    return found
  }

  @Test("Each has a comment that says what it is")
  func documented() throws {
    let modules = [
      "Statements", "Reading", "Positions", "Storage", "Graphing", "TreatyGraph",
    ].map { "Sources/\($0)" }
    let files = try (modules + ["data"]).flatMap(Repository.swiftFiles)
    let missing = files.flatMap(Self.undocumented)
    #expect(missing.isEmpty, "\(missing.joined(separator: "\n"))")
    #expect(files.contains { $0.text.contains("\npublic struct Archive") })
  }

  @Test("What has no comment is found: declarations, members and cases")
  func finding() {
    let text = """
      /// A thing.
      public enum Thing {
        case one
        /// Two of it.
        case two
        @discardableResult
        public func first() {}
        /// Explained.
        @discardableResult
        public func second() {}
        public var description: String { "" }
      }
      enum Other {
        case three
      }
      """
    let found = Self.undocumented(in: .init(path: "Sources/A/Thing.swift", text: text))
    #expect(
      found.map { $0.dropFirst("Sources/A/Thing.swift: ".count) } == [
        "case one", "public func first() {}",
      ])
  }

  @Test("The modules that the library is made of show nothing that nobody outside needs")
  func hiddenModules() throws {
    for module in ["Language", "Actors", "Extraction"] {
      for file in try Repository.swiftFiles(under: "Sources/\(module)") {
        #expect(
          !file.lines.contains { $0.drop(while: { $0 == " " }).hasPrefix("public ") }, "\(file)")
      }
    }
  }
}
