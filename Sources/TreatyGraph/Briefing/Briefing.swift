import Positions
import Statements

/// The page on one treaty for somebody who has five minutes: who stands where, on what conditions, who
/// has changed, what was done, what is contested, with the words that show it.
public struct Briefing: Hashable, Sendable {
  /// A part of the page.
  public enum Block: Hashable, Sendable {
    /// A heading below the title.
    case heading(String)
    /// Running text.
    case paragraph(String)
    /// A table whose first row names its columns.
    case table([[String]])
    /// Words with where they stand; the address may be nil.
    case quote(String, source: String, address: String?)
    /// A picture as SVG, and what it shows in words.
    case picture(svg: String, words: String)
  }

  /// The treaty's name.
  public var title: String
  /// What time it is about, and what it is made from.
  public var subtitle: String
  /// From top to bottom.
  public var blocks: [Block]

  /// So many of a side are quoted.
  private static let mostQuoted = 5

  /// A page by its parts.
  public init(title: String, subtitle: String, blocks: [Block]) {
    self.title = title
    self.subtitle = subtitle
    self.blocks = blocks
  }

  init(title: String, sides: Sides, standings: Standings, picture: Block?, range: String) {
    self.title = title
    let statements = sides.positions.flatMap(\.statements)
    let articles = Set(statements.map(\.reportID)).count
    subtitle =
      range + " · \(Self.counted(statements.count, "statement")) in "
      + Self.counted(articles, "article")
    blocks = [.paragraph(Self.summary(sides))]
    if let picture { blocks.append(picture) }
    for (name, positions) in [
      ("For", sides.support), ("Against", sides.oppose), ("No side", sides.neutral),
    ] where !positions.isEmpty {
      blocks.append(.heading("\(name) (\(positions.count))"))
      blocks.append(Self.table(of: positions))
      blocks += positions.prefix(Self.mostQuoted).map { Self.quote($0.deciding) }
    }
    addConditions(statements)
    addChanges(sides.positions)
    addActs(statements)
    addContested(sides.positions)
    addMethod(statements, uncertain: standings.uncertain.count)
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  private static func summary(_ sides: Sides) -> String {
    func names(_ positions: [Position]) -> String {
      guard !positions.isEmpty else { return "nobody" }
      let first = positions.prefix(6).map(\.holder.name).joined(separator: ", ")
      return positions.count > 6 ? first + " and \(positions.count - 6) more" : first
    }
    return "For it: \(names(sides.support)). Against it: \(names(sides.oppose))."
  }

  private static func table(of positions: [Position]) -> Block {
    .table(
      [["Who", "What", "Since", "Sure", "Articles"]]
        + positions.map { position in
          [
            position.holder.name, words(position.deciding.statement),
            position.since?.description ?? "–",
            "\(Int((position.confidence * 100).rounded()))\u{A0}%",
            "\(position.articleCount)",
          ]
        })
  }

  /// What the actor does, as far as the side follows from it: `not: signs`, `signs, planned`, `calls for,
  /// against it` for who calls for something that the treaty stands in the way of.
  private static func words(_ statement: Statement) -> String {
    let verb = words(statement.relation)
    var parts = [statement.isNegated ? "not: \(verb)" : verb]
    if statement.modality != .asserted { parts.append(statement.modality.rawValue) }
    let points = statement.relation.polarity
    if !statement.isNegated, points != .neutral, points != statement.polarity {
      switch statement.polarity {
      case .support: parts.append("for it")
      case .oppose: parts.append("against it")
      case .neutral: parts.append("no side")
      }
    }
    return parts.joined(separator: ", ")
  }

  /// `callsFor` as people write it.
  private static func words(_ relation: Relation) -> String {
    relation.rawValue.reduce(into: "") { text, letter in
      text += letter.isUppercase ? " " + letter.lowercased() : String(letter)
    }
  }

  private static func quote(_ sourced: SourcedStatement) -> Block {
    let article = sourced.article
    let source = [
      sourced.statement.actor.name, article.outlet, article.title ?? article.name,
      article.date?.description,
    ].compactMap(\.self).joined(separator: ", ")
    return .quote(
      sourced.statement.evidence.sentence.text, source: source, address: article.address)
  }

  private mutating func addConditions(_ statements: [SourcedStatement]) {
    let found = statements.filter { $0.statement.condition != nil }
    guard !found.isEmpty else { return }
    blocks.append(.heading("On what conditions"))
    blocks.append(
      .table(
        [["Who", "Condition", "Day"]]
          + found.map {
            [
              $0.statement.actor.name, $0.statement.condition?.text ?? "",
              $0.date?.description ?? "–",
            ]
          }))
  }

  private mutating func addChanges(_ positions: [Position]) {
    let changed = positions.filter(\.hasChanged)
    guard !changed.isEmpty else { return }
    blocks.append(.heading("Who has changed"))
    blocks.append(
      .table(
        [["Who", "Sides, the latest last"]]
          + changed.map { position in
            let sides = position.history.standings.map {
              "\($0.polarity.rawValue) since \($0.since?.description ?? "before")"
            }
            return [position.holder.name, sides.joined(separator: "; ")]
          }))
  }

  private mutating func addActs(_ statements: [SourcedStatement]) {
    let acts = statements.filter(\.statement.isOfficialAct)
      .sorted { ($0.date?.description ?? "", $0.id) < ($1.date?.description ?? "", $1.id) }
    guard !acts.isEmpty else { return }
    blocks.append(.heading("What was done"))
    blocks.append(
      .table(
        [["Day", "Who", "What"]]
          + acts.map {
            [
              $0.date?.description ?? "–", $0.statement.actor.name,
              Self.words($0.statement),
            ]
          }))
  }

  private mutating func addContested(_ positions: [Position]) {
    let contested = positions.filter(\.isContested)
    guard !contested.isEmpty else { return }
    blocks.append(.heading("What is contested"))
    blocks.append(
      .paragraph(
        "Some of what was found says otherwise: look at these quotes before you rely on the side."))
    for position in contested {
      for other in position.history.standings.last?.against.prefix(2) ?? [] {
        blocks.append(Self.quote(other))
      }
    }
  }

  private mutating func addMethod(_ statements: [SourcedStatement], uncertain: Int) {
    blocks.append(.heading("How this was made"))
    let sum = statements.map(\.statement.confidence).reduce(0, +)
    let sure = sum / Double(max(1, statements.count))
    blocks.append(
      .paragraph(
        "TreatyGraph read the articles and took who holds which position from each sentence; the last "
          + "act or the latest words decide, and copies of one report count once. \"Sure\" tells how "
          + "likely the side is right: \(Int((sure * 100).rounded())) % on average. "
          + "\(Self.counted(uncertain, "statement")) that are as likely wrong as right were left out. "
          + "It misses positions that no sentence tells in plain words. The quotes are the proof."))
  }
}
