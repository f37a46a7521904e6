import Foundation
import Reading
import Statements
import Testing

@Suite("Near-duplicates")
struct DuplicateIndexTests {
  @Test("Reports that differ in a few words, a paragraph or the headline are one report")
  func copies() throws {
    var index = DuplicateIndex()
    for (number, article) in try SampleArticle.all().enumerated() {
      let id = Int64(number * 10)
      func insert(_ paragraphs: [String], title: String, at offset: Int64) throws -> Int64 {
        let text = try document("\(title)\n\n" + paragraphs.joined(separator: "\n\n"))
        return index.insert(try #require(Fingerprint(of: text)), article: id + offset)
      }
      let paragraphs = article.paragraphs
      #expect(try insert(paragraphs, title: article.title, at: 0) == id)
      #expect(try insert(paragraphs, title: "Another headline", at: 1) == id)
      #expect(try insert(paragraphs.dropLast(), title: article.title, at: 2) == id)
      let agency = ["(Agency) The editors changed this first sentence."] + paragraphs
      #expect(try insert(agency, title: "", at: 3) == id)
      let edited = paragraphs.map { $0.replacingOccurrences(of: " said ", with: " stated ") }
      #expect(try insert(edited, title: "", at: 4) == id)
    }
  }

  @Test("Of five hundred generated articles the copies are found, and no others")
  func generated() throws {
    var corpus = GeneratedCorpus(seed: 5)
    let articles = corpus.articles(500)
    var index = DuplicateIndex()
    var score = DuplicateScore()
    for (number, article) in articles.enumerated() {
      let document = try document(article.text)
      let fingerprint = try #require(Fingerprint(of: document))
      let original = index.insert(fingerprint, article: Int64(number))
      score.count(found: Int(original), expected: article.original ?? number, of: number)
    }
    #expect(score.copies > 120)
    #expect(score.precision >= 0.98)
    #expect(score.recall >= 0.98)
  }

  @Test("A text of a few words has no fingerprint")
  func short() throws {
    #expect(Fingerprint(of: try document("France backs the treaty.")) == nil)
  }

  @Test("A fingerprint survives being kept as bytes")
  func bytes() throws {
    let text = try #require(SampleArticle.all().first).paragraphs.joined(separator: "\n\n")
    let fingerprint = try #require(Fingerprint(of: try document(text)))
    #expect(Fingerprint(bytes: fingerprint.bytes) == fingerprint)
    #expect(Fingerprint(bytes: [1, 2, 3]) == nil)
  }
}

/// How well copies were told from originals.
struct DuplicateScore {
  private(set) var copies = 0
  private var found = 0
  private var right = 0

  mutating func count(found original: Int, expected: Int, of number: Int) {
    if expected != number { copies += 1 }
    if original != number { found += 1 }
    if original != number && original == expected { right += 1 }
  }

  var precision: Double { found == 0 ? 1 : Double(right) / Double(found) }
  var recall: Double { copies == 0 ? 1 : Double(right) / Double(copies) }
}

/// Articles of invented sentences, three in ten of them near-copies of an earlier one.
struct GeneratedCorpus {
  struct Article {
    var text: String
    /// The number of the article that it copies.
    var original: Int?
  }

  private var random: SplitMix64
  private var sentences: [[String]] = []
  /// A sentence that many articles quote, which does not make them copies.
  private var quotes: [String] = []

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func articles(_ count: Int) -> [Article] {
    quotes = (0..<20).map { _ in sentence() }
    var articles: [Article] = []
    var originals: [Int] = []
    for number in 0..<count {
      if !originals.isEmpty, Int.random(in: 0..<10, using: &random) < 3 {
        let original = originals[Int.random(in: 0..<originals.count, using: &random)]
        articles.append(Article(text: copy(of: sentences[original]), original: original))
        sentences.append([])
      } else {
        var text = (0..<Int.random(in: 12...40, using: &random)).map { _ in sentence() }
        for _ in 0..<3 { text.append(quotes[Int.random(in: 0..<quotes.count, using: &random)]) }
        originals.append(number)
        sentences.append(text)
        articles.append(Article(text: text.joined(separator: "\n\n")))
      }
    }
    return articles
  }

  /// Words of a skewed distribution, like those of a language.
  private mutating func word() -> String {
    let rank = 1 / Double.random(in: 0.0005...1, using: &random)
    return "w\(Int(rank * 3))"
  }

  private mutating func sentence() -> String {
    (0..<Int.random(in: 8...24, using: &random)).map { _ in word() }.joined(separator: " ") + "."
  }

  /// An editor's copy: up to a fifth of the sentences dropped, a few new ones, some words changed.
  private mutating func copy(of text: [String]) -> String {
    var copy = text
    for _ in 0..<Int.random(in: 0...max(1, text.count / 5), using: &random) {
      copy.remove(at: Int.random(in: 0..<copy.count, using: &random))
    }
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      copy.insert(sentence(), at: Int.random(in: 0...copy.count, using: &random))
    }
    let rate = Double.random(in: 0...0.04, using: &random)
    return copy.map { sentence in
      sentence.split(separator: " ").map { original in
        Double.random(in: 0...1, using: &random) < rate ? word() : String(original)
      }.joined(separator: " ")
    }.joined(separator: "\n\n")
  }
}
