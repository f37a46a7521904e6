import TreatyGraph

/// Prints how a sentence was read.
struct ExplanationView {
  var explanation: SentenceExplanation
  var decisions: DecisionView

  private var tokens: [Token] { explanation.tree.tokens }

  func print(on console: Console) {
    let width = min(console.terminal.width, 100)
    for line in StyledText(explanation.sentence, .bold).lines(width: width) {
      console.print(line.rendered(on: console))
    }
    console.print()
    for line in drawing { console.print("  " + line.rendered(on: console)) }
    for conclusion in explanation.conclusions {
      console.print()
      for line in statements(of: conclusion) { printLine(line, width: width, on: console) }
      for line in reasons(of: conclusion) {
        printLine(line, indent: "    ", width: width, on: console)
      }
    }
    if explanation.conclusions.isEmpty, explanation.refusals.isEmpty {
      console.print()
      printLine(
        StyledText("○ No statement: no word of the sentence is known to show a position."),
        width: width, on: console)
    }
    for refusal in explanation.refusals {
      console.print()
      printLine(StyledText(heading(of: refusal)), width: width, on: console)
      for line in lines(of: refusal) {
        printLine(line, indent: "    ", width: width, on: console)
      }
    }
    console.print()
  }

  /// The tree, with words of stance and actors standing out.
  private var drawing: [StyledText] {
    var marks: [Int: TextStyle] = [:]
    for actor in explanation.actors.keys { marks[actor] = .bold }
    for refusal in explanation.refusals { marks[refusal.predicate] = .warning }
    for conclusion in explanation.conclusions {
      marks[conclusion.predicate] = conclusion.statements.first.map { TextStyle($0.polarity) }
    }
    let names = explanation.names.merging(
      explanation.actors.mapValues { $0.joined(separator: ", ") }
    ) { $1 }
    return TreeDrawing(explanation.tree, leavingOut: explanation.fillers)
      .lines(marking: marks, names: names)
  }

  /// The word of a token as the text has it.
  private func word(_ index: Int) -> String { explanation.names[index] ?? tokens[index].text }

  private func statements(of conclusion: SentenceExplanation.Conclusion) -> [StyledText] {
    conclusion.statements.map { statement in
      StyledText(
        "\(statement.polarity.symbol) \(statement.actor.name) \(statement.stanceWords): ",
        TextStyle(statement.polarity)) + StyledText(statement.objectWords)
        + StyledText(facts(of: statement), .faint)
    }
  }

  /// The pattern, then what was decided on all who hold the position, then what on each.
  private func reasons(of conclusion: SentenceExplanation.Conclusion) -> [StyledText] {
    let word = word(conclusion.predicate)
    let all = conclusion.claims.map { DecisionView.ofRules($0.decisions) }
    let shared = (all.first ?? []).filter { decision in
      all.allSatisfy { $0.contains(decision) }
    }
    var lines = [
      StyledText("pattern \(conclusion.pattern): ", .faint) + StyledText(conclusion.says)
    ]
    if let line = conclusion.lexiconLine {
      lines.append(
        StyledText("because ", .faint)
          + StyledText("“\(word)” stands in line \(line) of predicates.tsv"))
    }
    lines += shared.map(decisions.line(for:))
    for (claim, own) in zip(conclusion.claims, all) {
      let name = claim.statement?.actor.name ?? claim.claim.actor.text
      lines += own.filter { !shared.contains($0) }.map {
        StyledText("\(name): ", .faint) + decisions.line(for: $0)
      }
    }
    return lines
  }

  private func facts(of statement: Statement) -> String {
    let facts = [
      statement.via.map { "via \($0.words)" },
      statement.condition.map { "condition: \($0.text)" },
      statement.speaker.map { "said by \($0.name)" }, statement.confidence.percent,
    ]
    return facts.compactMap { $0.map { " · \($0)" } }.joined()
  }

  private func heading(of refusal: SentenceExplanation.Refusal) -> String {
    let word = word(refusal.predicate)
    let pattern = refusal.pattern.map { ", though pattern \($0) fits" } ?? ""
    return
      "○ No statement from “\(word)” (line \(refusal.lexiconLine) of predicates.tsv)\(pattern):"
  }

  /// What was decided until it was refused, and what each pattern lacks.
  private func lines(of refusal: SentenceExplanation.Refusal) -> [StyledText] {
    DecisionView.ofRules(refusal.decisions).map(decisions.line(for:))
      + refusal.nearMatches.map { near in
        let patterns = near.obstacle.isOfWord ? "" : " (\(near.patterns.joined(separator: ", ")))"
        return StyledText(
          "line \(near.lexiconLine): \(near.obstacle.sentence)\(patterns)", .faint)
      }
  }

  private func printLine(
    _ line: StyledText, indent: String = "", width: Int, on console: Console
  ) {
    for (index, part) in line.lines(width: width - 6).enumerated() {
      console.print(indent + (index == 0 ? "" : "  ") + part.rendered(on: console))
    }
  }
}

extension SentenceExplanation.Obstacle {
  /// True where the word is not used as its line asks, whatever the pattern.
  fileprivate var isOfWord: Bool {
    if case .noPreposition = self { true } else { false }
  }

  fileprivate var sentence: String {
    switch self {
    case .noPreposition(let words): "none of “\(words.joined(separator: ", "))” follows"
    case .otherComplement(let takes, let follows):
      "the word takes \(takes.joined(separator: ", ")), but what follows is \(follows)"
    case .otherAnchor: "the word is in another voice or place"
    case .noNode(let name, let step): "no \(name) by “\(step)”"
    case .forbiddenNode(let name): "there must be no \(name)"
    }
  }
}
