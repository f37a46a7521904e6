import Statements

/// The letter of each sort of effect in the store: small before a value, as a capital for the value
/// that the claim's statement has.
enum EffectLetter: UInt8, CaseIterable {
  case refuse = 0x78  // x
  case accept = 0x79  // y
  case revoke = 0x7A  // z
  case actor = 0x61  // a
  case relation = 0x72  // r
  case polarity = 0x70  // p
  case modality = 0x6D  // m
  case negation = 0x6E  // n
  case via = 0x76  // v
  case condition = 0x63  // c
  case object = 0x6F  // o
  case topic = 0x74  // t
  case speaker = 0x73  // s
  case date = 0x64  // d
  case confidence = 0x66  // f

  init(_ effect: Decision.Effect) {
    switch effect {
    case .refuse: self = .refuse
    case .accept: self = .accept
    case .revoke: self = .revoke
    case .actor: self = .actor
    case .relation: self = .relation
    case .polarity: self = .polarity
    case .modality: self = .modality
    case .negation: self = .negation
    case .via: self = .via
    case .condition: self = .condition
    case .object: self = .object
    case .topic: self = .topic
    case .speaker: self = .speaker
    case .date: self = .date
    case .confidence: self = .confidence
    }
  }

  var capital: UInt8 { rawValue & ~0x20 }

  /// Nil for what says nothing about a statement's values.
  func effect(settingValueOf statement: Statement) -> Decision.Effect? {
    switch self {
    case .refuse, .accept, .revoke: nil
    case .actor: .actor(statement.actor)
    case .relation: .relation(statement.relation)
    case .polarity: .polarity(statement.polarity)
    case .modality: .modality(statement.modality)
    case .negation: .negation(statement.isNegated)
    case .via: .via(statement.via)
    case .condition: .condition(statement.condition)
    case .object: .object(statement.object)
    case .topic: .topic(statement.topic)
    case .speaker: .speaker(statement.speaker)
    case .date: .date(statement.date)
    case .confidence: .confidence(statement.confidence)
    }
  }
}
