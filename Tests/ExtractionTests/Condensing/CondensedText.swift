import Statements

@testable import Extraction

/// The condensed passage of a text, written so that one sees what stands for what.
///
///     [Norway ← supportedBy Chile] proposed cuts.
struct CondensedText {
  let passage: CondensedPassage

  init(_ text: String) throws {
    let document = Document(
      article: Article(name: "test"), text: text,
      passages: [Passage(kind: .paragraph, text: text, anchors: [.init(offset: 0, source: 0)])])
    passage = try ShippedData.extractor().prepare(document).passages[0]
  }

  /// Lists of actors in brackets, other names in braces.
  var marked: String {
    passage.pieces.map { piece in
      let words = passage.quote(piece.source).text
      return switch piece.content {
      case .verbatim: words
      case .actors(let group): "[\(mark(group))]"
      case .mention: "{\(words)}"
      }
    }.joined()
  }

  /// What was left out, in order.
  var omissions: [String] { passage.omissions.map { passage.quote($0.source).text } }

  var topics: [String] { passage.omissions.compactMap { $0.topic.map { passage.quote($0).text } } }

  /// Asides that stand before no actor: `supportedBy Chile`.
  var freeAsides: [String] {
    let owned = passage.pieces.flatMap { piece -> [String] in
      if case .actors(let group) = piece.content { return group.asides.map(mark) }
      return []
    }
    return passage.omissions.compactMap(\.aside).map(mark).filter { !owned.contains($0) }
  }

  private func mark(_ group: ActorGroup) -> String {
    ([mark(group.actors)] + group.asides.map { "← " + mark($0) }).joined(separator: " ")
  }

  private func mark(_ aside: Aside) -> String {
    (aside.via?.rawValue ?? "without") + " " + mark(aside.actors)
  }

  private func mark(_ actors: [ListedActor]) -> String {
    actors.map { actor in
      let words = passage.quote(actor.range).text
      return actor.speaksFor.isEmpty ? words : "\(words) (for \(mark(actor.speaksFor)))"
    }.joined(separator: ", ")
  }
}
