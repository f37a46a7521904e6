import Statements
import Storage

/// What became of one source.
public struct IntakeResult: Hashable, Sendable {
  public enum Outcome: Hashable, Sendable {
    case stored(AdditionOutcome)
    /// Nothing of it is in the store.
    case failed(Diagnostic)
  }

  public var source: ArticleSource
  public var outcome: Outcome
  /// What could not be read of an article that was stored: pages without text, damage.
  public var notes: [Diagnostic] = []
  /// Both 0 where the source failed, or was not read again because it is unchanged.
  public var sentenceCount: Int
  public var statementCount: Int
  /// The number of the article that it is a copy of, nil where it copies none.
  public var original: Int64? = nil
}

/// How far an intake has come, after each source.
public struct IntakeProgress: Hashable, Sendable {
  public var done: Int
  /// Nil while a table or feed is not read to its end.
  public var total: Int?
  /// Sizes of the files; they tell the time left better than the number of files does.
  public var bytesDone: Int
  public var bytesTotal: Int
  public var latest: IntakeResult
}

/// What an intake did, for its closing note.
public struct IntakeReport: Hashable, Sendable {
  /// In the order of the sources.
  public var results: [IntakeResult] = []
  public var feeds: [FeedVisit] = []
  /// True where the user stopped the run before its end.
  public var isStopped = false
  public var duration: Duration = .zero
  /// The most memory that the program held at once, in bytes.
  public var peakMemory = 0

  public var sentenceCount: Int { results.map(\.sentenceCount).reduce(0, +) }
  public var statementCount: Int { results.map(\.statementCount).reduce(0, +) }

  public var addedCount: Int { count { if case .added = $0 { true } else { false } } }
  public var unchangedCount: Int { count { if case .unchanged = $0 { true } else { false } } }
  public var supersededCount: Int { count { if case .superseded = $0 { true } else { false } } }
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
      case .stored: result.statementCount == 0
      }
    }
  }

  public var failures: [Diagnostic] {
    results.compactMap { if case .failed(let diagnostic) = $0.outcome { diagnostic } else { nil } }
  }

  private func count(_ isMeant: (AdditionOutcome) -> Bool) -> Int {
    results.count { result in
      if case .stored(let outcome) = result.outcome { isMeant(outcome) } else { false }
    }
  }
}
