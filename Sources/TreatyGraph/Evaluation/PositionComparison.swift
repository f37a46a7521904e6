import Actors
import Extraction
import Statements

/// Tells how far a statement and a position of the gold standard agree.
///
/// - The polarity of propositions is the class of their predicate alone, in which asking and
///   proposing are neutral: there no statement is held against a neutral one.
/// - An object agrees where the two share half of their words (F1 of tokens), where the gold names
///   none, or where the statement's holds the predicate and object of the gold whole: *said* | *it
///   could not join the text* is as good as *join* | *the text*.
struct PositionComparison {
  let directory: ActorDirectory
  let text: ComparableText
  let format: GoldStandard.Format

  /// The gold's side of a comparison, folded once.
  struct Gold {
    let position: GoldPosition
    let actor: ActorKey
    let predicate: [String]
    let object: [String]?
    let objectWithTopic: [String]?
    /// Predicate and object as they follow each other in the text.
    let whole: [String]
    let speaker: ActorKey?
  }

  struct Found {
    let statement: Statement
    let actor: ActorKey
    let predicate: [String]
    let object: [String]
    let allWords: [String]
    let speaker: ActorKey?

    var isNegated: Bool { statement.isNegated != (statement.via == .opposedBy) }
  }

  enum ActorKey: Hashable {
    case known(ActorID)
    case words([String])
  }

  func gold(_ position: GoldPosition) -> Gold {
    Gold(
      position: position, actor: actor(named: position.actor),
      predicate: text.predicate(position.predicate), object: position.object.map(text.object),
      objectWithTopic: position.object.flatMap { object in
        position.topic.map { text.object($0) + text.object(object) }
      },
      whole: text.words(of: position.predicate) + text.words(of: position.object ?? ""),
      speaker: position.speaker.map(actor(named:)))
  }

  func found(_ statement: Statement) -> Found {
    Found(
      statement: statement, actor: actor(of: statement.actor),
      predicate: text.predicate(statement.predicate.quote.text),
      object: text.object(statement.object.quote.text),
      allWords: text.words(of: statement.object.quote.text),
      speaker: statement.speaker.map(actor(of:)))
  }

  private func actor(of mention: ActorMention) -> ActorKey {
    mention.id.map(ActorKey.known) ?? actor(named: mention.name)
  }

  private func actor(named name: String) -> ActorKey {
    directory.actor(called: name).map { .known($0.id) } ?? .words(text.words(of: name))
  }

  // MARK: Agreement

  /// How well two agree by a measure: 0 for not, more for better.
  func fit(_ gold: Gold, _ found: Found, by measure: Measure) -> Double {
    guard gold.actor == found.actor else { return 0 }
    switch measure {
    case .actor: return 1
    case .side: return sideFit(gold, found)
    case .predicate: return hasSamePredicate(gold, found) ? 1 : 0
    case .position, .relation:
      let side = sideFit(gold, found)
      let object = objectFit(gold, found)
      guard side > 0, object >= 0.5 else { return 0 }
      let hasRelation = gold.position.relation.map { $0 == found.statement.relation } ?? true
      guard measure == .position || hasRelation else { return 0 }
      return side + object + (gold.predicate == found.predicate ? 1 : 0) + (hasRelation ? 0.5 : 0)
    case .triple:
      guard hasSamePredicate(gold, found) else { return 0 }
      guard let object = gold.object else { return 1 }
      return object == found.object || gold.objectWithTopic == found.object ? 1 : 0
    }
  }

  private func sideFit(_ gold: Gold, _ found: Found) -> Double {
    if gold.position.polarity == found.statement.polarity { return 1 }
    return format == .propositions && gold.position.polarity == .neutral ? 0.5 : 0
  }

  private func hasSamePredicate(_ gold: Gold, _ found: Found) -> Bool {
    guard gold.predicate == found.predicate else { return false }
    switch format {
    case .positions: return gold.position.isNegated == found.statement.isNegated
    case .propositions: return gold.position.isNegated == found.isNegated
    }
  }

  private func objectFit(_ gold: Gold, _ found: Found) -> Double {
    guard let object = gold.object else { return 1 }
    if ComparableText.holds(found.allWords, gold.whole) { return 1 }
    return max(
      ComparableText.overlap(object, found.object),
      gold.objectWithTopic.map { ComparableText.overlap($0, found.object) } ?? 0)
  }

  /// True for `Japan said` beside `Japan … could not join`, and for the speaker's words as the
  /// speaker's own: the outer clause of a position that the gold gives may stand beside it.
  func isOuterClause(_ found: Found, of gold: Gold) -> Bool {
    found.statement.polarity == .neutral
      && (found.actor == gold.actor || found.actor == gold.speaker)
      && ComparableText.holds(found.allWords, gold.whole)
  }

  /// True for actors that the annotation does not cover: in propositions, those without a name.
  func isOutOfScope(_ found: Found) -> Bool {
    guard format == .propositions, found.statement.actor.id == nil else {
      return false
    }
    switch found.statement.actor.kind {
    case .person, .group, .governmentBody, .party: return true
    default: return false
    }
  }
}
