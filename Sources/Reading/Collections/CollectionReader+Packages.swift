import Statements

extension CollectionReader {
  /// What is in a ZIP file: an office document, a book, or files that are articles.
  func package(_ bytes: [UInt8], name: String) throws(ReadingError) -> Articles {
    guard depth > 0 else {
      throw .damaged(file: name, reason: "it has archives in archives in archives")
    }
    let package: PackageFile
    do throws(PackageFile.Fault) {
      package = try PackageFile(bytes, atMost: budget.bytes, isWanted: Self.isWanted)
      budget.spend(package.entries.reduce(0) { $0 + $1.bytes.count })
    } catch {
      switch error {
      case .encrypted: throw .encrypted(file: name)
      case .swollen: throw .tooCostly(file: name)
      case .damaged(let reason):
        throw .notText(
          file: name, looksLike: "a damaged ZIP archive or office document (\(reason))")
      }
    }
    if let document = package["word/document.xml"] {
      return try office(OfficeText(document, isOpenDocument: false), name: name)
    }
    if let document = package["content.xml"], package["mimetype"] != nil {
      return try office(OfficeText(document, isOpenDocument: true), name: name)
    }
    if package["META-INF/container.xml"] != nil, let book = BookText(package) {
      return [.success(try article(of: book, name: name))]
    }
    return try articles(of: package, name: name)
  }

  /// What may be an article or tell of one; pictures and fonts are passed over without unpacking.
  private static func isWanted(_ path: String) -> Bool {
    let file = path.split(separator: "/").last ?? ""
    if file.hasPrefix(".") || path.hasPrefix("__MACOSX/") { return false }
    return FileKind(name: path) != nil || file == "mimetype" || path.hasSuffix(".xml")
      || path.hasSuffix(".opf")
  }

  private func office(_ text: OfficeText?, name: String) throws(ReadingError) -> Articles {
    guard let text, !text.paragraphs.isEmpty else { throw .noText(file: name) }
    return try texts(
      of: text.paragraphs.joined(separator: "\n\n"), title: text.title, name: name)
  }

  /// The chapters of a book are one text.
  private func article(of book: BookText, name: String) throws(ReadingError) -> CollectedArticle {
    var paragraphs: [String] = []
    for chapter in book.chapters {
      paragraphs += PageReader(rules: reader.rules, limits: reader.limits).paragraphs(of: chapter)
    }
    guard !paragraphs.isEmpty else { throw .noText(file: name) }
    var article = CollectedArticle(
      name: name, content: .text(paragraphs.joined(separator: "\n\n")))
    article.metadata = ArticleMetadata(title: book.title, outlet: book.publisher)
    if let text = book.date, case .date(let date) = reader.dates.read(text) {
      article.metadata.date = date
    }
    return article
  }

  private func articles(of package: PackageFile, name: String) throws(ReadingError) -> Articles {
    var inner = self
    inner.depth -= 1
    var found: Articles = []
    for entry in package.entries where FileKind(name: entry.name) != nil {
      let path = "\(name)/\(entry.name)"
      guard FileKind(name: entry.name) != .table else {
        found += tableArticles(entry.bytes, name: path)
        continue
      }
      do throws(ReadingError) {
        found += try inner.articles(in: entry.bytes, name: path)
      } catch .tooCostly(let file) {
        throw .tooCostly(file: file)
      } catch {
        found.append(.failure(error))
      }
    }
    guard !found.isEmpty else {
      throw .notText(file: name, looksLike: "a ZIP file without articles in it")
    }
    return found
  }

  private func tableArticles(_ bytes: [UInt8], name: String) -> Articles {
    do throws(ReadingError) {
      var table = try reader.table(bytes: bytes, name: name)
      var found: Articles = []
      while let row = try table.next() {
        found.append(
          row.map {
            CollectedArticle(name: $0.article.name, isNumbered: true, content: .document($0))
          })
      }
      return found
    } catch {
      return [.failure(error)]
    }
  }
}
