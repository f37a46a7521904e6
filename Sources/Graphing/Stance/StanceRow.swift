import Positions
import Statements

/// One box of a side: an actor, or those who are only counted.
struct StanceRow {
  let name: String
  let kind: String
  let articles: Int
  let modality: Modality
  let remark: Remark?
  /// In how many outlets its articles stand, where some repeat others.
  let spread: String?
  let note: Note
  let isGathered: Bool
  /// True where the kind stands below the name, as in the narrow column of those without a side.
  let namesKindBelow: Bool

  /// The second line of a box.
  struct Remark {
    enum Mark { case changed, contested, bound, signed, unsigned, none }

    var text: String
    var mark: Mark
  }

  init(_ holder: StanceGraph.Holder, namesFirmness: Bool) {
    let stance = holder.stance
    name = holder.name
    kind = Caption.kind(holder.kind)
    articles = holder.articles
    modality = stance.modality
    isGathered = false
    namesKindBelow = stance.polarity == .neutral
    let remark = Self.remark(on: stance)
    var firmness: String?
    if stance.polarity == .neutral {
      firmness = Caption.act(stance.relation)
    } else if namesFirmness, modality != .asserted {
      firmness = Caption.firmness(modality)
    }
    switch (firmness, remark ?? holder.deed.map(Self.remark)) {
    case (nil, let remark): self.remark = remark
    case (let firmness?, nil): self.remark = Remark(text: firmness, mark: .none)
    case (let firmness?, let remark?):
      let words = [firmness, remark.text].filter { !$0.isEmpty }.joined(separator: " · ")
      self.remark = Remark(text: words, mark: remark.mark)
    }
    spread = Self.words([stance.spread.words, holder.deed.map(Caption.deed)])
    note = Self.note(on: holder, remark)
  }

  /// A mark for what was done, where nothing else has one.
  private static func remark(on deed: ActStanding) -> Remark {
    switch deed {
    case .bound: Remark(text: "", mark: .bound)
    case .signed: Remark(text: "", mark: .signed)
    case .left, .notSigned: Remark(text: "", mark: .unsigned)
    }
  }

  private static func words(_ parts: [String?]) -> String? {
    let words = parts.compactMap(\.self).joined(separator: " · ")
    return words.isEmpty ? nil : words
  }

  /// Those of a section who are only counted.
  init(gathering holders: [StanceGraph.Holder], of polarity: Polarity) {
    name = "\(Caption.grouped(holders.count)) more"
    kind = ""
    articles = holders.lazy.map(\.stance).articleCount
    modality = holders.first?.stance.modality ?? .asserted
    isGathered = true
    spread = nil
    namesKindBelow = polarity == .neutral
    let kinds = ActorKind.allCases.compactMap { kind -> String? in
      let count = holders.count { $0.kind == kind }
      return count == 0 ? nil : Caption.kinds(kind, count)
    }
    remark = Remark(text: kinds.joined(separator: ", "), mark: .none)
    let names = holders.prefix(40).map(\.name).joined(separator: ", ")
    let ending = holders.count > 40 ? ", …" : ""
    note = Note(["\(name): \(Caption.articles(articles))", names + ending])
  }

  /// What stands below the name: in one line, in a narrow box in two.
  var linesBelow: [String] {
    let words = [namesKindBelow ? kind : "", remark?.text ?? ""].filter { !$0.isEmpty }
    let lines = [words.joined(separator: ", "), spread ?? ""].filter { !$0.isEmpty }
    return namesKindBelow || lines.isEmpty ? lines : [lines.joined(separator: " · ")]
  }

  private static func remark(on stance: HeldStance) -> Remark? {
    if let before = stance.sideBefore {
      let day = stance.sideSince.map { " until \(Caption.shortMonth($0))" } ?? " before"
      return Remark(text: Caption.pastSide(before) + day, mark: .changed)
    }
    if stance.isContested {
      let articles = Caption.articles(stance.proof.reportsAgainst)
      let side = stance.polarity == .support ? "against it" : "for it"
      return Remark(text: "also quoted \(side) in \(articles)", mark: .contested)
    }
    if stance.confidence < PositionHistory.minimumConfidence {
      return Remark(text: "uncertain", mark: .none)
    }
    return nil
  }

  private static func note(on holder: StanceGraph.Holder, _ remark: Remark?) -> Note {
    let stance = holder.stance
    var headline = "\(holder.name) (\(Caption.kind(holder.kind))): "
    headline +=
      stance.polarity == .neutral
      ? Caption.act(stance.relation)
      : "\(Caption.verb(stance.polarity)), \(Caption.firmness(stance.modality))"
    headline += ", \(Caption.articles(of: stance.spread))"
    if let since = stance.sideSince { headline += ", since \(Caption.day(since))" }
    var lines = [headline]
    if let remark, remark.mark != .none { lines.append(remark.text) }
    if let deed = holder.deed { lines.append(Caption.deed(deed)) }
    if let condition = stance.proof.condition { lines.append("Condition: “\(condition)”") }
    return Note(lines, evidence: stance.proof.statements, of: stance.statementCount)
      .leading(to: holder.page, about: stance.holder)
  }
}
