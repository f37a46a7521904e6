import Statements
import Storage

/// What became of one source.
public struct IntakeResult: Hashable, Sendable {
  /// Whether anything of the source is in the store now.
  public enum Outcome: Hashable, Sendable {
    /// The store holds the article.
    case stored(AdditionOutcome)
    /// Nothing of it is in the store.
    case failed(Diagnostic)
  }

  /// Where the article came from.
  public var source: ArticleSource
  /// What was done with it.
  public var outcome: Outcome
  /// What could not be read of an article that was stored: pages without text, damage.
  public var notes: [Diagnostic] = []
  /// The code of its language where that is not English.
  public var language: String?
  /// Both 0 where the source failed, or was not read again because it is unchanged.
  public var sentenceCount: Int
  /// How many statements were found.
  public var statementCount: Int
  /// The number of the article that it is a copy of, nil where it copies none.
  public var original: Int64? = nil
}

/// How far an intake has come, after each source.
public struct IntakeProgress: Hashable, Sendable {
  /// How many articles are done.
  public var done: Int
  /// Nil while a table or feed is not read to its end.
  public var total: Int?
  /// Sizes of the files; they tell the time left better than the number of files does.
  public var bytesDone: Int
  /// Of all files; grows while folders and feeds are read.
  public var bytesTotal: Int
  /// The article that was done last.
  public var latest: IntakeResult
}

/// What an intake did, for its closing note.
public struct IntakeReport: Hashable, Sendable {
  /// In the order of the sources.
  public var results: [IntakeResult] = []
  /// What was found in each feed.
  public var feeds: [FeedVisit] = []
  /// True where the user stopped the run before its end.
  public var isStopped = false
  /// How long the run took.
  public var duration: Duration = .zero
  /// The most memory that the program held at once, in bytes.
  public var peakMemory = 0

  /// Sentences read in this run.
  public var sentenceCount: Int { results.map(\.sentenceCount).reduce(0, +) }
  /// Statements found in this run.
  public var statementCount: Int { results.map(\.statementCount).reduce(0, +) }

  /// Articles that the store did not have.
  public var addedCount: Int { count { if case .added = $0 { true } else { false } } }
  /// Articles that the store had, read by this very version.
  public var unchangedCount: Int { count { if case .unchanged = $0 { true } else { false } } }
  /// Articles that took the place of an earlier version.
  public var supersededCount: Int { count { if case .superseded = $0 { true } else { false } } }
  /// Articles whose text the store had, read by another version.
  public var rereadCount: Int { count { if case .reread = $0 { true } else { false } } }

  /// How many print a report that another article had printed before.
  public var copyCount: Int { results.count { $0.original != nil } }

  /// True where there was nothing to take in, not even a feed.
  public var isEmpty: Bool { results.isEmpty && feeds.isEmpty && !isStopped }

  /// Articles that were read in this run and have nothing to tell.
  public var withoutStatementsCount: Int {
    results.count { result in
      switch result.outcome {
      case .stored(.unchanged), .failed: false
      case .stored: result.statementCount == 0 && result.language == nil
      }
    }
  }

  /// Articles that were kept and not read, as they are not in English.
  public var foreignCount: Int { results.count { $0.language != nil } }

  /// Why articles failed, in the order of the sources.
  public var failures: [Diagnostic] {
    results.compactMap { if case .failed(let diagnostic) = $0.outcome { diagnostic } else { nil } }
  }

  private func count(_ isMeant: (AdditionOutcome) -> Bool) -> Int {
    results.count { result in
      if case .stored(let outcome) = result.outcome { isMeant(outcome) } else { false }
    }
  }
}
