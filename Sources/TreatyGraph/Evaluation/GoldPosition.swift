import Statements

/// A position that an annotator found in a text.
package struct GoldPosition: Hashable, Sendable {
  /// The canonical name.
  package var actor: String
  /// Nil where the annotation has no relations.
  package var relation: Relation?
  package var polarity: Polarity
  package var modality: Modality?
  /// Negated, or held by somebody who opposes it, where the annotation does not tell them apart.
  package var isNegated: Bool
  package var predicate: String
  /// Nil where the text names none: any object will do.
  package var object: String?
  package var topic: String?
  package var speaker: String?
}

/// A text with every position in it: a sentence, or two that belong together.
package struct GoldItem: Hashable, Sendable {
  package var id: String
  package var text: String
  /// The article in which the text stands; nil where it stands alone.
  package var document: String?
  /// What the text is an example of: `opposed-by`, `trap-none`.
  package var construction: String?
  /// Empty for a text that has none.
  package var positions: [GoldPosition]
}

/// A gold standard and what its annotation tells.
package struct GoldStandard: Hashable, Sendable {
  package enum Format: Hashable, Sendable {
    /// One position a line, with relation, modality and speaker.
    case positions
    /// One sentence a line with its propositions: named actors only, and the class of the predicate
    /// alone as polarity, in which asking and proposing are neutral.
    case propositions
  }

  package var format: Format
  package var items: [GoldItem]

  /// The articles in which its texts stand, each once, in the order of the texts.
  var documents: [String] {
    var seen: Set<String> = []
    return items.compactMap(\.document).filter { seen.insert($0).inserted }
  }
}
