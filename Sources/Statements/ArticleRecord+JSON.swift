import Foundation

extension ArticleRecord {
  /// The language of all articles that the program reads.
  static let language = "en"
  /// How the article came to be: it was read, in contrast to a fact that somebody recorded.
  static let origin = "read"

  /// One line of the statement format, without the line's end.
  package var jsonLine: String {
    var line = JSONLine(capacity: text.utf8.count + 4096)
    line.object {
      $0.object("article") {
        $0.field("document", article.name)
        $0.field("title", article.title)
        $0.field("date", article.date?.description)
        $0.field("outlet", article.outlet)
        $0.field("address", article.address)
        $0.field("language", Self.language)
        $0.field("origin", Self.origin)
        $0.field("digest", TextDigest.digits(of: text))
        $0.field("text", text)
        $0.field("sentences", sentences)
        $0.field("sentenceCount", sentenceCount)
        if let reader {
          $0.object("reader") {
            $0.field("program", reader.program)
            $0.field("data", reader.data)
          }
        } else {
          $0.null("reader")
        }
        $0.field("fingerprint", fingerprint.map { Data($0).base64EncodedString() })
        $0.object("origins") {
          $0.field("title", origins.title?.rawValue)
          $0.field("date", origins.date?.rawValue)
          $0.field("outlet", origins.outlet?.rawValue)
          $0.field("address", origins.address?.rawValue)
        }
        $0.field("sharesName", sharesName)
      }
    }
    return line.text
  }
}

/// The fields of an article record as they stand in its JSON; what another program leaves out of
/// the later ones is not known.
struct ArticleFields: Decodable {
  struct Reader: Decodable {
    var program: String
    var data: String
  }

  struct Origins: Decodable {
    var title: Label<MetadataOrigin>?
    var date: Label<MetadataOrigin>?
    var outlet: Label<MetadataOrigin>?
    var address: Label<MetadataOrigin>?
  }

  var document: String
  var title: String?
  var date: CalendarDate?
  var outlet: String?
  var address: String?
  var language: String?
  var origin: String?
  var digest: String?
  var text: String
  var sentences: [[Int]]
  var sentenceCount: Int?
  var reader: Reader?
  var fingerprint: String?
  var origins: Origins?
  var sharesName: Bool?

  var record: ArticleRecord {
    get throws(StatementLineError) {
      try checkWhatIsFixed()
      let ranges = try ScalarRange.pairs(sentences, field: "article.sentences")
      let length = text.unicodeScalars.count
      if let wrong = ranges.first(where: { !$0.lies(in: length) }) {
        throw StatementLineError(
          "the field \"article.sentences\": \(wrong.start) to \(wrong.end) is outside of the text, "
            + "which has \(length) characters")
      }
      return ArticleRecord(
        article: Article(
          name: document, title: title, date: date, outlet: outlet, address: address),
        text: text, sentences: ranges, sentenceCount: sentenceCount ?? ranges.count,
        reader: reader.map { .init(program: $0.program, data: $0.data) },
        fingerprint: try bytes, origins: metadataOrigins, sharesName: sharesName ?? false)
    }
  }

  /// Refuses what cannot be told from the text, or is not the article that the record says it is.
  private func checkWhatIsFixed() throws(StatementLineError) {
    guard !document.isEmpty else {
      throw StatementLineError("the field \"article.document\" is empty")
    }
    if let language, language != ArticleRecord.language {
      throw StatementLineError("the field \"article.language\": unknown value \"\(language)\"")
    }
    if let origin, origin != ArticleRecord.origin {
      throw StatementLineError("the field \"article.origin\": unknown value \"\(origin)\"")
    }
    if let digest, digest != TextDigest.digits(of: text) {
      throw StatementLineError(
        "the field \"article.digest\": \"\(digest)\" is another text's, so the text was changed")
    }
    if let date, date.precision != .day {
      throw StatementLineError("the field \"article.date\": \"\(date)\" is no day")
    }
    if let sentenceCount, sentenceCount < sentences.count {
      throw StatementLineError(
        "the field \"article.sentenceCount\": \(sentenceCount) is less than the sentences listed")
    }
  }

  private var bytes: [UInt8]? {
    get throws(StatementLineError) {
      guard let fingerprint else { return nil }
      guard let bytes = Data(base64Encoded: fingerprint) else {
        throw StatementLineError("the field \"article.fingerprint\" is no Base64")
      }
      return Array(bytes)
    }
  }

  private var metadataOrigins: MetadataOrigins {
    MetadataOrigins(
      title: origins?.title?.value, date: origins?.date?.value, outlet: origins?.outlet?.value,
      address: origins?.address?.value)
  }
}

extension ScalarRange {
  /// True where it lies in a text of so many scalars.
  func lies(in length: Int) -> Bool { 0 <= start && start <= end && end <= length }

  /// Ranges as the format writes them, `[[410,598]]`.
  static func pairs(
    _ pairs: [[Int]], field: String
  ) throws(StatementLineError) -> [ScalarRange] {
    var ranges: [ScalarRange] = []
    for pair in pairs {
      guard pair.count == 2 else {
        throw StatementLineError("the field \"\(field)\" holds \(pair), not a start and an end")
      }
      ranges.append(ScalarRange(pair[0], pair[1]))
    }
    return ranges
  }
}
