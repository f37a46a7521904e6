import TreatyGraph

/// The two outputs of a run: results, and everything else.
struct Console {
  enum Format: String, CaseIterable, Sendable {
    case auto, table, json
  }

  var output: TextSink
  var messages: TextSink
  /// What the results are shown on.
  var terminal: Terminal
  /// What messages and progress are shown on.
  var messageTerminal: Terminal

  /// Takes the user's word on colours, where there is one, for both outputs.
  mutating func choose(_ color: Terminal.ColorChoice) {
    guard color != .auto else { return }
    terminal.usesColor = color == .always
    messageTerminal.usesColor = color == .always
  }

  /// From now on results that are longer than the terminal go through the pager, and what is said
  /// beside them stands among them.
  mutating func page(_ environment: [String: String]) {
    guard output.isStandardOutput, terminal.isInteractive,
      let pager = Pager(environment: environment, height: terminal.height)
    else { return }
    output = .paged(pager)
    if messageTerminal.isInteractive { messages = output }
  }

  /// A word in a style, where the results' terminal shows styles.
  func styled(_ text: String, _ style: TextStyle?) -> String {
    guard terminal.usesColor, let style else { return text }
    return style.apply(to: text)
  }

  func print(_ line: String = "") { output.writeLine(line) }

  /// A line for the user's eyes only: never part of the results.
  func note(_ line: String) {
    output.flush()
    messages.writeLine(line)
    messages.flush()
  }

  func report(_ diagnostic: Diagnostic) {
    // What a file is called, or holds, must not command the terminal.
    var diagnostic = diagnostic
    diagnostic.message = diagnostic.message.printable
    if let file = diagnostic.location?.file { diagnostic.location?.file = file.printable }
    guard messageTerminal.usesColor else { return note(diagnostic.description) }
    let style: TextStyle =
      switch diagnostic.severity {
      case .error: .error
      case .warning: .warning
      case .note: .faint
      }
    let word = diagnostic.severity.rawValue + ":"
    note(diagnostic.description.replacingFirst(word, with: style.apply(to: word)))
  }

  func report(_ error: any Error) { report(Diagnostic(.error, "\(error)")) }

  /// True where results are for a program: JSON, one value a line.
  func printsJSON(_ format: Format) -> Bool {
    switch format {
    case .auto: !terminal.isInteractive
    case .table: false
    case .json: true
    }
  }
}

extension String {
  fileprivate func replacingFirst(_ part: String, with replacement: String) -> String {
    guard let range = firstRange(of: part) else { return self }
    return replacingCharacters(in: range, with: replacement)
  }

  private func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + self[range.upperBound...]
  }
}
