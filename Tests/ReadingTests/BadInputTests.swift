import Foundation
import Reading
import Statements
import TestSupport
import Testing

@Suite("Bad input")
struct BadInputTests {
  private func fault(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) -> ReadingError? {
    #expect(throws: ReadingError.self) {
      try reader(limits: limits).read(bytes: bytes, name: "a.txt")
    }
  }

  @Test("Nothing, and nothing but white space, is an empty file")
  func empty() {
    #expect(fault([]) == .empty(file: "a.txt"))
    #expect(fault(Array(" \n\t\n".utf8)) == .empty(file: "a.txt"))
    #expect(fault(Array("---\n***\n".utf8)) == .noText(file: "a.txt"))
  }

  @Test("A byte that is not UTF-8 is refused with its offset")
  func notUTF8() {
    #expect(
      fault(Array("Caf".utf8) + [0xE9] + Array(" owners".utf8))
        == .notUTF8(file: "a.txt", offset: 3))
  }

  @Test("NUL bytes and known binary formats are no text")
  func binary() {
    #expect(fault([0x61, 0, 0x62])?.description.contains("NUL") == true)
    #expect(fault([0x50, 0x4B, 3, 4, 0xFF])?.description.contains("office document") == true)
  }

  @Test("UTF-16 with a byte order mark is decoded")
  func utf16() throws {
    let text = "Ω said “no” 👍."
    let units = Array(text.utf16)
    let little: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big: [UInt8] = [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [little, big] {
      #expect(try reader().read(bytes: bytes, name: "a.txt").text == text)
    }
  }

  @Test("A file beyond the limit is refused, at the limit it is read")
  func tooLarge() throws {
    let limits = ReadingLimits(fileSize: 100)
    #expect(
      fault(Array(repeating: 0x61, count: 101), limits: limits)
        == .tooLarge(file: "a.txt", limit: 100))
    #expect(
      try reader(limits: limits)
        .read(bytes: Array(repeating: 0x61, count: 100), name: "a").text.count == 100)
  }

  @Test("A missing file, a folder and an endless device are named")
  func files() throws {
    let reader = try reader(limits: ReadingLimits(fileSize: 1 << 20))
    #expect(throws: ReadingError.missing(file: "/nowhere/x.txt")) {
      try reader.read(path: "/nowhere/x.txt")
    }
    #expect(throws: ReadingError.isFolder(file: "/tmp")) { try reader.read(path: "/tmp") }
    #expect(throws: ReadingError.tooLarge(file: "/dev/zero", limit: 1 << 20)) {
      try reader.read(path: "/dev/zero")
    }
    #expect(throws: ReadingError.empty(file: "/dev/null")) { try reader.read(path: "/dev/null") }
  }

  @Test("A file is read through its path as its bytes are")
  func path() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).txt")
    defer { try? FileManager.default.removeItem(at: file) }
    let text = String(repeating: "Malta agreed. ", count: 20_000)
    try Data(text.utf8).write(to: file)
    #expect(try reader().read(path: file.path).text == text)
  }

  @Test("Any bytes are read or refused, and the anchors hold")
  func randomBytes() throws {
    var random = SplitMix64(seed: 7)
    let reader = try reader()
    let pieces = [
      "---\n", "\n\n", "title: ", "# ", "> ", "- ", "1. ", "**", "[a](b)", "```\n", "|", "Ünï ",
      "word ", "word. ", "\u{A0}", "\u{200B}", "\\", "<b>", "imple-\nmentation ", "\r\n", "日本。",
    ]
    for _ in 0..<800 {
      let text = (0..<Int.random(in: 1..<40, using: &random)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }.joined()
      for name in ["a.txt", "a.md"] {
        guard let document = try? reader.read(bytes: Array(text.utf8), name: name) else { continue }
        #expect(anchorsHold(in: document), "\(text.debugDescription)")
      }
    }
  }
}
