import Statements

/// Reads web pages: the article's body as passages, and what the page says about it.
///
/// The document's text is the article as a reader sees it: title, then the blocks of the body with
/// blank lines between them, white space folded. A quote of a statement is therefore found in the
/// page by searching for its words.
struct PageReader {
  let rules: ReadingRules
  let limits: ReadingLimits

  /// A page with fewer is looked at again.
  private static let fewestWords = 80

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
    let linked = LinkedData(of: tree)
    let blocks = Self.completed(
      ended(Self.body(of: tree, headline: headlines.first, hints: rules.pageHints)), by: linked
    )
    .filter { !rules.boilerplate.covers(Array($0.text.utf8)[...]) }
    guard blocks.contains(where: { $0.kind != .heading }) else { throw .noArticle(file: name) }
    let start = blocks.first(where: \.isProse)?.node
    let found = PageMetadata(
      of: tree, linked: linked, headlines: headlines, bodyStart: start, name: name, rules: rules)
    let metadata = overrides.completed(by: found.metadata)
    var reading = AnnotatedDocument(
      document: document(blocks, metadata.article(named: name), pageTitle: found.heading))
    reading.origins = found.origins(besides: overrides)
    return reading
  }

  /// All text of a page that is nothing but a part of a book.
  func paragraphs(of bytes: [UInt8]) -> [String] {
    var cleaner = PageCleaner(page: PageEncoding(names: rules.encodings).decode(bytes))
    guard let tree = try? HTMLParser().parse(cleaner.cleaned()) else { return [] }
    let hints = rules.pageHints
    let prose = PageProse(of: tree, hints: hints)
    return PageBlocks(of: tree, hints: hints, trust: .all, prose: prose).blocks.map(\.text)
  }

  /// Going by the classes of the elements, unless that leaves hardly anything of the page.
  private static func body(
    of tree: HTMLTree, headline: Int?, hints: PageHints
  ) -> [PageBlock] {
    let finder = BodyFinder(tree: tree, hints: hints, headline: headline)
    let prose = PageProse(of: tree, hints: hints)
    func body(_ trust: PageBlocks.Trust) -> [PageBlock] {
      finder.body(of: PageBlocks(of: tree, hints: hints, trust: trust, prose: prose).blocks)
    }
    func words(_ blocks: [PageBlock]) -> Int { blocks.reduce(0) { $0 + $1.wordCount } }
    let first = body(.all)
    guard words(first) < fewestWords else { return first }
    let second = body(.onlyTalk)
    let best = words(second) > 2 * words(first) ? second : first
    return best.isEmpty ? body(.nothing) : best
  }

  /// What the page tells search engines of the text, where readers without scripts see hardly any.
  private static func completed(_ blocks: [PageBlock], by linked: LinkedData) -> [PageBlock] {
    let words = blocks.reduce(0) { $0 + $1.wordCount }
    let told = linked.paragraphs.map {
      PageBlock(kind: .paragraph, text: $0, linkLength: 0, node: 0)
    }
    let toldWords = told.reduce(0) { $0 + $1.wordCount }
    return toldWords >= 20 && toldWords > 2 * words ? told : blocks
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
