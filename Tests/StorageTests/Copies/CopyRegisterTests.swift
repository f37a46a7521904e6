import Positions
import Statements
import Storage
import TestSupport
import Testing

@Suite("Which article copies which")
struct CopyRegisterTests {
  @discardableResult
  private func add(
    _ report: SampleReport, _ name: String, on date: String? = nil, to store: StatementStore,
    by version: ExtractorVersion = StatementStore.firstVersion
  ) throws -> AdditionOutcome {
    let document = report.document(name, date: date)
    return try store.add(
      document, sentenceCount: 1, statements: [.sample()], fingerprint: Fingerprint(of: document),
      by: version)
  }

  /// `copy: original` for each copy.
  private func copies(in store: StatementStore) throws -> [String] {
    let articles = try store.articles()
    return articles.compactMap { article in
      articles.first { $0.id == article.original }.map { original in
        "\(article.article.name): \(original.article.name)"
      }
    }.sorted()
  }

  private func shortened(_ report: SampleReport, by count: Int) -> SampleReport {
    var short = report
    short.paragraphs.removeLast(count)
    return short
  }

  @Test("A copy is kept as an article and leads to its original", arguments: StorePlace.allCases)
  func copy(place: StorePlace) throws {
    try place.withStore { store in
      let report = SampleReport()
      try add(report, "first", on: "2024-03-12", to: store)
      try add(shortened(report, by: 1), "second", on: "2024-03-13", to: store)
      try add(report.filledInAnew, "other", on: "2024-03-13", to: store)
      #expect(try copies(in: store) == ["second: first"])
      #expect(try store.original(ofArticle: 2)?.id == 1)
      #expect(try store.copies(ofArticle: 1).map(\.id) == [2])
      #expect(try store.original(ofArticle: 3) == nil)
      let found = try store.statements(matching: StatementQuery())
      #expect(found.map(\.articleID).sorted() == [1, 2, 3])
      #expect(Set(found.map(\.reportID)) == [1, 3])
    }
  }

  @Test("A copy is recognised in another run")
  func laterRun() throws {
    let folder = try TemporaryFolder()
    for name in ["first", "second"] {
      let store = try StatementStore(path: folder.file("t.db"), for: .writing)
      try add(SampleReport(), name, on: "2024-03-1\(name.count)", to: store)
    }
    let store = try StatementStore(path: folder.file("t.db"), for: .reading)
    #expect(try copies(in: store) == ["second: first"])
  }

  @Test("The earliest is the original, of one day the longest; without a date none is")
  func original() throws {
    let store = try StatementStore(inMemory: "test")
    let report = SampleReport()
    try add(report, "undated", to: store)
    try add(shortened(report, by: 1), "short", on: "2024-03-13", to: store)
    #expect(try copies(in: store) == ["undated: short"])
    try add(report, "long", on: "2024-03-13", to: store)
    #expect(try copies(in: store) == ["short: long", "undated: long"])
    try add(shortened(report, by: 1), "early", on: "2024-03-12", to: store)
    #expect(try copies(in: store) == ["long: early", "short: early", "undated: early"])
  }

  @Test("What is printed again after more than a month is a new report")
  func later() throws {
    let store = try StatementStore(inMemory: "test")
    try add(SampleReport(), "first", on: "2024-03-12", to: store)
    try add(SampleReport(), "a month", on: "2024-04-12", to: store)
    try add(SampleReport(), "more", on: "2024-04-13", to: store)
    #expect(try copies(in: store) == ["a month: first"])
  }

  @Test("Where an original is replaced by another text, its copies find a new one")
  func superseded() throws {
    let store = try StatementStore(inMemory: "test")
    for (day, name) in ["first", "second", "third"].enumerated() {
      try add(SampleReport(), name, on: "2024-03-1\(day)", to: store)
    }
    #expect(try copies(in: store) == ["second: first", "third: first"])
    let outcome = try add(SampleReport().filledInAnew, "first", on: "2024-03-10", to: store)
    #expect(outcome == .superseded(old: 1, new: 4))
    #expect(try copies(in: store) == ["third: second"])
    try add(shortened(SampleReport(), by: 1), "first", on: "2024-03-10", to: store)
    #expect(try copies(in: store) == ["second: first", "third: first"])
  }

  @Test("An article that was added before there were fingerprints gets one when it is added again")
  func withoutFingerprint() throws {
    let store = try StatementStore(inMemory: "test")
    try add(SampleReport(), "first", on: "2024-03-12", to: store)
    try add(SampleReport(), "second", on: "2024-03-13", to: store)
    try store.forgetCopiesForTest()
    #expect(try copies(in: store) == [])
    let document = SampleReport().document("first", date: "2024-03-12")
    #expect(try store.unchangedArticle(document, by: StatementStore.firstVersion) == nil)
    #expect(try add(SampleReport(), "first", on: "2024-03-12", to: store) == .reread(1))
    #expect(try store.unchangedArticle(document, by: StatementStore.firstVersion) == 1)
    #expect(try add(SampleReport(), "second", on: "2024-03-13", to: store) == .reread(2))
    #expect(try copies(in: store) == ["second: first"])
  }

  @Test("In whatever order articles are added, the same are copies of the same", arguments: 1...12)
  func order(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    // Stretches of one long text, so that each resembles its neighbours and not those beyond.
    let articles = (0..<40).map { number in
      let start = Int.random(in: 0..<300, using: &random)
      let length = Int.random(in: 60...140, using: &random)
      var report = SampleReport()
      report.paragraphs = [(start..<start + length).map { "word\($0)" }.joined(separator: " ")]
      let day = Int.random(in: 1...28, using: &random)
      return report.document(
        "\(number)", date: "2024-0\(number % 3 + 1)-\(day < 10 ? "0" : "")\(day)")
    }
    let expected = CopiesByDefinition(of: articles).pairs
    #expect(expected.count > 5)
    for _ in 0..<3 {
      let store = try StatementStore(inMemory: "test")
      for document in articles.shuffled(using: &random) {
        // Each is another article first, which the store must forget entirely.
        var former = document
        former.text = "Former text."
        if Bool.random(using: &random) {
          try store.add(
            former, sentenceCount: 1, statements: [],
            fingerprint: Fingerprint(of: articles[0]), by: StatementStore.firstVersion)
        }
        try store.add(
          document, sentenceCount: 1, statements: [], fingerprint: Fingerprint(of: document),
          by: StatementStore.firstVersion)
      }
      #expect(try copies(in: store) == expected)
    }
  }
}

/// What the copies are by the rule itself, looked at from the first article to the last.
private struct CopiesByDefinition {
  var pairs: [String] = []

  init(of documents: [Document]) {
    var originals: [Document] = []
    for document in documents.sorted(by: Self.precedes) {
      if let original = originals.first(where: { Self.isCopy(document, $0) }) {
        pairs.append("\(document.article.name): \(original.article.name)")
      } else {
        originals.append(document)
      }
    }
    pairs.sort()
  }

  private static func precedes(_ left: Document, _ right: Document) -> Bool {
    let day = left.article.date?.dayNumber ?? .max
    let other = right.article.date?.dayNumber ?? .max
    let length = Fingerprint(of: left)?.wordCount ?? 0
    let otherLength = Fingerprint(of: right)?.wordCount ?? 0
    return (day, -length, left.article.name) < (other, -otherLength, right.article.name)
  }

  private static func isCopy(_ left: Document, _ right: Document) -> Bool {
    guard let fingerprint = Fingerprint(of: left), let other = Fingerprint(of: right),
      let day = left.article.date?.dayNumber, let otherDay = right.article.date?.dayNumber
    else { return false }
    return abs(day - otherDay) <= Fingerprint.days && fingerprint.isCopy(of: other)
  }
}
