import TreatyGraph

/// Shows one statement after the other and does what keys ask for.
struct ReviewScreen<Keys: KeySource> {
  private static var help: String {
    "a accept · r reject · + - o side · c correct · n note · t tag · u undo · → next · ← back · "
      + "q quit"
  }

  let session: ReviewSession
  let limit: Int
  var keys: Keys
  let console: Console
  private var place = 0
  /// What the last key came to, until the next one.
  private var remark = ""
  private var decidedCount = 0

  init(session: ReviewSession, limit: Int, keys: Keys, console: Console) {
    self.session = session
    self.limit = limit
    self.keys = keys
    self.console = console
  }

  private var count: Int { min(limit, session.items.count) }

  /// Ends with the last statement, or when the person wants to.
  func run() {
    var screen = self
    while screen.place < screen.count {
      let item = screen.session.items[screen.place]
      screen.draw(item)
      guard screen.obey(screen.keys.key(), on: item) else { break }
    }
    console.print()
    console.print(
      "\(counted(screen.decidedCount, "decision")); \(screen.count - screen.place) of "
        + "\(screen.count) left to look at")
  }

  /// False where the person wants to end.
  private mutating func obey(_ key: Key, on item: ReviewItem) -> Bool {
    remark = ""
    do {
      switch key {
      case .end, .letter("q"): return false
      case .next, .letter("j"): place += 1
      case .back, .letter("k"): place = max(0, place - 1)
      case .letter("a"): try decide(.accept, on: item)
      case .letter("r"): try decide(.reject, on: item)
      case .letter("+"): try decide(side: .support, on: item)
      case .letter("-"): try decide(side: .oppose, on: item)
      case .letter("o"): try decide(side: .neutral, on: item)
      case .letter("c"): try correct(item)
      case .letter("n"): try note("note: ", isTag: false, on: item)
      case .letter("t"): try note("tag: ", isTag: true, on: item)
      case .letter("u"): try undo()
      case .letter: remark = Self.help
      }
    } catch {
      remark = "\(error)"
    }
    return true
  }

  private mutating func decide(_ verdict: StatementVerdict, on item: ReviewItem) throws {
    try session.decide(verdict, on: item)
    decidedCount += 1
    remark = "\(verdict.kind.pastWords): statement \(item.statement.id) (u takes it back)"
    place += 1
  }

  private mutating func decide(side: Polarity, on item: ReviewItem) throws {
    var correction = Correction()
    correction.side = side
    try decide(.correct(correction), on: item)
  }

  /// The person types what `treatygraph correct` takes: `--actor Norway --side oppose`.
  private mutating func correct(_ item: ReviewItem) throws {
    guard let line = keys.line(after: "correct (--actor … --side … --object …): ") else { return }
    let parser = ArgumentParser(arguments: [], options: CorrectionOptions.all)
    let invocation = try parser.parse(line.shellWords)
    try session.correct(item, invocation.correction)
    decidedCount += 1
    remark = "corrected: statement \(item.statement.id) (u takes it back)"
    place += 1
  }

  private mutating func note(_ prompt: String, isTag: Bool, on item: ReviewItem) throws {
    guard let words = keys.line(after: prompt) else { return }
    try session.note(words, isTag: isTag, on: item)
  }

  private mutating func undo() throws {
    guard let undone = try session.undo(), let subject = undone.entry.subjects.first else {
      remark = "nothing of this review is left to take back; treatygraph undo goes further back"
      return
    }
    if undone.entry.kind.isVerdict { decidedCount -= 1 }
    if let found = session.items.firstIndex(where: {
      JournalSubject.statement($0.statement.id) == subject
    }) {
      place = found
    }
    remark = "taken back: \(undone.entry.kind.rawValue) of statement \(subject.name)"
  }

  private func draw(_ item: ReviewItem) {
    let width = min(console.terminal.width, 100)
    // Clears the window and begins at its top.
    if console.terminal.isInteractive { console.output.write("\u{1B}[H\u{1B}[2J") }
    let view = ReviewItemView(
      item: item, statement: (try? session.statement(item)) ?? nil,
      marks: (try? session.marks(on: item)) ?? nil, place: place + 1, count: count)
    for line in view.lines(width: width) { console.print(line.rendered(on: console)) }
    console.print()
    for line in StyledText(Self.help, .faint).lines(width: width) {
      console.print(line.rendered(on: console))
    }
    for line in remark.wrapped(toWidth: width) { console.print(line) }
    console.output.flush()
  }
}

extension JournalEntry.Kind {
  /// False for words and marks beside a statement.
  fileprivate var isVerdict: Bool { self == .accept || self == .reject || self == .correct }
}

extension String {
  /// The words of a line as a shell would split it; quotes hold words together.
  var shellWords: [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in self {
      if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "\"" || character == "'" {
        quote = character
        word = word ?? ""
      } else if character.isWhitespace {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    return words + [word].compactMap(\.self)
  }
}
