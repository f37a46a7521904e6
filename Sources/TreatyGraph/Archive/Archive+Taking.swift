import Foundation
import Reading
import Statements
import Storage

extension Archive {
  /// Reads articles and takes them in with the statements found in them.
  ///
  /// One that fails does not keep the others out; the same one twice changes nothing. Throws what
  /// spoils the run: a store that cannot be written, data that cannot be read. What was reported as
  /// stored before that stays stored. As soon as `shouldStop` says so, the article that is being
  /// written is the last one. Addresses of the local network are refused unless they are allowed.
  /// With the judge a trained reader of sides is asked too.
  @discardableResult
  public func add(
    _ sources: [ArticleSource], allowsLocal: Bool = false, judges: Bool = false,
    threads: Int = ProcessInfo.processInfo.activeProcessorCount,
    progress: (IntakeProgress) -> Void = { _ in }, shouldStop: () -> Bool = { false }
  ) throws -> IntakeReport {
    let pipeline = try Pipeline(
      data: try findData(), program: Release.version,
      fetcher: PageFetcher(allowsLocal: allowsLocal),
      judges: judges, amended: try amendments())
    return try ArticleIntake(into: openForWriting(), stages: pipeline.stages, threads: threads)
      .takeIn(sources, progress: progress, shouldStop: shouldStop)
  }

  /// Reads a table of titles, dates, outlets and addresses for files that have none of their own.
  public func fileMetadata(
    path: String, columns: [String: TableField] = [:], dateOrder: DateOrder? = nil
  ) throws -> FileMetadata {
    let rules = try ReadingRules(folder: try findData().reading.path)
    return try DocumentReader(rules: rules, dateOrder: dateOrder)
      .fileMetadata(path: path, columns: columns)
  }

  /// Takes back what `extract` printed, as `treatygraph import` does: files of lines in the
  /// statement format, `-` for standard input. Throws what spoils the run; a line that cannot be
  /// right is told in the report. All goes in as one, or nothing where the program is killed. With a
  /// coder it is an act in the journal: to undo it takes the articles that it brought out of all
  /// answers, and the versions that they replaced count again. Files of Discourse Network Analyzer
  /// (`.dna`) are taken with their documents, codings, coders and attributes, tables of coded segments
  /// (`.csv`, `.tsv`) with their segments as texts.
  @discardableResult
  public func `import`(
    _ paths: [String], by coder: String? = nil, progress: (ImportStep) -> Void = { _ in },
    shouldStop: () -> Bool = { false }
  ) throws -> ImportReport {
    let directory = try loadDirectory()
    let store = try openForWriting()
    let lines = paths.filter { !DiscourseFile.isName($0) && !CodingTable.isName($0) }
    var report = ImportReport()
    if !lines.isEmpty {
      report = try StatementImport(
        into: store, directory: directory,
        version: ExtractorVersion(program: Release.version, data: "imported")
      ).takeBack(lines, by: coder, progress: progress, shouldStop: shouldStop)
    }
    let codings = DiscourseImport(store: store, directory: directory, coder: coder ?? "dna")
    for path in paths where !lines.contains(path) && !report.isStopped {
      let taken =
        try DiscourseFile.isName(path)
        ? codings.take(path, progress: progress)
        : codings.take(table: path, by: findData(), progress: progress)
      report.articles += taken.articles
      report.refusals += taken.refusals
      report.isStopped = shouldStop()
    }
    return report
  }

  /// Takes in a fact that somebody states; the same fact twice changes nothing. With a coder it is an
  /// act in the journal, which can be undone.
  @discardableResult
  public func record(
    _ fact: RecordedFact, by coder: String? = nil, because: String? = nil
  ) throws -> AdditionOutcome {
    let entry = coder.map {
      JournalEntry(coder: $0, time: .now, kind: .record, because: because)
    }
    let directory = try loadDirectory()
    let store = try openForWriting()
    return try fact.record(
      in: store, names: NameQuestion(directory: directory, store: store),
      by: ExtractorVersion(program: Release.version, data: "by hand"), noting: entry)
  }

  /// Removes an article for good, with all its versions and all that hangs on them.
  ///
  /// It is named by its number, as a name may stand for several; throws a `TreatyGraphError` where
  /// there is no such number. The file tells that it was done, and nothing of the content.
  @discardableResult
  public func purge(article number: Int64) throws -> PurgedArticle {
    // Where there is no store, opening it for writing would make one.
    guard try !openForReading().articles(matching: "\(number)").isEmpty,
      let purged = try openForWriting().purge(article: number)
    else { throw TreatyGraphError.unknownArticle("\(number)") }
    return purged
  }
}
