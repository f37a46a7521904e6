import Statements

/// Reads web pages: the article's body as passages, and what the page says about it.
///
/// The document's text is the article as a reader sees it: title, then the blocks of the body with
/// blank lines between them, white space folded. A quote of a statement is therefore found in the
/// page by searching for its words.
struct PageReader {
  let rules: ReadingRules
  let limits: ReadingLimits

  func read(
    _ bytes: [UInt8], name: String, charset: String?, _ overrides: ArticleMetadata
  ) throws(ReadingError) -> AnnotatedDocument {
    guard bytes.count <= limits.pageSize else {
      throw .tooLarge(file: name, limit: limits.pageSize)
    }
    var cleaner = PageCleaner(
      page: PageEncoding(names: rules.encodings).decode(bytes, declared: charset))
    let page = cleaner.cleaned()
    guard page.count <= limits.markupSize else {
      throw .tooLarge(file: name, limit: limits.markupSize)
    }
    let tree: HTMLTree
    do {
      tree = try HTMLParser().parse(page)
    } catch {
      switch error {
      case .noElement: throw .noText(file: name)
      case .nestedTooDeep: throw .nestedTooDeep(file: name)
      }
    }
    let headlines = PageHeadlines(of: tree)
    let blocks = ended(Self.body(of: tree, headline: headlines.first, hints: rules.pageHints))
      .filter {
        !rules.boilerplate.covers(Array($0.text.utf8)[...])
      }
    guard blocks.contains(where: { $0.kind != .heading }) else { throw .noArticle(file: name) }
    let start = blocks.first(where: \.isProse)?.node
    let found = PageMetadata(
      of: tree, headlines: headlines, bodyStart: start, name: name, rules: rules)
    let metadata = overrides.completed(by: found.metadata)
    var reading = AnnotatedDocument(
      document: document(blocks, metadata.article(named: name), pageTitle: found.heading))
    reading.origins = found.origins(besides: overrides)
    return reading
  }

  /// Going by the classes of the elements, unless that leaves hardly anything of the page.
  private static func body(
    of tree: HTMLTree, headline: Int?, hints: PageHints
  ) -> [PageBlock] {
    let finder = BodyFinder(tree: tree, hints: hints, headline: headline)
    let body = finder.body(of: PageBlocks(of: tree, hints: hints, trustsHints: true).blocks)
    let words = body.reduce(0) { $0 + $1.wordCount }
    guard words < 80 else { return body }
    let other = finder.body(of: PageBlocks(of: tree, hints: hints, trustsHints: false).blocks)
    return other.reduce(0) { $0 + $1.wordCount } > 2 * words ? other : body
  }

  /// Without what stands below a heading like "Comments".
  private func ended(_ blocks: [PageBlock]) -> [PageBlock] {
    guard let first = blocks.firstIndex(where: \.isProse),
      let end = blocks[first...].firstIndex(where: {
        $0.kind == .heading && rules.boilerplate.endsArticle($0.text)
      })
    else { return blocks }
    func words(_ blocks: ArraySlice<PageBlock>) -> Int {
      blocks.reduce(0) { $1.isProse ? $0 + $1.wordCount : $0 }
    }
    // Such a heading may also stand over a box in the midst of the article.
    return 2 * words(blocks[end...]) <= words(blocks[..<end]) ? Array(blocks[..<end]) : blocks
  }

  private func document(
    _ blocks: [PageBlock], _ article: Article, pageTitle: String?
  ) -> Document {
    var text = ""
    var ranges: [TextBlock] = []
    func add(_ kind: Passage.Kind, _ block: String) {
      if !text.isEmpty { text += "\n\n" }
      let start = text.utf8.count
      text += block
      ranges.append(TextBlock(kind: kind, range: start..<text.utf8.count))
    }
    if let title = article.title ?? pageTitle { add(.title, title) }
    for block in blocks where block.text != article.title && block.text != pageTitle {
      add(block.kind, block.text)
    }
    var writer = PassageWriter(source: Array(text.utf8), limit: limits.passageSize)
    return Document(
      article: article, text: text, passages: ranges.flatMap { writer.passages(of: $0) })
  }
}
