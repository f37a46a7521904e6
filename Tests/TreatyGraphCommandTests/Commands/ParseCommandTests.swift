import TestSupport
import Testing

@testable import TreatyGraphCommand

@Suite("Printing parses")
struct ParseCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("A sentence is drawn as a tree")
  func tree() throws {
    let path = try folder.write("France signed the treaty.", to: "a.txt")
    #expect(
      Transcript("parse", path).output == """
        signed  VBD  ROOT
        ├─ France  NNP  nsubj  GPE
        ├─ treaty  NN  dobj
        │  └─ the  DT  det
        └─ .  .  punct


        """)
  }

  @Test("NUL bytes set documents apart, and each token has its line")
  func table() throws {
    let path = try folder.write("France signed.\0Spain too.", to: "a.txt0")
    let transcript = Transcript("parse", path, "--format", "tsv", "--documents", "nul")
    let lines = transcript.output.split(separator: "\n")
    #expect(lines.map { $0.prefix { $0 != "\t" } } == ["0", "0", "0", "1", "1", "1"])
    #expect(
      lines[0].hasPrefix("0\tFrance\t1\tNNP\tPROPN\tNumber=Sing\tFrance\t1\tnsubj\t1\tB\tGPE\t"))
  }

  @Test("JSON has a sentence a line")
  func json() throws {
    let path = try folder.write("France signed. Spain did not.", to: "a.txt")
    let lines = Transcript("parse", path, "-f", "json").output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix(#"{"document":0,"tokens":[{"end":6,"entity":"GPE","head":1,"#))
  }

  @Test("A file that cannot be read is reported, and the others are parsed")
  func badFile() throws {
    let good = try folder.write("France signed.", to: "a.txt")
    let transcript = Transcript("parse", folder.file("none.txt"), good)
    #expect(transcript.exitCode == .someFailed)
    #expect(transcript.messages.hasPrefix("error: there is no file"))
    #expect(transcript.output.contains("signed  VBD  ROOT"))
  }
}
