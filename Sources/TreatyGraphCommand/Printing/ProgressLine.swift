/// A line at the foot of the terminal: how much is done, how fast, how long it will take.
///
/// Nothing is shown in the first second, so that quick work leaves no trace, and nothing at all
/// where messages go to a pipe or file.
struct ProgressLine {
  private static let patience = Duration.seconds(1)
  private static let interval = Duration.milliseconds(100)

  private let console: Console
  private let unit: String
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var lastShown: ContinuousClock.Instant?

  /// - Parameters:
  ///   - unit: What they are, in the plural: `articles`.
  ///   - console: Where to show it.
  init(unit: String, on console: Console) {
    self.unit = unit
    self.console = console
    start = clock.now
  }

  /// The fraction of the work tells the time left better than the number where sizes differ; the
  /// total may not be known yet.
  mutating func show(done: Int, of total: Int?, fraction: Double? = nil, current: String) {
    let now = clock.now
    guard console.messageTerminal.isInteractive, now - start >= Self.patience,
      lastShown.map({ now - $0 >= Self.interval }) ?? true
    else { return }
    lastShown = now
    let text = Self.text(
      done: done, of: total, unit: unit, fraction: fraction, after: now - start, current: current)
    let line = text.printable.truncated(toWidth: console.messageTerminal.width - 1)
    console.messages.write("\r\u{1B}[K" + line)
    console.messages.flush()
  }

  /// Takes the line away, before something else is printed or at the end.
  mutating func clear() {
    guard lastShown != nil else { return }
    lastShown = nil
    console.messages.write("\r\u{1B}[K")
    console.messages.flush()
  }

  /// `12 of 60 articles · 3.4/s · 14 s left · 1213000e.md`
  static func text(
    done: Int, of total: Int?, unit: String, fraction: Double? = nil, after elapsed: Duration,
    current: String
  ) -> String {
    var parts = [total.map { "\(done) of \($0) \(unit)" } ?? "\(done) \(unit)"]
    let seconds = elapsed / .seconds(1)
    if done > 0, seconds > 0 { parts.append("\(rounded(Double(done) / seconds))/s") }
    // A file may have grown since it was looked at.
    let fraction = min(1, fraction ?? total.map { Double(done) / Double($0) } ?? 0)
    if done > 0, seconds > 0, fraction > 0 {
      parts.append("\(Duration.seconds(seconds * (1 - fraction) / fraction).inWords) left")
    }
    if !current.isEmpty { parts.append(current) }
    return parts.joined(separator: " · ")
  }

  private static func rounded(_ rate: Double) -> String {
    rate >= 10 ? String(Int(rate.rounded())) : String((rate * 10).rounded() / 10)
  }
}

extension Duration {
  /// `0.4 s`, `14 s`, `3 min 20 s`, `2 h 5 min`.
  var inWords: String {
    let seconds = self / .seconds(1)
    if seconds < 9.95 { return "\((seconds * 10).rounded() / 10) s" }
    let whole = Int(seconds.rounded())
    if whole < 60 { return "\(whole) s" }
    if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
    return "\(whole / 3600) h \(whole % 3600 / 60) min"
  }
}
