/// An invented report: sentences with slots, and who and what fills them.
struct Report {
  /// Who and what a report is about. `{actor:2}` is the third of its actors.
  struct Cast {
    var fillings: [String: [String]] = [:]

    init(_ words: ReportWords, _ random: inout Mutator) {
      for slot in Slot.allCases { draw(slot, words, &random) }
    }

    /// Other persons, countries, days and numbers for the same story.
    func changed(_ words: ReportWords, _ random: inout Mutator) -> Cast {
      var cast = self
      for slot in [Slot.actor, .person, .day, .number] { cast.draw(slot, words, &random) }
      if random.chance(50) { cast.draw(.city, words, &random) }
      return cast
    }

    private mutating func draw(_ slot: Slot, _ words: ReportWords, _ random: inout Mutator) {
      fillings[slot.rawValue] = (0..<slot.count).map { _ in slot.filling(words, &random) }
    }

    func fill(_ frame: String) -> String {
      var text = ""
      var rest = frame[...]
      while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
        text += rest[..<start]
        let parts = rest[rest.index(after: start)..<end].split(separator: ":")
        let choices = fillings[String(parts[0])] ?? []
        let place = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        text += choices.isEmpty ? "" : choices[place % choices.count]
        rest = rest[rest.index(after: end)...]
      }
      return text + rest
    }
  }

  enum Slot: String, CaseIterable {
    case actor, person, city, day, number, issue, treaty

    var count: Int {
      switch self {
      case .actor: 4
      case .person: 5
      case .city: 2
      case .day: 3
      case .number: 8
      case .issue: 3
      case .treaty: 1
      }
    }

    func filling(_ words: ReportWords, _ random: inout Mutator) -> String {
      switch self {
      case .person: words.any("first", &random) + " " + words.any("last", &random)
      case .day: "\(1 + random.index(below: 28)) \(words.any("month", &random))"
      case .number: String(2 + random.index(below: 95))
      default: words.any(rawValue, &random)
      }
    }
  }

  var title: String
  var paragraphs: [[String]]
  var cast: Cast
  var day: Int
  var outlet: String

  init(_ words: ReportWords, _ random: inout Mutator) {
    cast = Cast(words, &random)
    title = Self.frame(words.any("title", &random), &random)
    paragraphs = (0..<8 + random.index(below: 9)).map { _ in Self.paragraph(words, &random) }
    day = random.index(below: ReportDate.count)
    outlet = words.any("outlet", &random)
  }

  static func paragraph(_ words: ReportWords, _ random: inout Mutator) -> [String] {
    (0..<1 + random.index(below: 3)).map { _ in
      if random.chance(25) { return frame(words.any("quote", &random), &random) }
      let opener = random.chance(60) ? words.any("opener", &random) + ", " : ""
      let tail = random.chance(60) ? ", " + words.any("tail", &random) : ""
      return frame("\(opener){actor} \(words.any("core", &random))\(tail).", &random)
    }
  }

  /// Says for each slot which of the cast fills it.
  private static func frame(_ text: String, _ random: inout Mutator) -> String {
    text.replacing("{other}", with: "{actor}").split(
      separator: "{", omittingEmptySubsequences: false
    )
    .enumerated().map { index, part in
      guard index > 0, let end = part.firstIndex(of: "}") else { return String(part) }
      return "{\(part[..<end]):\(random.index(below: 12))\(part[end...])"
    }.joined()
  }

  var body: [String] { paragraphs.map { $0.map(cast.fill).joined(separator: " ") } }
}

/// A day of three years, by its number.
struct ReportDate {
  static let count = 3 * 336
  private let number: Int

  init(_ number: Int) { self.number = number }

  private var month: Int { number / 28 % 12 + 1 }
  private var year: Int { 2021 + number / 336 }

  var iso: String {
    "\(year)-\(month < 10 ? "0" : "")\(month)-\(number % 28 < 9 ? "0" : "")\(number % 28 + 1)"
  }
}
