import Testing
import TestSupport
import TreatyGraph

@testable import TreatyGraphCommand

@Suite("The commands record and acts")
struct ActsCommandTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("t.sqlite")
  }

  private func run(_ words: String...) -> Transcript {
    Transcript(words + ["--store", path, "--coder", "ana"], terminal: .plainWindow)
  }

  private func record(_ actor: String, _ deed: String, _ more: String...) -> Transcript {
    Transcript(
      [
        "record", actor, deed, "cybercrime convention", "--quote", "So it is.", "--source", "UN",
        "--date", "2025-10-25", "--store", path, "--coder", "ana",
      ] + more, terminal: .plainWindow)
  }

  @Test("What was recorded is listed, also what was not done, and what no relation has a word for")
  func list() {
    #expect(record("Chile", "signs").exitCode == .success)
    #expect(record("Peru", "did not sign").exitCode == .success)
    #expect(record("Qatar", "acceded").messages == "recorded as entry 3 of \(path)\n")
    #expect(record("Qatar", "acceded").messages == "\(path) holds this already\n")
    #expect(record("Mali", "withdrew", "--stage", "announced").exitCode == .success)
    #expect(
      run("acts", "--treaty", "cybercrime").output == """
        DAY         ACTOR  DID                  ON                                SAYS
        2025-10-25  Chile  signed               UN Convention against Cybercrime  UN
        2025-10-25  Mali   withdrew, announced  UN Convention against Cybercrime  UN
        2025-10-25  Peru   not signed           UN Convention against Cybercrime  UN
        2025-10-25  Qatar  acceded              UN Convention against Cybercrime  UN

        """)
    #expect(run("acts", "Qatar").output.contains("acceded"))
    #expect(run("acts", "--act", "ratified").exitCode == .someFailed)
  }

  @Test("An act is taken back like everything that a person does")
  func undo() {
    #expect(record("Qatar", "acceded").exitCode == .success)
    #expect(run("undo").exitCode == .success)
    #expect(run("acts").exitCode == .someFailed)
  }

  @Test("A stage is of acts only")
  func stage() {
    #expect(record("Chile", "supports", "--stage", "announced").exitCode == .usage)
    #expect(record("Chile", "was absent").exitCode == .success)
  }
}
