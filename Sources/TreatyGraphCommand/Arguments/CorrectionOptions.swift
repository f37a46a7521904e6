import TreatyGraph

/// Options that say what in a statement is otherwise than it was read.
enum CorrectionOptions {
  static let actor = Option("actor", .actor(), "Who holds the position, by any name or id")
  static let kind = Option(
    "kind", ValueKind<ActorKind>.actorKind,
    "What an actor or speaker is that the directory does not know: "
      + list(ActorKind.self))
  static let relation = Option(
    "relation", ValueKind<TypedStance>.stance,
    "What the actor does, or with not (did not sign): " + list(Relation.self))
  static let side = Option(
    "side", ValueKind<Polarity>.choice("SIDE"),
    "Which way it points: \(list(Polarity.self)); a relation that points the other way becomes the "
      + "plain one of the side")
  static let modality = Option(
    "modality", ValueKind<Modality>.choice("MODALITY"),
    "How firmly it is held: " + list(Modality.self))
  static let object = Option(
    "object", .text("WORDS"), "What the position is on, in the words of the article")
  static let treaty = Option(
    "treaty", short: "t", .treaty(), "The treaty that the object is, or is part of; or none")
  static let condition = Option(
    "condition", .text("WORDS"), "What it hangs on, in the words of the article; or none")
  static let speaker = Option("speaker", .actor(), "Who says so; or none")
  static let date = Option("date", .dateOrNone, "When the position was taken; or none")

  /// The values as they may be typed.
  private static func list<Value: CaseIterable & RawRepresentable<String>>(
    _ type: Value.Type
  ) -> String {
    type.allCases.map(\.words).joined(separator: ", ")
  }

  static let all = [
    actor.parameter, relation.parameter, side.parameter, modality.parameter, object.parameter,
    treaty.parameter, condition.parameter, speaker.parameter, date.parameter, kind.parameter,
  ]
}

extension Invocation {
  /// What the options ask for.
  var correction: CorrectionWish {
    var wish = CorrectionWish()
    wish.actor = self[CorrectionOptions.actor]
    wish.unknownActorKind = self[CorrectionOptions.kind]
    let stance = self[CorrectionOptions.relation]
    wish.relation = stance?.relation
    wish.isNegated = stance?.isNegated
    wish.side = self[CorrectionOptions.side]
    wish.modality = self[CorrectionOptions.modality] ?? stance?.modality
    wish.object = self[CorrectionOptions.object]
    wish.treaty = Correction.Change(typed: self[CorrectionOptions.treaty])
    wish.condition = Correction.Change(typed: self[CorrectionOptions.condition])
    wish.speaker = Correction.Change(typed: self[CorrectionOptions.speaker])
    wish.date = self[CorrectionOptions.date] ?? .kept
    return wish
  }
}

extension Correction.Change<String> {
  /// `none` takes the value away.
  init(typed text: String?) {
    switch text {
    case nil: self = .kept
    case "none": self = .removed
    case .some(let text): self = .set(text)
    }
  }
}

extension ValueKind where Value == Correction.Change<CalendarDate> {
  static var dateOrNone: Self {
    Self(
      placeholder: "DATE", expectation: "a date such as 2025-10-25, 2025-10 or 2025, or none"
    ) { text in
      text == "none" ? .removed : CalendarDate.period(text).map { .set($0) }
    }
  }
}
