/// The arc-eager transition system with a move that ends a sentence.
///
/// Nivre 2003 (https://aclanthology.org/W03-3017), with the non-monotonic repairs of Honnibal and
/// Johnson 2015 (https://aclanthology.org/D15-1162): an arc may be replaced, and a word without a
/// head goes back to the buffer instead of off the stack.
struct ArcEager: Sendable {
  /// The numbers by which the model's files call the moves.
  enum Move: Int {
    case shift = 0
    case reduce = 1
    case left = 2
    case right = 3
    case endSentence = 4
  }

  /// The label that an arc of each action gets; an index into `labels`.
  let labelOfAction: [Int32]
  let labels: [DependencyLabel]
  let shift: Int
  let reduce: Int
  let left: Range<Int>
  let right: Range<Int>
  let endSentence: Int

  var actionCount: Int { labelOfAction.count }

  static let featureCount = 8

  init(_ classes: TransitionClasses, file: String) throws(LanguageModelError) {
    var ranges: [Int: Range<Int>] = [:]
    var labels: [DependencyLabel] = []
    var labelOfAction: [Int32] = []
    for (index, action) in classes.actions.enumerated() {
      ranges[action.move] = (ranges[action.move]?.lowerBound ?? index)..<index + 1
      let label = try DependencyLabel(action.label, file: file)
      if let known = labels.firstIndex(of: label) {
        labelOfAction.append(Int32(known))
      } else {
        labelOfAction.append(Int32(labels.count))
        labels.append(label)
      }
    }
    func range(_ move: Move, single: Bool) throws(LanguageModelError) -> Range<Int> {
      guard let range = ranges[move.rawValue], !single || range.count == 1 else {
        throw .malformed(
          file: file, field: "moves.\(move.rawValue)", reason: "unexpected number of labels")
      }
      return range
    }
    shift = try range(.shift, single: true).lowerBound
    reduce = try range(.reduce, single: true).lowerBound
    left = try range(.left, single: false)
    right = try range(.right, single: false)
    endSentence = try range(.endSentence, single: true).lowerBound
    self.labels = labels
    self.labelOfAction = labelOfAction
  }
}

/// The label of an arc; `relation||headRelation` marks an arc that was lifted to become projective.
///
/// Nivre and Nilsson 2005, https://aclanthology.org/P05-1013.
struct DependencyLabel: Hashable, Sendable {
  /// Nil only for the actions that make no arc.
  var relation: DependencyRelation?
  /// The relation of the head that a lifted arc belongs to.
  var liftedTo: DependencyRelation?

  init(_ label: String, file: String) throws(LanguageModelError) {
    guard !label.isEmpty else { return }
    let bar = UInt8(ascii: "|")
    let parts = label.utf8.split(separator: bar, omittingEmptySubsequences: true)
    for (index, part) in parts.enumerated() {
      guard index < 2, let relation = DependencyRelation(rawValue: String(Substring(part))) else {
        throw .unsupported(file: file, field: "moves", reason: "the relation \(label)")
      }
      if index == 0 { self.relation = relation } else { liftedTo = relation }
    }
  }
}
