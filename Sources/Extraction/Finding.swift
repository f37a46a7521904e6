import Statements

/// What one predicate gave: who holds which position on what, and why we think so.
struct Finding {
  let match: PatternMatch
  var holders: [Holder]
  var object: StatementObject
  var modality: ModalityReader.Reading
  var objectTokens: ClosedRange<Int>?
  var relation: Relation
  /// The polarity that the reported clause gave, where it differs from the relation's.
  var liftedPolarity: Polarity?
  var topic: Quote?
  /// When the position was taken, where the text tells; else the article's date counts.
  var date: CalendarDate?
  /// True where the object is a pronoun that nothing before explains: `voted against it`.
  var isVague = false
  /// True where the object goes against the treaty that it names: `moves to weaken the pact`.
  var isContrary = false
  var speaker: ActorMention?

  init(
    match: PatternMatch, holders: [Holder], object: StatementObject,
    modality: ModalityReader.Reading, objectTokens: ClosedRange<Int>? = nil
  ) {
    self.match = match
    self.holders = holders
    self.object = object
    self.modality = modality
    self.objectTokens = objectTokens
    relation = match.entry.relation
  }

  /// Where the position points, negation worked in.
  ///
  /// Not to support is to oppose; not to oppose is no support; an act not done says nothing by
  /// itself, an act refused does.
  var polarity: Polarity {
    if let liftedPolarity { return liftedPolarity }
    guard modality.isNegated else { return relation.polarity }
    switch relation.polarity {
    case .support:
      // Who did not ask for something or propose it is not against it.
      if [.proposes, .callsFor].contains(relation), !modality.isRefused { return .neutral }
      let isOpen = relation.isAct || modality.isPending
      return isOpen && !modality.isRefused ? .neutral : .oppose
    case .oppose, .neutral: return .neutral
    }
  }
}
