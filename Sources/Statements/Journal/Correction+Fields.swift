extension Correction {
  private enum Field: String {
    case relation, negated, side, modality, object, condition, date
    case treaty, treatyName
    case actor, actorID, actorKind, actorAffiliation
    case speaker, speakerID, speakerKind, speakerAffiliation
  }

  /// What the journal keeps: each value by its name; an empty text for one that is taken away.
  package var fields: [String: String] {
    var fields: [String: String] = [:]
    func set(_ field: Field, _ value: String?) { fields[field.rawValue] = value }
    set(.relation, relation?.rawValue)
    set(.negated, isNegated.map { $0 ? "yes" : "no" })
    set(.side, side?.rawValue)
    set(.modality, modality?.rawValue)
    set(.object, object)
    set(.condition, condition.text { $0 })
    set(.date, date.text(\.description))
    set(.treaty, treaty.text(\.id.rawValue))
    set(.treatyName, treaty.value?.name)
    set(.actor, actor?.name)
    set(.actorID, actor?.id?.rawValue)
    set(.actorKind, actor?.kind.rawValue)
    set(.actorAffiliation, actor?.affiliation?.rawValue)
    set(.speaker, speaker.text(\.name))
    set(.speakerID, speaker.value?.id?.rawValue)
    set(.speakerKind, speaker.value?.kind.rawValue)
    set(.speakerAffiliation, speaker.value?.affiliation?.rawValue)
    return fields
  }

  /// Reads what `fields` gives; a value that this program does not know is left out.
  package init(fields: [String: String]) {
    self.init()
    func value(_ field: Field) -> String? { fields[field.rawValue] }
    relation = value(.relation).flatMap(Relation.init)
    isNegated = value(.negated).map { $0 == "yes" }
    side = value(.side).flatMap(Polarity.init)
    modality = value(.modality).flatMap(Modality.init)
    object = value(.object)
    condition = Change(value(.condition)) { $0 }
    date = Change(value(.date), CalendarDate.period)
    treaty = Change(value(.treaty)) {
      TreatyName(id: TreatyID($0), name: value(.treatyName) ?? $0)
    }
    actor = value(.actor).flatMap {
      PositionHolder($0, value(.actorID), value(.actorKind), value(.actorAffiliation))
    }
    speaker = Change(value(.speaker)) {
      PositionHolder($0, value(.speakerID), value(.speakerKind), value(.speakerAffiliation))
    }
  }
}

extension PositionHolder {
  fileprivate init?(_ name: String, _ id: String?, _ kind: String?, _ affiliation: String?) {
    guard let kind = kind.flatMap(ActorKind.init) else { return nil }
    self.init(
      id: id.map { ActorID($0) }, name: name, kind: kind,
      affiliation: affiliation.map { ActorID($0) })
  }
}

extension Correction.Change {
  fileprivate var value: Value? {
    if case .set(let value) = self { value } else { nil }
  }

  fileprivate func text(_ words: (Value) -> String) -> String? {
    switch self {
    case .kept: nil
    case .removed: ""
    case .set(let value): words(value)
    }
  }

  fileprivate init(_ text: String?, _ read: (String) -> Value?) {
    switch text {
    case nil: self = .kept
    case "": self = .removed
    case .some(let text): self = read(text).map { .set($0) } ?? .kept
    }
  }
}
