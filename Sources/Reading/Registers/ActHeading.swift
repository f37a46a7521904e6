import Statements

/// The heading of a column of dates: what was done on them, by the mark behind each.
///
///     ActHeading("Ratification, Acceptance(A), Approval(AA), Accession(a)", words: …)
///       .act(in: "24 Sep 2003 a", dates: …)   // acceded, 2003-09-24
struct ActHeading {
  /// An act of a cell.
  struct Found {
    var kind: ActKind
    var date: CalendarDate?
    /// True where brackets say that it holds no longer.
    var isOver = false
  }

  struct Fault: Error {
    var reason: String
  }

  /// By the letters that stand behind a date; none for the empty mark.
  private var byMark: [String: ActKind] = [:]
  /// What a date without a mark is.
  private var unmarked: ActKind?
  /// What it is of who has not signed: of *Ratification / Accession* the accession.
  private var unsigned: ActKind?

  var kinds: [ActKind] {
    Array(Set(Array(byMark.values) + (unmarked.map { [$0] } ?? []))).sorted {
      $0.rawValue < $1.rawValue
    }
  }

  /// A column of dates of which the title of the table says what they are.
  init(only kind: ActKind) { unmarked = kind }

  /// Nil where no word of it is an act.
  init?(_ heading: String, words: [String: ActKind]) {
    let explained = MarkLegend(glued: heading, words: words)
    byMark = explained.kinds
    for part in explained.rest.split(whereSeparator: { $0 == "," || $0 == ";" || $0 == "/" }) {
      var name = part[...]
      var mark: String?
      if let open = part.lastIndex(of: "("), let close = part.lastIndex(of: ")"), open < close {
        let inside = part[part.index(after: open)..<close]
        if inside.count <= 2, inside.allSatisfy(\.isLetter) {
          mark = String(inside)
          name = part[..<open]
        }
      }
      guard let kind = Self.kind(of: name.lowercased(), words) else { continue }
      if let mark {
        byMark[mark] = kind
      } else if unmarked == nil {
        unmarked = kind
      } else if unmarked == .ratified, kind == .acceded {
        unsigned = kind
      } else if unmarked == .reserved, kind == .declared {
        // Which of the two it was stands in the text.
        unmarked = kind
      }
    }
    guard unmarked != nil || !byMark.isEmpty else { return nil }
  }

  /// The longest known words that the name begins with: *provisional application under article 23*.
  static func kind(of name: String, _ words: [String: ActKind]) -> ActKind? {
    let parts = name.split(whereSeparator: { !$0.isLetter }).map(String.init)
    for count in (0..<parts.count).reversed() {
      if let kind = words[parts[0...count].joined(separator: " ")] { return kind }
    }
    return nil
  }

  /// What a cell says was done, and when.
  func act(
    in cell: String, dates: DateReader, hasSigned: Bool = true, legend: [String: ActKind] = [:]
  ) -> Result<Found, Fault> {
    var words = cell.split(whereSeparator: \.isWhitespace)[...]
    // A link to a text: 16.08.1989 (text)
    if let last = words.last, words.count > 1, last.hasPrefix("("), last.count > 4 {
      words = words.dropLast()
    }
    let isOver = cell.hasPrefix("[") && cell.contains("]")
    // Footnotes stand behind: 24 Sep 2003 a 1, 2
    func trimmed(_ word: Substring) -> String {
      String(word.filter { !"[](),*†".contains($0) })
    }
    while let last = words.last, words.count > 1, Self.isFootnote(trimmed(last)) {
      words = words.dropLast()
    }
    var mark: String?
    if let last = words.last.map(trimmed), words.count > 1, last.count <= 2,
      last.allSatisfy(\.isLetter)
    {
      mark = last
      words = words.dropLast()
    }
    let text = words.map(trimmed).joined(separator: " ")
    guard let date = dates.date(text) else {
      return .failure(Fault(reason: "\"\(cell)\" is no date: write it as 24 Sep 2003"))
    }
    guard let mark else {
      guard let unmarked = hasSigned ? unmarked : unsigned ?? unmarked else {
        return .failure(Fault(reason: "\"\(cell)\" has no mark that says what was done"))
      }
      return .success(Found(kind: unmarked, date: date, isOver: isOver))
    }
    guard let kind = byMark[mark] ?? legend[mark] else {
      let known = byMark.merging(legend) { $1 }.keys.sorted().joined(separator: ", ")
      return .failure(
        Fault(reason: "\"\(cell)\" has a mark that its column does not explain; it has \(known)"))
    }
    return .success(Found(kind: kind, date: date, isOver: isOver))
  }

  /// The number of a footnote, which no year is.
  private static func isFootnote(_ word: String) -> Bool {
    word.isEmpty || word.count <= 2 && word.allSatisfy(\.isNumber)
  }
}
