import Statements

/// Reads PDF files through poppler's `pdftotext`, run as a child with limits: a file that makes it
/// crash, loop or swell spoils nothing but itself.
///
/// The document's text is what is read of the file: running heads and page numbers are not in it.
struct PDFReader {
  let rules: ReadingRules
  let limits: ReadingLimits
  var child = ChildProcess()

  func read(
    _ bytes: [UInt8], name: String, _ overrides: ArticleMetadata
  ) throws(ReadingError) -> AnnotatedDocument {
    let ending: ChildProcess.Ending
    do {
      ending = try child.run(
        ["pdftotext", "-bbox-layout", "-htmlmeta", "-enc", "UTF-8", "-", "-"], on: bytes)
    } catch {
      switch error {
      case .cannotStart(let reason): throw .unreadable(file: name, reason: reason)
      }
    }
    var layout = PDFLayoutParser.layout(of: ending.output)
    layout.level()
    if let fault = Self.fault(ending, name: name) { throw fault }
    guard !layout.lines.isEmpty else {
      throw .scanned(file: name, pages: layout.pageHeights.count)
    }
    let text = PDFText(of: layout, letterheads: rules.letterheads)
    guard !text.blocks.isEmpty else { throw .noText(file: name) }
    return AnnotatedDocument(
      document: document(text, layout, name: name, overrides),
      notes: Self.notes(ending, layout, name: name))
  }

  /// What the status and the complaints of pdftotext mean for a user.
  private static func fault(_ ending: ChildProcess.Ending, name: String) -> ReadingError? {
    switch ending.status {
    case 0: return nil
    case 127: return .missingProgram(name: "pdftotext", package: "poppler-utils")
    case 1 where ending.errors.contains("Incorrect password"), 3: return .encrypted(file: name)
    case 124, 128...: return .tooCostly(file: name)
    default:
      let reason = ending.errors.split(separator: "\n").last.map(String.init)
      return .damaged(file: name, reason: reason ?? "pdftotext ended with \(ending.status)")
    }
  }

  private static func notes(
    _ ending: ChildProcess.Ending, _ layout: PDFLayout, name: String
  ) -> [Diagnostic] {
    var notes: [Diagnostic] = []
    let location = Diagnostic.Location(file: name)
    if !layout.emptyPages.isEmpty {
      let pages = layout.emptyPages.prefix(20).map(String.init).joined(separator: ", ")
      notes.append(
        Diagnostic(
          .warning, "no text on page \(pages): blank or scanned; scanned pages need OCR first",
          at: location))
    }
    if let fault = ending.errors.split(separator: "\n").first(where: { $0.contains("Error") }) {
      notes.append(
        Diagnostic(.warning, "damaged, so that text may be missing: \(fault)", at: location))
    }
    return notes
  }

  private func document(
    _ text: PDFText, _ layout: PDFLayout, name: String, _ overrides: ArticleMetadata
  ) -> Document {
    var writer = PassageWriter(source: text.bytes, limit: limits.passageSize)
    let marked = HeadingMarker(bytes: text.bytes).marking(text.blocks.map(\.block))
    var passages: [Passage] = []
    var printed: [String] = []
    for (block, paged) in zip(marked, text.blocks) {
      passages += writer.passages(of: block, page: paged.page)
      if paged.page == 1 && !paged.isNote { printed += passages.suffix(1).map(\.text) }
    }
    passages.removeAll { rules.boilerplate.covers(Array($0.text.utf8)[...]) }
    let title = passages.first { $0.kind == .title }?.text
    let said = PDFMetadata(
      layout: text.layout, roles: text.roles, printed: printed, rules: rules)
    let file = name.split(separator: "/").last.map(String.init) ?? name
    let found = ArticleMetadata(
      title: title ?? layout.informationTitle.flatMap { Self.isFileName($0) ? nil : $0 },
      date: said.date ?? CalendarDate(inPathOf: file), outlet: said.outlet,
      address: UNMasthead(of: text.layout, letterheads: rules.letterheads)?.address)
    let article = overrides.completed(by: found).article(named: name)
    return Self.document(of: passages, article)
  }

  /// The passages one after the other, with blank lines between them: a quote across two pages then
  /// has no running head in it, and none of the hyphens that were undone.
  private static func document(of passages: [Passage], _ article: Article) -> Document {
    var text = ""
    var scalars = 0
    var passages = passages
    for index in passages.indices {
      if index > 0 {
        text += "\n\n"
        scalars += 2
      }
      text += passages[index].text
      passages[index].anchors = [Passage.Anchor(offset: 0, source: scalars)]
      scalars += passages[index].text.unicodeScalars.count
    }
    return Document(article: article, text: text, passages: passages)
  }

  /// "Microsoft Word - draft3.doc" is what a program called it, not what it is called.
  private static func isFileName(_ title: String) -> Bool {
    title.isEmpty || title.contains(".") && !title.contains(". ") || title.contains(" - ")
  }
}
