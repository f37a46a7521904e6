import Statements

/// The lines of one article, put together until the next article begins.
struct ImportedGroup {
  enum Target {
    /// Stands before the statements.
    case record(ArticleRecord)
    /// An article that the store has, by its number.
    case stored(Int64)
  }

  let document: String
  let target: Target
  /// Where the first line stands.
  let place: Diagnostic.Location
  private(set) var lines: [StatementLine] = []
  private let text: QuotedText
  /// By number; those of the record, or those that earlier statements name.
  private var sentences: [Int: ScalarRange]
  /// How many sentences there are; nil where the article is in the store, which keeps no more than
  /// those with statements.
  private let sentenceCount: Int?

  init(_ record: ArticleRecord, at place: Diagnostic.Location) {
    document = record.article.name
    target = .record(record)
    self.place = place
    text = QuotedText(record.text)
    sentences = Dictionary(uniqueKeysWithValues: zip(0..., record.sentences))
    sentenceCount = record.sentences.count
  }

  init(
    document: String, article: Int64, text: String, holding statements: [Statement],
    at place: Diagnostic.Location
  ) {
    self.document = document
    target = .stored(article)
    self.place = place
    self.text = QuotedText(text)
    sentences = Dictionary(
      statements.map { ($0.evidence.sentenceIndex, $0.evidence.sentence.range) },
      uniquingKeysWith: { first, _ in first })
    sentenceCount = nil
  }

  /// Takes a statement in; throws where it cannot be one of this article.
  mutating func add(_ line: StatementLine) throws(StatementLineError) {
    let statement = line.statement
    if let fault = text.fault(in: statement) { throw fault }
    let index = statement.evidence.sentenceIndex
    let range = statement.evidence.sentence.range
    if let sentenceCount, index >= sentenceCount {
      throw StatementLineError(
        "the field \"sentence.index\": the article has \(sentenceCount) sentences, not \(index + 1)"
      )
    }
    guard sentences[index].map({ $0 == range }) ?? true else {
      throw StatementLineError(
        "the field \"sentence.index\": sentence \(index) stands elsewhere in the article")
    }
    sentences[index] = range
    lines.append(line)
  }
}
