import Foundation
import Reading
import Statements
import Testing

/// The figures of the note on issue 6: see `Tests/Pages/run` for those of another extractor.
@Suite("Reading pages as the web has them")
struct WebPageTests {
  private func body(of document: Document) -> String {
    document.passages.filter { $0.kind != .title }.map(\.text).joined(separator: "\n")
  }

  @Test("Of 48 pages of 48 makes the body is found, also of those set aside")
  func bodies() throws {
    let pages = try WebPage.all()
    #expect(pages.count == 48)
    var scores: [String: [Double]] = [:]
    for page in pages {
      let document = try reader().read(bytes: page.html, name: "\(page.name).html")
      let score = WordOverlap(of: body(of: document), with: page.body, orElse: page.optional)
      #expect(score.f1 >= 0.85, "\(page): \(score)")
      #expect(anchorsHold(in: document))
      scores[page.half, default: []].append(score.f1)
    }
    for (half, scores) in scores {
      #expect(scores.reduce(0, +) / Double(scores.count) >= 0.97, "half \(half)")
    }
  }

  @Test("Of their titles, dates and outlets 95 in 100 are right")
  func metadata() throws {
    var wrong: [String] = []
    let pages = try WebPage.all()
    for page in pages {
      let article = try reader().read(bytes: page.html, name: "\(page.name).html").article
      if article.title != page.title { wrong.append("\(page): \(article.title ?? "no title")") }
      if article.date != page.date { wrong.append("\(page): \(article.date?.description ?? "-")") }
      if article.outlet?.lowercased() != page.outlet.lowercased() {
        wrong.append("\(page): \(article.outlet ?? "no outlet")")
      }
    }
    #expect(20 * wrong.count <= 3 * pages.count, "\(wrong.joined(separator: "\n"))")
  }
}
