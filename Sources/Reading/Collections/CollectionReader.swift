import Statements

/// Takes files apart that hold articles.
struct CollectionReader {
  typealias Articles = [Result<CollectedArticle, ReadingError>]

  let reader: DocumentReader
  /// How many packages may stand in each other.
  var depth = 3
  /// What may still be unpacked, of all packages that stand in each other together.
  let budget: PackageBudget

  init(reader: DocumentReader) {
    self.reader = reader
    budget = PackageBudget(bytes: reader.limits.packageSize)
  }

  func articles(in bytes: [UInt8], name: String) throws(ReadingError) -> Articles {
    switch DocumentFormat(of: bytes, name: name) {
    case .message: return [.success(try message(bytes, name: name))]
    case .mailbox: return mailbox(bytes, name: name)
    case .package: return try package(bytes, name: name)
    case .richText:
      guard let text = RichText(bytes)?.text, text.utf8.contains(where: { !$0.isSpace }) else {
        throw .noText(file: name)
      }
      return try texts(of: text, name: name)
    case .links:
      let text = try SourceText(bytes: bytes, name: name).string
      guard let links = LinkList(text) else { throw .noText(file: name) }
      return links.addresses.map { address in
        .success(
          CollectedArticle(
            name: address, metadata: ArticleMetadata(address: address), content: .link))
      }
    case .export(let format):
      let text = try SourceText(bytes: bytes, name: name)
      return try export(text.string, format, name: name)
    case .text, .page, .pdf, .feed, .xml, .json:
      return [.success(CollectedArticle(name: name, content: .file(bytes)))]
    }
  }

  /// A text that was in an office document: perhaps an export of many articles.
  func texts(
    of text: String, title: String? = nil, name: String
  ) throws(ReadingError) -> Articles {
    if let format = ExportFormat(head: Array(text.utf8.prefix(DocumentFormat.headSize))) {
      return try export(text, format, name: name)
    }
    let article =
      title.map {
        CollectedArticle(name: name, metadata: ArticleMetadata(title: $0), content: .text(text))
      } ?? CollectedArticle(name: name, content: .file(Array(text.utf8)))
    return [.success(article)]
  }

  private func export(
    _ text: String, _ format: ExportFormat, name: String
  ) throws(ReadingError) -> Articles {
    let keys = reader.rules.exportKeys[format] ?? [:]
    let found: [ExportedArticle]
    switch format {
    case .nexis: found = NexisExport(keys: keys, dates: reader.dates).articles(of: text)
    case .factiva: found = FactivaExport(keys: keys, dates: reader.dates).articles(of: text)
    case .proquest: found = KeyedExport(keys: keys, isRIS: false).articles(of: text)
    case .ris: found = KeyedExport(keys: keys, isRIS: true).articles(of: text)
    case .bibtex: found = BibTeXExport(keys: keys).articles(of: text)
    }
    guard !found.isEmpty else { throw .unsplit(file: name, kind: format.rawValue) }
    return found.map { article(of: $0, name: name) }
  }

  private func article(
    of found: ExportedArticle, name: String
  ) -> Result<CollectedArticle, ReadingError> {
    guard found.body.utf8.contains(where: { !$0.isSpace }) else {
      return .failure(.badRecord(file: name, line: found.line, reason: "there is no text"))
    }
    var article = CollectedArticle(
      name: "\(name)#\(found.line)", isNumbered: true, content: .text(found.body))
    article.metadata = ArticleMetadata(
      title: found.title, outlet: found.outlet,
      address: found.address.flatMap { PageFetcher.isAddress($0) ? $0 : nil })
    if let text = found.date {
      if case .date(let date) = reader.dates.read(text) {
        article.metadata.date = date
      } else {
        article.notes.append(
          Diagnostic(
            .warning, "\"\(text)\" is no date that can be read: the article is kept without one",
            at: Diagnostic.Location(file: name, line: found.line)))
      }
    }
    return .success(article)
  }

  private func message(_ bytes: [UInt8], name: String) throws(ReadingError) -> CollectedArticle {
    guard let message = MailMessage(bytes), let body = message.body else {
      throw .noText(file: name)
    }
    var metadata = ArticleMetadata(title: message.subject?.foldingWhiteSpace())
    if metadata.title?.isEmpty == true { metadata.title = nil }
    if let text = message.date, case .date(let date) = reader.dates.read(text) {
      metadata.date = date
    }
    if body.type == "text/plain" {
      let text = PageEncoding(names: reader.rules.encodings)
        .decode(body.bytes, declared: body.charset ?? "utf-8")
      return CollectedArticle(
        name: name, metadata: metadata, content: .text(String(decoding: text, as: UTF8.self)))
    }
    if let address = body.location, PageFetcher.isAddress(address) {
      // What a browser saved: its subject is the page's title, its date the day of saving.
      metadata = ArticleMetadata(address: address)
    }
    return CollectedArticle(
      name: name, metadata: metadata, content: .page(body.bytes, charset: body.charset))
  }

  private func mailbox(_ bytes: [UInt8], name: String) -> Articles {
    Mailbox(bytes).messages.enumerated().map { index, bytes in
      let name = "\(name)#\(index + 1)"
      do throws(ReadingError) {
        var article = try message(Array(bytes), name: name)
        article.isNumbered = true
        return .success(article)
      } catch {
        return .failure(error)
      }
    }
  }
}

/// So many bytes may be unpacked from a file: an archive that is small itself may hold a hundred that swell.
final class PackageBudget {
  private(set) var bytes: Int

  init(bytes: Int) { self.bytes = bytes }

  func spend(_ count: Int) { bytes -= count }
}
