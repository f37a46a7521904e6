import Positions
import Statements

extension NewsPage {
  /// The page as blocks, which are written as Markdown or HTML.
  public var briefing: Briefing {
    var blocks: [Briefing.Block] = []
    if isEmpty { blocks.append(.paragraph("Nothing was taken in.")) }
    add("Who changed sides", changes, to: &blocks)
    if !acts.isEmpty {
      blocks.append(.heading("What was done"))
      blocks.append(
        .table(
          [["Day", "Who", "What", "On", "Says"]]
            + acts.map { entry in
              [
                entry.act.date?.description ?? "–", entry.act.actorName, Self.words(of: entry.act),
                entry.act.resolution ?? entry.treatyName ?? "", entry.act.source,
              ]
            }))
    }
    if !firsts.isEmpty {
      blocks.append(.heading("First positions"))
      blocks.append(
        .table(
          [["Who", "Side", "On", "Since", "Sure"]]
            + firsts.map { position in
              [
                position.holder.name, Self.word(for: position.polarity), name(of: position.object),
                position.since?.description ?? "–",
                "\(Int((position.confidence * 100).rounded())) %",
              ]
            }))
    }
    if !articles.isEmpty {
      blocks.append(.heading("Articles (\(articleCount))"))
      blocks.append(
        .table(
          [["No.", "Day", "Outlet", "Title"]]
            + articles.map { entry in
              [
                "\(entry.number)", entry.article.date?.description ?? "–",
                entry.article.outlet ?? "", entry.article.title ?? entry.article.name,
              ]
            }))
    }
    if !readOtherwise.isEmpty {
      blocks.append(.heading("Read otherwise"))
      blocks.append(
        .paragraph(
          "These articles are older: what they say is read otherwise than before, or was corrected. "
            + "Nothing has changed in the world."))
      add(nil, readOtherwise, to: &blocks)
    }
    return Briefing(
      title: "What is new", subtitle: "taken in since \(since.timeOfDay), until \(until.timeOfDay)",
      blocks: blocks)
  }

  private func add(
    _ heading: String?, _ changes: [PositionChange], to blocks: inout [Briefing.Block]
  ) {
    guard !changes.isEmpty else { return }
    if let heading { blocks.append(.heading(heading)) }
    for change in changes {
      blocks.append(.paragraph(sentence(of: change)))
      for source in [change.before, change.after] {
        blocks.append(
          .quote(
            source.statement.evidence.sentence.text, source: Self.place(of: source),
            address: source.article.address))
      }
    }
  }

  /// `Norway: against → for (Plastics treaty), between 2024-02-12 and 2025-03-01, 81 % sure`.
  func sentence(of change: PositionChange) -> String {
    let days = [change.since, change.until].compactMap { $0?.description }
    let between = days.count == 2 ? ", between \(days[0]) and \(days[1])" : ""
    return "\(change.holder.name): \(Self.word(for: change.from)) → \(Self.word(for: change.to)) "
      + "(\(name(of: change.object)))\(between), \(Int((change.confidence * 100).rounded())) % sure"
  }

  /// Who says it, and where.
  static func place(of source: SourcedStatement) -> String {
    let article = source.article
    return [
      source.statement.actor.name, article.outlet, article.title ?? article.name,
      source.date?.description,
    ].compactMap(\.self).joined(separator: ", ")
  }

  /// A side as people write it.
  static func word(for polarity: Polarity) -> String {
    switch polarity {
    case .support: "for"
    case .oppose: "against"
    case .neutral: "no side"
    }
  }

  private static func words(of act: Act) -> String {
    let verb = act.kind.rawValue.reduce(into: "") { text, letter in
      text += letter.isUppercase ? " " + letter.lowercased() : String(letter)
    }
    return (act.isNegated ? "not " : "") + verb
      + (act.stage == .done ? "" : ", \(act.stage.rawValue)")
  }
}
