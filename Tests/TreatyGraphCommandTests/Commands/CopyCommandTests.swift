import TestSupport
import Testing
import TreatyGraph

@testable import TreatyGraphCommand

@Suite("Commands that copy a store and look whether it is sound")
struct CopyCommandTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("t.sqlite")
    try StatementStore(path: path, for: .writing).add(
      .sample("a.txt"), sentenceCount: 1, statements: [.sample()],
      by: ExtractorVersion(program: "1", data: "1"))
  }

  @Test("A copy and a backup are the store again, and take the place of nothing")
  func copies() throws {
    let dump = try StatementStore(path: path, for: .reading).dump()
    let copy = folder.file("copy.sqlite")
    let backup = folder.file("backup.sqlite")
    #expect(Transcript("copy", path, copy).messages.hasSuffix(" from \(path) to \(copy)\n"))
    #expect(
      Transcript("backup", backup, "--store", path).description
        == "wrote \(path) to \(backup)\n[0]")
    for place in [copy, backup] {
      #expect(try StatementStore(path: place, for: .reading).dump() == dump)
      #expect(Transcript("doctor", "--store", place).description == "\(place) is sound\n[0]")
    }
    for words in [["copy", path, copy], ["backup", backup, "--store", path]] {
      let again = Transcript(words)
      #expect(again.exitCode == .unusable)
      #expect(again.messages.contains("holds something already"))
    }
  }

  @Test("A store on a server that is not there is named without its password")
  func unreachable() {
    let address = "postgresql://ana:secret@/x?host=/nowhere"
    let transcript = Transcript("articles", "--store", address)
    #expect(transcript.exitCode == .unusable)
    #expect(transcript.messages.contains("postgresql://ana@/x?host=/nowhere\" cannot be reached"))
    #expect(!transcript.messages.contains("secret"))
  }
}
