/// What was found of some articles that go into the store as one transaction: to commit short ones one
/// by one costs more than to write them.
struct IntakeBatch<Finding> {
  private static var mostArticles: Int { 32 }
  private static var mostBytes: Int { 512 << 10 }
  /// How long what was found is kept waiting for more.
  private static var patience: Duration { .milliseconds(500) }

  private var findings: [Finding] = []
  private var bytes = 0
  private var began = ContinuousClock.now

  /// True where it should be written: there is enough, or the first of it has waited long enough.
  var isDue: Bool {
    guard !findings.isEmpty else { return false }
    return findings.count >= Self.mostArticles || bytes >= Self.mostBytes
      || ContinuousClock.now - began >= Self.patience
  }

  mutating func add(_ finding: Finding, of article: QueuedArticle) {
    if findings.isEmpty { began = .now }
    findings.append(finding)
    bytes += article.size
  }

  /// Gives what is in it, and is empty then.
  mutating func take() -> [Finding] {
    defer { self = IntakeBatch() }
    return findings
  }
}
