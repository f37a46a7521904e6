import Foundation
import Reading
import Statements
import Testing

@Suite("Reading web pages")
struct PageReaderTests {
  private func read(_ page: SamplePage) throws -> Document {
    try reader().read(bytes: page.html, name: "\(page.template).html")
  }

  private func body(of document: Document) -> String {
    document.passages.filter { $0.kind != .title }.map(\.text).joined(separator: "\n")
  }

  @Test("Of forty pages of eight templates the body is found, and hardly anything else")
  func bodies() throws {
    let pages = try SamplePage.all()
    #expect(pages.count >= 40)
    var scores: [Double] = []
    for page in pages {
      let document = try read(page)
      let expected = page.paragraphs.joined(separator: "\n")
      let score = WordOverlap(of: body(of: document), with: expected)
      #expect(score.f1 >= 0.85, "\(page): \(score)")
      #expect(anchorsHold(in: document))
      scores.append(score.f1)
    }
    #expect(scores.reduce(0, +) / Double(scores.count) >= 0.95)
  }

  /// Other extractors can be tried on the pages that this writes.
  @Test(
    "The pages are written to a folder that the environment names",
    .enabled(if: ProcessInfo.processInfo.environment["TREATYGRAPH_SAMPLE_PAGES"] != nil))
  func export() throws {
    let folder = ProcessInfo.processInfo.environment["TREATYGRAPH_SAMPLE_PAGES"] ?? "."
    for page in try SamplePage.all() {
      let base = URL(filePath: folder).appending(path: "\(page.template)-\(page.slug)")
      try Data(page.html).write(to: base.appendingPathExtension("html"))
      let facts = [page.title, page.date.description, page.outlet] + page.paragraphs
      try Data(facts.joined(separator: "\n").utf8).write(to: base.appendingPathExtension("txt"))
      let found = try read(page)
      let article = found.article
      let ours = [
        article.title ?? "", article.date?.description ?? "", article.outlet ?? "",
        body(of: found),
      ]
      try Data(ours.joined(separator: "\n").utf8).write(to: base.appendingPathExtension("found"))
    }
  }

  @Test("Of their titles, dates and outlets nine in ten are found")
  func metadata() throws {
    var right = 0
    var wrong: [String] = []
    for page in try SamplePage.all() {
      let article = try read(page).article
      if article.title == page.title { right += 1 } else { wrong.append("\(page): \(article)") }
      if article.date == page.date { right += 1 } else { wrong.append("\(page): \(article)") }
      if article.outlet == page.outlet { right += 1 } else { wrong.append("\(page): \(article)") }
    }
    #expect(Double(right) >= 0.9 * Double(right + wrong.count), "\(wrong)")
  }

  @Test("Every paragraph of a page is a passage of its own", arguments: try SamplePage.all())
  func paragraphs(page: SamplePage) throws {
    let passages = Set(try read(page).passages.map(\.text))
    let found = page.paragraphs.filter { paragraph in
      passages.contains(paragraph.split(separator: " ").joined(separator: " "))
    }
    #expect(Double(found.count) >= 0.8 * Double(page.paragraphs.count))
  }
}
