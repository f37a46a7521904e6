import Positions
import Statements

/// The English words of the pictures.
enum Caption {
  static func side(_ polarity: Polarity) -> String {
    switch polarity {
    case .support: "Support"
    case .oppose: "Oppose"
    case .neutral: "No side taken"
    }
  }

  /// The sign that says the side where there is no colour.
  static func sign(_ polarity: Polarity) -> String {
    switch polarity {
    case .support: "+"
    case .oppose: "–"
    case .neutral: "o"
    }
  }

  static func verb(_ polarity: Polarity) -> String {
    switch polarity {
    case .support: "supports"
    case .oppose: "opposes"
    case .neutral: "takes no side on"
    }
  }

  /// What a register tells of an actor: `ratified Oct 2016`.
  static func deed(_ standing: ActStanding) -> String {
    switch standing {
    case .bound(let act), .left(let act), .signed(let act):
      let verb = act.kind.rawValue.reduce(into: "") { text, letter in
        text += letter.isUppercase ? " " + letter.lowercased() : String(letter)
      }
      return act.date.map { "\(verb) \(shortMonth($0))" } ?? verb
    case .notSigned: return "has not signed"
    }
  }

  static func pastSide(_ polarity: Polarity) -> String {
    switch polarity {
    case .support: "supported it"
    case .oppose: "opposed it"
    case .neutral: "took no side"
    }
  }

  /// What is done to an object by those who share a side.
  static func shared(_ polarity: Polarity) -> String {
    switch polarity {
    case .support: "supported"
    case .oppose: "opposed"
    case .neutral: "left open"
    }
  }

  static func firmness(_ modality: Modality) -> String {
    switch modality {
    case .asserted: "on record"
    case .planned: "planned"
    case .conditional: "on conditions"
    case .possible: "possible"
    case .reported: "hearsay, denied"
    }
  }

  static func act(_ relation: Relation) -> String {
    switch relation {
    case .abstains: "abstained"
    case .seeksChange: "seeks changes"
    case .isUndecidedOn: "undecided"
    default: "no side taken"
    }
  }

  static func kind(_ kind: ActorKind) -> String {
    switch kind {
    case .state: "state"
    case .bloc: "bloc"
    case .intergovernmentalOrganization: "int. org."
    case .nonGovernmentalOrganization: "NGO"
    case .company: "company"
    case .governmentBody: "gov. body"
    case .party: "party"
    case .person: "person"
    case .group: "group"
    }
  }

  static func kinds(_ kind: ActorKind, _ count: Int) -> String {
    let many =
      switch kind {
      case .state: "states"
      case .bloc: "blocs"
      case .intergovernmentalOrganization: "international organizations"
      case .nonGovernmentalOrganization: "NGOs"
      case .company: "companies"
      case .governmentBody: "government bodies"
      case .party: "parties"
      case .person: "persons"
      case .group: "groups"
      }
    guard count == 1 else { return "\(grouped(count)) \(many)" }
    return kind == .intergovernmentalOrganization
      ? "1 international organization"
      : kind == .governmentBody
        ? "1 government body" : "1 \(self.kind(kind))"
  }

  /// `Who stands together: plastics treaty`, or the first words alone where there is no subject.
  static func title(_ title: String, on subject: String) -> String {
    subject.isEmpty ? title : "\(title): \(subject)"
  }

  static func actors(_ count: Int) -> String { counted(count, "actor", "actors") }
  static func articles(_ count: Int) -> String { counted(count, "article", "articles") }
  static func moreArticles(_ count: Int) -> String {
    counted(count, "more article", "more articles")
  }

  static func repeatThem(_ count: Int) -> String {
    "\(count == 1 ? "repeats" : "repeat") them and \(count == 1 ? "is" : "are") not counted again"
  }

  /// `2 articles, 5 outlets`
  static func articles(of spread: SpreadCounts) -> String {
    articles(spread.reportCount) + (spread.words.map { ", \($0)" } ?? "")
  }

  static func smallerCoalitions(_ count: Int) -> String {
    counted(count, "smaller coalition", "smaller coalitions")
  }

  static func statements(_ count: Int) -> String { counted(count, "statement", "statements") }

  /// `October 2025`, or `2025` where no more is known.
  static func month(_ date: CalendarDate) -> String {
    date.precision == .year ? "\(date.year)" : "\(name(ofMonth: date.month)) \(date.year)"
  }

  /// `25 Oct 2025`; `Oct 2025` and `2025` where no more is known.
  static func day(_ date: CalendarDate) -> String {
    switch date.precision {
    case .day: "\(date.day) \(shortMonth(date))"
    case .month: shortMonth(date)
    case .year: "\(date.year)"
    }
  }

  /// `Oct 2025`
  static func shortMonth(_ date: CalendarDate) -> String {
    "\(name(ofMonth: date.month).prefix(3)) \(date.year)"
  }

  /// `May 2018 to October 2025`
  static func period(from first: CalendarDate, to last: CalendarDate) -> String {
    let begin = month(first)
    let end = month(last)
    return begin == end ? begin : "\(begin) to \(end)"
  }

  private static func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(grouped(count)) \(count == 1 ? one : many)"
  }

  /// `12,345`
  static func grouped(_ number: Int) -> String {
    let digits = String(number)
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { grouped += "," }
      grouped.append(digit)
    }
    return grouped
  }

  private static let months =
    "January February March April May June July August September October November December"

  private static func name(ofMonth month: Int) -> Substring {
    months.split(separator: " ")[month - 1]
  }
}
