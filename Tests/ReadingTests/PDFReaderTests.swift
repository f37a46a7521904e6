import Foundation
import Reading
import Statements
import TestSupport
import Testing

@Suite("Reading PDF files")
struct PDFReaderTests {
  private func read(_ bytes: [UInt8]) throws -> AnnotatedDocument {
    try reader().readWithNotes(bytes: bytes, name: "a.pdf")
  }

  private func body(of document: Document) -> String {
    document.passages.filter { $0.kind != .title }.map(\.text).joined(separator: "\n")
  }

  @Test("Of fifteen files in five styles the text is read in its order, and nothing else")
  func texts() throws {
    let files = try SamplePDF.all()
    #expect(files.count >= 15)
    var scores: [Double] = []
    for file in files {
      let document = try read(file.bytes).document
      let expected = (file.article.paragraphs + file.extras).joined(separator: "\n")
      let score = WordOverlap(of: body(of: document), with: expected)
      #expect(score.f1 >= 0.85, "\(file): \(score)")
      #expect(anchorsHold(in: document), "\(file)")
      #expect(!document.text.contains("A/79/460"), "a running head may stand in no quote")
      scores.append(score.f1)
    }
    #expect(scores.reduce(0, +) / Double(scores.count) >= 0.95)
  }

  /// Other programs can be tried on the files that this writes.
  @Test(
    "The files are written to a folder that the environment names",
    .enabled(if: ProcessInfo.processInfo.environment["TREATYGRAPH_SAMPLE_PAGES"] != nil))
  func export() throws {
    let folder = ProcessInfo.processInfo.environment["TREATYGRAPH_SAMPLE_PAGES"] ?? "."
    for file in try SamplePDF.all() {
      let name = "\(file.style)-\(file.article.slug).pdf"
      try Data(file.bytes).write(to: URL(filePath: folder).appending(path: name))
    }
  }

  @Test("Titles and printed dates are found", arguments: try SamplePDF.all())
  func metadata(file: SamplePDF) throws {
    let article = try read(file.bytes).document.article
    #expect(article.title == file.article.title)
    #expect(article.date == file.article.date)
  }

  @Test("Paragraphs are whole across lines, columns and pages", arguments: try SamplePDF.all())
  func paragraphs(file: SamplePDF) throws {
    let passages = Set(try read(file.bytes).document.passages.map(\.text))
    let whole = file.article.paragraphs.filter { paragraph in
      let words = paragraph.split(whereSeparator: \.isWhitespace)
      // The number of a numbered paragraph is its mark, not its text.
      let isNumbered = words.first.map { $0.last == "." && $0.dropLast().allSatisfy(\.isNumber) }
      return passages.contains(words.dropFirst(isNumbered == true ? 1 : 0).joined(separator: " "))
    }
    #expect(
      Double(whole.count) >= 0.8 * Double(file.article.paragraphs.count),
      "\(file.article.paragraphs.filter { !passages.contains($0) })")
  }

  @Test("Passages know their page")
  func pages() throws {
    let article = try #require(
      SampleArticle.all().max { $0.paragraphs.count < $1.paragraphs.count })
    let document = try read(SamplePDF(style: .letter, article: article).bytes).document
    let pages = document.passages.compactMap(\.page)
    #expect(pages.count == document.passages.count)
    #expect(pages == pages.sorted())
    #expect(Set(pages).count >= 2)
  }

  @Test("Pages without text are named, and a file without any is refused")
  func scanned() throws {
    var setter = Typesetter(head: "Head", isNumbered: false)
    setter.add("Norway said that it would vote for the draft.", gap: 8)
    let notes = try read(setter.file(appending: "0 0 100 100 re f")).notes
    #expect(notes.map(\.message).joined().contains("no text on page 2"))
    let blank = setter.file().map { $0 == 0x54 ? 0x54 : $0 }
    let text = String(decoding: blank, as: UTF8.self).replacingOccurrences(of: " Tj ", with: "    ")
    #expect(throws: ReadingError.scanned(file: "a.pdf", pages: 1)) { try read(Array(text.utf8)) }
  }

  @Test("A file that needs a password is refused as one")
  func encrypted() throws {
    var setter = Typesetter(head: "Head", isNumbered: false)
    setter.add("Norway said that it would vote for the draft.", gap: 8)
    let key = String(repeating: "41", count: 32)
    let text = String(decoding: setter.file(), as: UTF8.self).replacingOccurrences(
      of: "/Root 1 0 R",
      with: "/Root 1 0 R /ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <\(key)> "
        + "/U <\(key)> /P -4 >>")
    #expect(throws: ReadingError.encrypted(file: "a.pdf")) { try read(Array(text.utf8)) }
  }

  @Test("What is no PDF, or the first half of one, is refused or read with a warning")
  func damaged() throws {
    #expect(throws: ReadingError.self) { try read(Array("%PDF-1.4\nnothing".utf8)) }
    let file = try SamplePDF.all()[0].bytes
    let half = try? read(Array(file.prefix(file.count / 2)))
    #expect(half == nil || half?.notes.isEmpty == false)
  }

  @Test("Mutated files are read or refused")
  func mutations() throws {
    var random = SplitMix64(seed: 3)
    let files = try SamplePDF.all().map(\.bytes)
    let reader = try reader()
    for round in 0..<40 {
      var mutator = Mutator(random: random)
      let bytes = mutator.mutating(files[round % files.count])
      random = mutator.random
      guard let found = try? reader.read(bytes: bytes, name: "a.pdf") else { continue }
      #expect(anchorsHold(in: found))
    }
  }
}
