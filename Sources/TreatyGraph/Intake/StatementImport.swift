import Actors
import Positions
import Reading
import Statements
import Storage

/// The journey of what `extract` printed back into a store: `Statement` lines, with or without the
/// article records before them.
///
/// All goes in as one transaction, in the order of the lines, with its entry in the journal: an import
/// is one act. What was imported before is not imported twice; a line that cannot be right is
/// refused, and the others go in.
package struct StatementImport {
  /// Bytes of one line: an article as long as any that is read, with every character escaped.
  private static let lineLimit = 6 * ReadingLimits().fileSize

  private let store: StatementStore
  private let names: ImportedNames
  private let version: ExtractorVersion

  /// `version` stands for what read an article whose record does not say it.
  package init(into store: StatementStore, directory: ActorDirectory, version: ExtractorVersion) {
    self.store = store
    names = ImportedNames(directory: directory)
    self.version = version
  }

  /// Imports files, `-` for standard input; throws what spoils the run: a store that cannot be
  /// written. Then nothing is in it. As soon as `shouldStop` says so, the article that was stored is
  /// the last one. With a coder the import is an act in the journal.
  package func takeBack(
    _ paths: [String], by coder: String? = nil, progress: (ImportStep) -> Void = { _ in },
    shouldStop: () -> Bool = { false }
  ) throws -> ImportReport {
    // Who pipes lines in may take an hour: nobody else could write meanwhile.
    let input =
      paths.contains("-") ? Result { try LineStream(ofWholeInput: Self.lineLimit) } : nil
    return try store.together {
      var run = Run()
      for path in paths where !run.report.isStopped {
        do {
          let lines =
            try path == "-" ? input?.get() : LineStream(path: path, limit: Self.lineLimit)
          if let lines {
            try takeBack(lines, of: path, &run, progress: progress, shouldStop: shouldStop)
          }
        } catch let error as ReadingError {
          run.note(.refused(Diagnostic(.error, "\(error)")), progress)
        }
      }
      if let coder { try store.noteImport(of: run.report, files: paths, by: coder, at: .now) }
      return run.report
    }
  }

  /// What the lines so far have come to.
  private struct Run {
    var report = ImportReport()
    var group: ImportedGroup?
    /// The names of articles whose record was refused, with its line: their statements belong
    /// nowhere.
    var refused: [String: Int] = [:]

    mutating func note(_ step: ImportStep, _ progress: (ImportStep) -> Void) {
      switch step {
      case .stored(let article): report.articles.append(article)
      case .refused(let diagnostic): report.refusals.append(diagnostic)
      }
      progress(step)
    }
  }

  private func takeBack(
    _ lines: LineStream, of path: String, _ run: inout Run, progress: (ImportStep) -> Void,
    shouldStop: () -> Bool
  ) throws {
    run.refused = [:]
    defer { run.group = nil }
    while let line = try lines.next() {
      let place = Diagnostic.Location(file: path, line: line.number)
      let storedBefore = run.report.articles.count
      do {
        guard let bytes = line.bytes else {
          throw StatementLineError("the line has more than \(Self.lineLimit >> 20) MB")
        }
        guard !bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { continue }
        try take(bytes, at: place, &run) { run, step in run.note(step, progress) }
      } catch let fault as StatementLineError {
        run.note(.refused(Diagnostic(.error, fault.description, at: place)), progress)
      }
      if run.report.articles.count > storedBefore, shouldStop() {
        run.report.isStopped = true
        return
      }
    }
    if let step = try store(run.group) { run.note(step, progress) }
  }

  /// Takes one line; what was put together before is stored where the line begins another article.
  private func take(
    _ line: [UInt8], at place: Diagnostic.Location, _ run: inout Run,
    _ note: (inout Run, ImportStep) -> Void
  ) throws {
    switch try parsed(line, at: place, &run.refused) {
    case .article(let record):
      if let step = try store(run.group) { note(&run, step) }
      run.group = nil
      if let bytes = record.fingerprint, Fingerprint(bytes: bytes) == nil {
        run.refused[record.article.name] = place.line ?? 0
        throw StatementLineError("the field \"article.fingerprint\" is none of ours")
      }
      run.refused[record.article.name] = nil
      run.group = ImportedGroup(record, at: place)
    case .statement(let line):
      if run.group?.document != line.document {
        if let step = try store(run.group) { note(&run, step) }
        run.group = nil
        run.group = try group(of: line.document, at: place, refused: run.refused)
      }
      var checked = line
      checked.statement = try names.checked(line.statement)
      try run.group?.add(checked)
    }
  }

  private func parsed(
    _ line: [UInt8], at place: Diagnostic.Location, _ refused: inout [String: Int]
  ) throws(StatementLineError) -> FormatLine {
    do {
      return try FormatLine(json: line)
    } catch {
      if let document = FormatLine.documentOfRecord(json: line) {
        refused[document] = place.line ?? 0
      }
      throw error
    }
  }

  /// The article of the store that a line without a record before it means.
  private func group(
    of document: String, at place: Diagnostic.Location, refused: [String: Int]
  ) throws -> ImportedGroup {
    if let line = refused[document] {
      throw StatementLineError("the record of its article was refused in line \(line)")
    }
    let found = try store.articles(named: document)
    guard let article = found.first else {
      throw StatementLineError(
        "the store has no article \"\(document)\": add it first, or import what "
          + "treatygraph extract --with-articles prints")
    }
    guard found.count == 1 else {
      throw StatementLineError(
        "the store has \(found.count) articles \"\(document)\": import what "
          + "treatygraph extract --with-articles prints")
    }
    return ImportedGroup(
      document: document, article: article.id, text: try store.text(ofArticle: article.id) ?? "",
      holding: try statements(ofArticle: article.id), at: place)
  }

  private func statements(ofArticle id: Int64) throws -> [Statement] {
    try store.statements(matching: StatementQuery(article: id, includesSuperseded: true))
      .map(\.statement)
  }

  private func store(_ group: ImportedGroup?) throws -> ImportStep? {
    guard let group else { return nil }
    do {
      return .stored(try stored(group))
    } catch StorageError.failed(let path, let detail, let sql) {
      // What the schema refuses of one article says nothing of the next.
      let fault = StorageError.failed(path: path, detail: detail, sql: sql)
      return .refused(Diagnostic(.error, "\(fault)", at: group.place))
    }
  }

  private func stored(_ group: ImportedGroup) throws -> ImportedArticle {
    switch group.target {
    case .stored(let id):
      let count = try store.add(group.lines, toArticle: id)
      return ImportedArticle(
        document: group.document, outcome: .unchanged(id), statementCount: count)
    case .record(let record):
      let document = Document(article: record.article, text: record.text, passages: [])
      let version = record.reader.map { ExtractorVersion(program: $0.program, data: $0.data) }
      let outcome = try store.add(
        document, sentenceCount: record.sentenceCount,
        claims: DecidedClaim.proposing(group.lines, text: TextDigest.of(record.text)),
        fingerprint: record.knownFingerprint, by: version ?? self.version,
        sharesName: record.sharesName)
      try store.remember(record.origins, ofArticle: outcome.articleID)
      var count = group.lines.count
      if case .unchanged(let id) = outcome {
        count = try store.add(group.lines, toArticle: id)
      }
      return ImportedArticle(
        document: group.document, outcome: outcome, statementCount: count)
    }
  }
}

extension ArticleRecord {
  /// What the record says, else what the text as one passage has.
  fileprivate var knownFingerprint: Fingerprint? {
    if let fingerprint { return Fingerprint(bytes: fingerprint) }
    guard reader == nil else { return nil }
    let passage = Passage(kind: .paragraph, text: text, anchors: [])
    return Fingerprint(of: Document(article: article, text: text, passages: [passage]))
  }
}
