import Foundation
import TestSupport
import Testing
import TreatyGraph

@testable import TreatyGraphCommand

@Suite("Checking the data")
struct CheckDataCommandTests {
  @Test("The data that comes with the program is sound")
  func sound() {
    let transcript = Transcript("check-data", terminal: .plainWindow)
    #expect(transcript.messages.isEmpty)
    #expect(transcript.exitCode == .success)
    #expect(transcript.output.contains("  193       193  member states of the United Nations\n"))
  }

  @Test("A fault is told with its line and a caret, and the run fails")
  func fault() throws {
    let folder = try TemporaryFolder()
    let data = folder.file("data")
    try FileManager.default.copyItem(
      atPath: try TreatyData.find(folder: nil).folder.path, toPath: data)
    let states = data + "/actors/states.tsv"
    let table = try String(contentsOfFile: states, encoding: .utf8)
    try Data((table + "state:AFG\tAfghanistan\tmember\tiso\n").utf8).write(
      to: URL(filePath: states))
    let transcript = Transcript("check-data", "--data", data, terminal: .plainWindow)
    #expect(transcript.exitCode == .someFailed)
    #expect(transcript.messages.hasPrefix(states))
    #expect(transcript.messages.contains("there is another \"state:AFG\"\nstate:AFG\tAfghanistan"))
    #expect(transcript.messages.hasSuffix("^\n3 errors\n"))
  }

  @Test("A folder without data is told apart from faulty data")
  func noData() throws {
    let folder = try TemporaryFolder()
    let transcript = Transcript("check-data", "--data", folder.path)
    #expect(transcript.exitCode == .unusable)
    #expect(transcript.messages.hasPrefix("error: \"\(folder.path)\" holds no data"))
  }
}
