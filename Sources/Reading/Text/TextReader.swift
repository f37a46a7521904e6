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

  private static func isMarkdown(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix(".md") || name.hasSuffix(".markdown")
  }
}
