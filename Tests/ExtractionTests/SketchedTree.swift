import Language
import Statements

@testable import Extraction

/// Why a sketch is no tree.
struct SketchFault: Error, CustomStringConvertible {
  let description: String
}

extension SentenceTree {
  /// A tree from a line for each token: word, tag, relation, head. A lemma stands behind the word's
  /// stroke where it is another; `*` marks an actor of the directory; `#2` is the second such word.
  ///
  ///     Peru*       NNP  nsubj  backs
  ///     backs/back  VBZ  ROOT
  ///     it          PRP  dobj   backs
  init(sketch: String) throws {
    let rows = sketch.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    var words: [String] = []
    var keys: [String] = []
    for row in rows {
      guard row.count >= 3, let word = row[0].split(separator: "/").first else {
        throw SketchFault(description: "\(row) is no word, tag, relation and head")
      }
      let bare = word.hasSuffix("*") ? String(word.dropLast()) : String(word)
      let count = words.count { $0 == bare } + 1
      words.append(bare)
      keys.append(count == 1 ? bare : "\(bare)#\(count)")
    }
    var tokens: [Token] = []
    var pieces: [CondensedPassage.Piece] = []
    var mentions: [Mention] = []
    var start = 0
    for (index, row) in rows.enumerated() {
      let parts = row[0].split(separator: "/")
      guard let relation = DependencyRelation(rawValue: row[2]),
        let head = row.count > 3 ? keys.firstIndex(of: row[3]) : index
      else { throw SketchFault(description: "\(row) has an unknown relation or head") }
      let lemma = parts.count > 1 ? String(parts[1]) : words[index].lowercased()
      let end = start + words[index].unicodeScalars.count
      tokens.append(
        Token(
          text: words[index], lemma: lemma,
          partOfSpeech: PartOfSpeech(tag: row[1], relation: relation), tag: row[1], head: head,
          relation: relation, start: start, end: end))
      let range = ScalarRange(start, end)
      if parts[0].hasSuffix("*") {
        let mention = Mention(
          entity: .actor(ActorID("state:\(words[index])")), range: range, form: .noun)
        mentions.append(mention)
        let group = ActorGroup(actors: [ListedActor(mention: mention, range: range)])
        pieces.append(.init(start: start, end: end, source: range, content: .actors(group)))
      } else {
        pieces.append(.init(start: start, end: end, source: range, content: .verbatim))
      }
      pieces.append(
        .init(start: end, end: end + 1, source: ScalarRange(end, end + 1), content: .verbatim))
      start = end + 1
    }
    let text = words.joined(separator: " ")
    let passage = Passage(kind: .paragraph, text: text, anchors: [.init(offset: 0, source: 0)])
    let condensed = CondensedPassage(
      document: ScalarText(text), passage: passage, text: text, pieces: pieces, omissions: [],
      mentions: mentions, quotations: Quotations(Array(text.unicodeScalars)))
    self.init(ParsedSentence(tokens: tokens), condensed: condensed)
  }

  /// The index of the first token of a word, or of the one that `#2` numbers.
  func index(of word: String) -> Int? {
    let parts = word.split(separator: "#")
    let places = tokens.indices.filter { tokens[$0].text == parts[0] }
    let number = parts.count > 1 ? Int(parts[1]) ?? 1 : 1
    return number <= places.count ? places[number - 1] : nil
  }

  func word(_ index: Int?) -> String? { index.map { tokens[$0].text } }
}

extension PartOfSpeech {
  /// The usual part of speech of a Penn Treebank tag.
  fileprivate init(tag: String, relation: DependencyRelation) {
    switch tag.prefix(2) {
    case "VB" where [.auxiliary, .passiveAuxiliary].contains(relation): self = .auxiliary
    case "VB": self = .verb
    case "MD": self = .auxiliary
    case "NN": self = tag.hasPrefix("NNP") ? .properNoun : .noun
    case "PR", "WP": self = .pronoun
    case "DT": self = .determiner
    case "WD": self = .pronoun
    case "JJ": self = .adjective
    case "RB", "WR": self = .adverb
    case "IN": self = relation == .marker ? .subordinatingConjunction : .adposition
    case "TO": self = .particle
    case "RP": self = .adposition
    case "CC": self = .coordinatingConjunction
    case "CD": self = .numeral
    default: self = tag.first?.isLetter == true ? .other : .punctuation
    }
  }
}
