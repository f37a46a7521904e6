import Statements

/// Reads plain text and Markdown.
struct TextReader {
  let rules: ReadingRules
  let limits: ReadingLimits

  func read(
    _ bytes: [UInt8], name: String, _ overrides: ArticleMetadata
  ) throws(ReadingError) -> Document {
    let text = try SourceText(bytes: bytes, name: name)
    let header = try ArticleHeader(of: text, name: name, rules: rules)
    var article = overrides.completed(by: header.metadata).article(named: name)
    var splitter = BlockSplitter(
      text.bytes, isMarkdown: header.isFrontMatter || Self.isMarkdown(name),
      boilerplate: rules.boilerplate, title: header.title)
    var blocks = splitter.blocks(from: header.end)
    if let title = header.title {
      blocks.insert(TextBlock(kind: .title, range: title), at: 0)
    } else if blocks.first?.kind == .heading, blocks.count > 1 {
      blocks[0].kind = .title
    }
    var writer = PassageWriter(source: text.bytes, limit: limits.passageSize)
    let passages = blocks.flatMap { writer.passages(of: $0) }
    guard passages.contains(where: { $0.kind != .title }) else {
      throw text.bytes.contains { !$0.isSpace } ? .noText(file: name) : .empty(file: name)
    }
    if article.title == nil, let first = passages.first, first.kind == .title {
      article.title = first.text
    }
    return Document(article: article, text: text.string, passages: passages)
  }

  /// A document of a title and a text that were apart; in the document's text the title comes first.
  func document(
    title: String?, body: String, name: String, _ metadata: ArticleMetadata
  ) throws(ReadingError) -> Document {
    guard !body.utf8.contains(0) else { throw .notText(file: name, looksLike: "binary data") }
    let head = title.map { $0 + "\n\n" } ?? ""
    let text = SourceText(string: head + body)
    let titleRange = title.map { 0..<$0.utf8.count }
    var splitter = BlockSplitter(
      text.bytes, isMarkdown: false, boilerplate: rules.boilerplate, title: titleRange)
    var blocks = splitter.blocks(from: head.utf8.count)
    if let titleRange { blocks.insert(TextBlock(kind: .title, range: titleRange), at: 0) }
    var writer = PassageWriter(source: text.bytes, limit: limits.passageSize)
    let passages = blocks.flatMap { writer.passages(of: $0) }
    guard passages.contains(where: { $0.kind != .title }) else { throw .noText(file: name) }
    return Document(article: metadata.article(named: name), text: text.string, passages: passages)
  }

  private static func isMarkdown(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix(".md") || name.hasSuffix(".markdown")
  }
}
