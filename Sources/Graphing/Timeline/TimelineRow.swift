import Positions
import Statements

/// What was done, by the letter that stands for it over time.
enum TimelineAct: String, Hashable, CaseIterable {
  case signed = "S"
  case bound = "R"
  case voted = "V"
  case adopted = "A"
  case left = "W"

  init?(_ statement: Statement) {
    guard statement.isOfficialAct else { return nil }
    switch statement.relation {
    case .signs: self = .signed
    case .ratifies: self = .bound
    case .votesFor, .votesAgainst, .abstains: self = .voted
    case .adopts: self = .adopted
    case .withdrawsFrom: self = .left
    default: return nil
    }
  }

  init?(_ deed: ActStanding) {
    switch deed {
    case .signed: self = .signed
    case .bound: self = .bound
    case .left: self = .left
    case .notSigned: return nil
    }
  }

  /// What the legend says of it.
  var words: String {
    switch self {
    case .signed: "signed"
    case .bound: "ratified or joined"
    case .voted: "voted"
    case .adopted: "adopted it, or joined the consensus"
    case .left: "withdrew"
    }
  }
}

extension ActStanding {
  /// The day of what was done; nil for what was not, or on a day that nobody tells.
  var date: CalendarDate? {
    switch self {
    case .bound(let act), .left(let act), .signed(let act): act.date
    case .notSigned: nil
    }
  }
}

/// The marks of one actor over time: those of one side that would cover each other are one.
struct TimelineRow {
  struct Mark {
    var x: Double
    /// 0 above the line of the row, 1 on it, 2 below it.
    var side: Int
    var polarity: Polarity
    var modality: Modality
    /// Where something was done.
    var act: TimelineAct?
    /// What a register tells of it.
    var deed: ActStanding?
    /// Oldest first; none where only a register tells it.
    var statements: [SourcedStatement]

    func headline(of name: String) -> String {
      if let deed { return "\(name): \(Caption.deed(deed))" }
      return "\(name): \(Caption.verb(polarity)), \(Caption.statements(statements.count))"
    }
  }

  private(set) var marks: [Mark] = []
  private(set) var undatedCount = 0

  private struct Place: Hashable, Comparable {
    var bin: Int
    var side: Int

    static func < (left: Place, right: Place) -> Bool {
      (left.bin, left.side) < (right.bin, right.side)
    }
  }

  /// The room of a mark and of the number beside it.
  private static let room = 25.0
  private static let half = 7.0

  init(_ holder: StanceGraph.Holder, _ scale: TimeScale) {
    var bins: [Place: [SourcedStatement]] = [:]
    for statement in holder.stance.proof.statements {
      guard let date = statement.date else {
        undatedCount += 1
        continue
      }
      let place = Self.place(scale.x(date), statement.statement.polarity)
      bins[place, default: []].append(statement)
    }
    var deedPlace: Place?
    if let deed = holder.deed, let act = TimelineAct(deed), let date = deed.date,
      scale.covers(date),
      !holder.stance.proof.statements.contains(where: { TimelineAct($0.statement) == act })
    {
      let polarity = act == .left ? Polarity.oppose : .support
      let place = Self.place(scale.x(date), polarity)
      deedPlace = place
      let told = bins.removeValue(forKey: place) ?? []
      marks.append(
        Mark(
          x: Self.x(place, scale.x(date), told.count), side: place.side, polarity: polarity,
          modality: .asserted, act: act, deed: deed, statements: told))
    }
    for (place, statements) in bins.sorted(by: { $0.key < $1.key }) where place != deedPlace {
      guard let newest = statements.last, let date = newest.date else { continue }
      marks.append(
        Mark(
          x: Self.x(place, scale.x(date), statements.count), side: place.side,
          polarity: newest.statement.polarity,
          modality: statements.map(\.statement.modality).max { $0.firmness < $1.firmness }
            ?? .asserted,
          act: statements.compactMap { TimelineAct($0.statement) }.last, deed: nil,
          statements: statements))
    }
  }

  private static func place(_ x: Double, _ polarity: Polarity) -> Place {
    let side =
      switch polarity {
      case .support: 0
      case .neutral: 1
      case .oppose: 2
      }
    return Place(bin: Int((x / room).rounded(.down)), side: side)
  }

  /// A mark with a number stands at the left of its room, another as near to its day as the room lets it.
  private static func x(_ place: Place, _ x: Double, _ count: Int) -> Double {
    let left = Double(place.bin) * room + half
    return count > 1 ? left : min(max(x, left), left + room - 2 * half)
  }
}

extension Picture {
  /// The box of what was done: its letter, in the colour of its side.
  @discardableResult
  mutating func addAct(
    _ act: TimelineAct, _ polarity: Polarity, at middle: Point, _ palette: Palette, size: Double,
    note: Note? = nil
  ) -> ShapeID {
    let tone = palette.tone(polarity)
    return add(
      Shape(
        .box, Frame(around: middle, width: size, height: size), fill: tone.strong,
        stroke: tone.strong, strokeWidth: 1.5,
        text: Text(act.rawValue, Font(size * 0.68, bold: true), tone.onStrong, .centre), note: note)
    )
  }
}
