import Actors
import Statements
import Storage

/// A correction as a person types it: names that are to be looked up, words that are to be found.
public struct CorrectionWish: Hashable, Sendable {
  /// Any name or id of an actor; one that the directory does not know needs a kind.
  public var actor: String?
  /// What an actor or speaker is that the directory does not know.
  public var unknownActorKind: ActorKind?
  /// What the actor does.
  public var relation: Relation?
  /// True where it is said that the actor does not.
  public var isNegated: Bool?
  /// Which way it points.
  public var side: Polarity?
  /// How firmly.
  public var modality: Modality?
  /// Words of the article.
  public var object: String?
  /// Any name or id of a treaty; removed for none.
  public var treaty: Correction.Change<String> = .kept
  /// Words of the article; removed for none.
  public var condition: Correction.Change<String> = .kept
  /// Any name or id of an actor; removed where the article itself says it.
  public var speaker: Correction.Change<String> = .kept
  /// A day, month or year; removed for the day of the article.
  public var date: Correction.Change<CalendarDate> = .kept

  /// Leaves everything as it was read.
  public init() {}

  func correction(names: NameQuestion) throws -> Correction {
    var correction = Correction()
    correction.actor = try actor.map { try resolved($0, names) }
    correction.relation = relation
    correction.isNegated = isNegated
    correction.side = side
    correction.modality = modality
    correction.object = object
    correction.condition = condition
    correction.date = date
    switch treaty {
    case .kept: break
    case .removed: correction.treaty = .removed
    case .set(let name):
      let treaty = try names.treaty(named: name)
      correction.treaty = .set(.init(id: treaty.id, name: treaty.name))
    }
    switch speaker {
    case .kept: break
    case .removed: correction.speaker = .removed
    case .set(let name): correction.speaker = .set(try resolved(name, names))
    }
    return correction
  }

  private func resolved(_ name: String, _ names: NameQuestion) throws -> PositionHolder {
    do {
      let known = try names.actor(named: name)
      return PositionHolder(
        id: known.id, name: known.name, kind: known.kind, affiliation: known.affiliation)
    } catch TreatyGraphError.unknownActor(let name, let nearest) {
      if let kind = unknownActorKind { return PositionHolder(id: nil, name: name, kind: kind) }
      guard let holder = try names.unknownHolder(named: name) else {
        throw TreatyGraphError.unknownActor(name, nearest: nearest)
      }
      return PositionHolder(holder)
    }
  }
}
