import Actors
import Extraction
import Foundation
import Statements

/// Tells which statements agree with the positions of an article: by actor, side and treaty.
struct NewsComparison {
  let words: ComparisonWords
  /// Tells that a treaty named in the labels is one of the directory.
  let directory: ActorDirectory

  /// Positions of one actor towards one treaty on one side, whatever the words and the level.
  struct Labelled {
    let actor: String
    var names: Set<String>
    let sign: Polarity
    let treaty: String?
    var isSure: Bool
    /// What depends on a condition is right with either side.
    var isConditional: Bool
  }

  /// An actor and a treaty of which something is said, with the side where it is a position.
  struct Found: Hashable {
    let actor: String
    let treaty: String
    let sign: Polarity?
    var names: Set<String>
    var confidence: Double
  }

  /// The labels of an article, each actor, side and treaty once.
  func labelled(_ positions: [NewsPosition]) -> [Labelled] {
    var all: [Labelled] = []
    var places: [String: Int] = [:]
    for position in positions {
      let treaty = position.treaty.map(key)
      let actor = fold(position.actor)
      let names = Set(([position.actor] + position.aliases).map(fold))
      let id = "\(actor)\t\(position.sign)\t\(treaty ?? "")"
      if let place = places[id] {
        all[place].names.formUnion(names)
        all[place].isSure = all[place].isSure || position.isSure
        all[place].isConditional =
          all[place].isConditional || position.modality == .conditional
      } else {
        places[id] = all.count
        all.append(
          Labelled(
            actor: actor, names: names, sign: position.sign, treaty: treaty,
            isSure: position.isSure,
            isConditional: position.modality == .conditional))
      }
    }
    return all
  }

  /// What a statement says of an actor and a treaty; nil for one that is on no treaty.
  func found(_ statement: Statement) -> Found? {
    let takesNone =
      statement.polarity == .neutral
      && ![.abstains, .isUndecidedOn].contains(statement.relation)
    return found(
      statement.actor, statement.object, sign: takesNone ? nil : statement.polarity,
      confidence: statement.confidence)
  }

  /// An actor and a treaty that a sentence speaks of together; nil where it speaks of no treaty.
  func found(_ pair: NamedPair) -> Found? {
    found(pair.actor, pair.object, sign: nil, confidence: 0)
  }

  private func found(
    _ actor: ActorMention, _ object: StatementObject, sign: Polarity?, confidence: Double
  ) -> Found? {
    guard let treaty = treaty(of: object) else { return nil }
    let names = Set([actor.name, actor.quote.text].map(fold)).subtracting([""])
    return Found(
      actor: actor.id?.rawValue ?? fold(actor.name), treaty: treaty, sign: sign, names: names,
      confidence: confidence)
  }

  private func treaty(of object: StatementObject) -> String? {
    if let id = object.id { return id.hasPrefix(Self.treatyPrefix) ? id : nil }
    guard [.treaty, .act].contains(object.kind) else { return nil }
    let name = fold(object.name)
    return name.isEmpty || words.treatyNouns.contains(name) ? nil : name
  }

  private static let treatyPrefix = "treaty:"

  /// A treaty that the directory had no entry for when the labels were made may have one now.
  private func key(_ treaty: String) -> String {
    if treaty.hasPrefix(Self.treatyPrefix) { return treaty }
    if case .found(let known) = directory.lookUpTreaty(treaty, suggesting: false) {
      return known.id.rawValue
    }
    return fold(treaty)
  }

  /// Whether both are of one actor and one treaty.
  func isPair(_ found: Found, _ label: Labelled) -> Bool {
    isTreaty(found.treaty, label.treaty) && !found.names.isDisjoint(with: label.names)
  }

  /// Whether they agree in the side, too.
  func agrees(_ found: Found, _ label: Labelled) -> Bool {
    guard let sign = found.sign, isPair(found, label) else { return false }
    return sign == label.sign || label.isConditional && sign != .neutral
  }

  /// Ids by themselves; a treaty without one by its name: half of the words of the shorter that tell
  /// treaties apart are in the longer (`Chagos deal`, `UK–Mauritius Chagos treaty`).
  private func isTreaty(_ found: String, _ label: String?) -> Bool {
    guard let label else { return !found.hasPrefix(Self.treatyPrefix) }
    if found.hasPrefix(Self.treatyPrefix) || label.hasPrefix(Self.treatyPrefix) {
      return found == label
    }
    let one = telling(found)
    let other = telling(label)
    let shared = one.intersection(other).count
    return shared > 0 && 2 * shared >= min(one.count, other.count)
  }

  private func telling(_ name: String) -> Set<String> {
    Set(name.split(separator: " ").map(String.init))
      .subtracting(words.treatyNouns).subtracting(words.links)
  }

  /// A name without case, accents, punctuation, possessive and leading article.
  private func fold(_ name: String) -> String {
    var letters = ""
    for scalar in name.decomposedStringWithCompatibilityMapping.unicodeScalars
    where scalar.properties.generalCategory != .nonspacingMark {
      letters.unicodeScalars.append(scalar)
    }
    let parts = letters.lowercased().split {
      !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’"
    }
    let plain = parts.flatMap { part -> [Substring] in
      let bare = part.hasSuffix("'s") || part.hasSuffix("’s") ? part.dropLast(2) : part
      return bare.split { $0 == "'" || $0 == "’" }
    }
    let isLed = plain.count > 1 && plain.first.map { words.articles.contains(String($0)) } == true
    return (isLed ? plain.dropFirst() : plain[...]).joined(separator: " ")
  }
}
