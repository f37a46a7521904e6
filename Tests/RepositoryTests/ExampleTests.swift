import Foundation
import Testing

@Suite("The example of the documentation")
struct ExampleTests {
  private static let source = "Sources/WhoStandsWhere/main.swift"

  @Test("The page shows the program that is built")
  func page() throws {
    let page = try Repository.text("Sources/TreatyGraph/TreatyGraph.docc/Using-the-library.md")
    let program = try Repository.text(Self.source)
    #expect(page.contains("```swift\n\(program)```\n"))
    #expect(program.split(separator: "\n").count <= 16)
  }

  @Test("It reads an article and prints who stands where, with the words")
  func run() throws {
    let folder = FileManager.default.temporaryDirectory.appending(component: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let article = folder.appending(component: "talks.txt")
    try Data("Date: 2025-10-26\n\nFrance signed the UN Convention against Cybercrime.\n".utf8)
      .write(to: article)
    let process = Process()
    process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appending(component: "WhoStandsWhere")
    process.currentDirectoryURL = folder
    process.arguments = ["talks.txt"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(
      text == """
        France signs since 2025-10-26
          “France signed the UN Convention against Cybercrime.” talks.txt

        """)
  }
}
