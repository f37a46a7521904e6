import Statements
import Storage

/// An article of the store with its statements marked in the text: what `treatygraph show` prints.
public struct ArticleReport: Hashable, Sendable {
  /// A stretch of the text: a sentence with what was found in it, or what lies between.
  public struct Segment: Hashable, Sendable {
    /// The words of the article, to the last scalar.
    public var text: String
    /// Empty between the sentences.
    public var statements: [SourcedStatement]
  }

  /// What is known of it besides its text.
  public let article: ArticleEntry
  /// The article that this one is a copy of, nil where it copies none.
  public let original: ArticleEntry?
  /// The articles that are copies of this one.
  public let copies: [ArticleEntry]
  /// Where a page told what it says about itself.
  public let origins: MetadataOrigins
  /// True where it holds nothing but what is the coder's own.
  public let isBlind: Bool
  /// In the order of their sentences.
  public let statements: [SourcedStatement]
  /// What people have said of its statements, by their numbers, and of itself under 0.
  public let marks: [Int64: StatementMarks]
  /// What the treaty of a statement is called where its words call it otherwise, by its number.
  public internal(set) var treaties: [Int64: String] = [:]
  /// The numbers of statements whose sentence does not name the actor.
  public internal(set) var unnamed: Set<Int64> = []
  /// Joined they are the article's text, to the last scalar.
  public let segments: [Segment]

  /// Finds an article by its number, name or address; throws a `TreatyGraphError` where there is
  /// none or several.
  package init(of reference: String, in store: StatementStore) throws {
    let found = try store.articles(matching: reference)
    guard let article = found.first else { throw TreatyGraphError.unknownArticle(reference) }
    guard found.count == 1 else {
      throw TreatyGraphError.ambiguousArticle(reference, candidates: found.map { ArticleEntry($0) })
    }
    let statements = try store.statements(
      matching: StatementQuery(article: article.id, includesSuperseded: true))
    self.init(
      article: article, text: try store.text(ofArticle: article.id) ?? "", statements: statements,
      original: try store.original(ofArticle: article.id),
      copies: try store.copies(ofArticle: article.id),
      origins: try store.origins(ofArticle: article.id),
      marks: try Self.marks(of: article.id, statements, in: store),
      isBlind: store.view?.articles.contains(article.id) == true)
  }

  package init(
    article: StoredArticle, text: String, statements: [SourcedStatement],
    original: StoredArticle? = nil, copies: [StoredArticle] = [],
    origins: MetadataOrigins = MetadataOrigins(), marks: [Int64: StatementMarks] = [:],
    isBlind: Bool = false
  ) {
    self.marks = marks
    self.article = ArticleEntry(article)
    self.original = original.map { ArticleEntry($0) }
    self.copies = copies.map { ArticleEntry($0) }
    self.origins = origins
    self.isBlind = isBlind
    self.statements = statements.sorted { left, right in
      let leftIndex = left.statement.evidence.sentenceIndex
      let rightIndex = right.statement.evidence.sentenceIndex
      return (leftIndex, left.id) < (rightIndex, right.id)
    }
    segments = Self.segments(of: text, around: self.statements)
  }

  private static func marks(
    of article: Int64, _ statements: [SourcedStatement], in store: StatementStore
  ) throws -> [Int64: StatementMarks] {
    let found = try StatementMarks.marks(
      on: [.article(article)] + statements.map { .statement($0.id) }, in: store)
    return Dictionary(
      uniqueKeysWithValues: found.map { subject, marks in
        (subject.kind == .article ? 0 : Int64(subject.name) ?? 0, marks)
      })
  }

  private static func segments(
    of text: String, around statements: [SourcedStatement]
  ) -> [Segment] {
    let scalars = Array(text.unicodeScalars)
    var segments: [Segment] = []
    var end = 0
    func stretch(until limit: Int) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[end..<limit])
      end = limit
      return String(view)
    }
    let sentences = Dictionary(grouping: statements, by: \.statement.evidence.sentence.range)
    for (range, found) in sentences.sorted(by: { $0.key < $1.key }) {
      // Ranges outside of the text can only come from a store that somebody else wrote.
      let start = min(max(range.start, end), scalars.count)
      let limit = min(max(range.end, start), scalars.count)
      if start > end { segments.append(Segment(text: stretch(until: start), statements: [])) }
      segments.append(Segment(text: stretch(until: limit), statements: found))
    }
    if end < scalars.count {
      segments.append(Segment(text: stretch(until: scalars.count), statements: []))
    }
    return segments
  }
}

extension ArticleReport {
  /// The statements in the statement format, one a line.
  package var jsonLines: [String] {
    statements.map { $0.statement.jsonLine(document: article.article.name) }
  }
}
