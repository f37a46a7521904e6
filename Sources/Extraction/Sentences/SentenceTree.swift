import Language
import Statements

/// A parsed sentence with its children lists, its edges, and what stands behind its tokens.
///
/// Immutable once made; every question is O(1) or O(size of the answer).
struct SentenceTree {
  private(set) var tokens: [Token]
  let condensed: CondensedPassage
  private(set) var children: [[Int]] = []
  private(set) var leftEdge: [Int] = []
  private(set) var rightEdge: [Int] = []
  /// The group of actors whose name a token is, for tokens that stand for one.
  let groups: [Int: ActorGroup]
  /// Those named as members of a group, by the token that names the group.
  let members: [Int: [ListedActor]]

  init(_ sentence: ParsedSentence, condensed: CondensedPassage) {
    tokens = sentence.tokens
    self.condensed = condensed
    var groups: [Int: ActorGroup] = [:]
    for (number, token) in sentence.tokens.enumerated() {
      guard let piece = condensed.piece(at: token.start), case .actors(let group) = piece.content
      else { continue }
      // A name of several tokens counts where the one stands that the others hang on.
      let head = sentence.tokens[token.head]
      if token.head == number || head.start < piece.start || head.start >= piece.end {
        groups[number] = group
      }
    }
    self.groups = groups
    var members: [Int: [ListedActor]] = [:]
    for list in condensed.omissions.compactMap(\.members) {
      guard
        let token = sentence.tokens.firstIndex(where: {
          condensed.source(of: ScalarRange($0.start, $0.end)).contains(list.group)
        })
      else { continue }
      members[token, default: []] += list.actors
    }
    self.members = members
    connect()
  }

  private mutating func connect() {
    children = Array(repeating: [], count: tokens.count)
    leftEdge = Array(tokens.indices)
    rightEdge = leftEdge
    for index in tokens.indices where tokens[index].head != index {
      children[tokens[index].head].append(index)
    }
    // Edges settle from the leaves up; a tree is never deeper than it has tokens.
    var order: [Int] = tokens.indices.filter { tokens[$0].head == $0 }
    var position = 0
    while position < order.count {
      order += children[order[position]]
      position += 1
    }
    for index in order.reversed() where tokens[index].head != index {
      let head = tokens[index].head
      leftEdge[head] = min(leftEdge[head], leftEdge[index])
      rightEdge[head] = max(rightEdge[head], rightEdge[index])
    }
  }

  /// Hangs a token on another head; used where the parser's choice cannot be right.
  mutating func reattach(_ index: Int, to head: Int, as relation: DependencyRelation) {
    guard head != index, !isAncestor(index, of: head) else { return }
    tokens[index].head = head
    tokens[index].relation = relation
    connect()
  }

  /// Hangs a verb on another and takes it for the past tense, whatever the tagger took it for.
  mutating func reattachAsPast(_ index: Int, to head: Int) {
    if tokens[index].tag == "VBN" { tokens[index].tag = "VBD" }
    reattach(index, to: head, as: .conjunct)
  }

  /// Takes a participle that the parser made an adjective of a noun for a verb with that noun as
  /// its object.
  mutating func makeVerb(_ index: Int, of noun: Int, after verb: Int) {
    guard !isAncestor(noun, of: verb) else { return }
    tokens[index].partOfSpeech = .verb
    tokens[index].tag = "VBD"
    tokens[index].head = verb
    tokens[index].relation = .conjunct
    tokens[noun].head = index
    tokens[noun].relation = .directObject
    connect()
  }

  /// Takes the `that` of `that convention` for what the parser does, against the tagger.
  mutating func makeDeterminer(_ index: Int) {
    tokens[index].partOfSpeech = .determiner
    tokens[index].tag = "DT"
  }

  /// Takes a word for a verb in the past, with the lemma that the tagger missed.
  mutating func makePast(_ index: Int, lemma: String) {
    tokens[index].partOfSpeech = .verb
    tokens[index].tag = "VBD"
    tokens[index].lemma = lemma
  }

  /// Takes `Cuba lamented delays`, read as one noun phrase, for a clause.
  mutating func makeClause(of verb: Int, subject: Int, object: Int) {
    let above = tokens[object].head
    let isRoot = above == object
    tokens[verb].partOfSpeech = .verb
    tokens[verb].tag = "VBD"
    tokens[verb].head = isRoot ? verb : above
    tokens[verb].relation = tokens[object].relation
    for child in children[object] where child < subject || tokens[child].text == "." {
      tokens[child].head = verb
    }
    tokens[subject].head = verb
    tokens[subject].relation = .nominalSubject
    tokens[object].head = verb
    tokens[object].relation = .directObject
    connect()
  }

  /// Takes `with Chile proposing text`, read as one noun phrase, for a clause.
  mutating func makeAbsolute(
    _ verb: Int, lemma: String, of preposition: Int, subject: Int, object: Int
  ) {
    tokens[verb].partOfSpeech = .verb
    tokens[verb].tag = "VBG"
    tokens[verb].lemma = lemma
    tokens[verb].head = preposition
    tokens[verb].relation = .prepositionalComplement
    tokens[subject].head = verb
    tokens[subject].relation = .nominalSubject
    tokens[object].head = verb
    tokens[object].relation = .directObject
    connect()
  }

  /// Takes the root of a sentence for the subject of a verb that hangs on it.
  mutating func makeRoot(_ verb: Int, of subject: Int) {
    for child in children[subject] where child > verb { tokens[child].head = verb }
    tokens[verb].head = verb
    tokens[verb].relation = .root
    tokens[subject].head = verb
    tokens[subject].relation = .nominalSubject
    connect()
  }

  // MARK: Walking

  func children(of index: Int, _ relations: DependencyRelation...) -> [Int] {
    children[index].filter { relations.contains(tokens[$0].relation) }
  }

  func child(of index: Int, _ relations: DependencyRelation...) -> Int? {
    children[index].first { relations.contains(tokens[$0].relation) }
  }

  /// The word that depends on no other.
  var root: Int? { tokens.indices.first { head(of: $0) == nil } }

  func head(of index: Int) -> Int? {
    tokens[index].head == index ? nil : tokens[index].head
  }

  /// True also where both are the same token.
  func isAncestor(_ ancestor: Int, of index: Int) -> Bool {
    var current = index
    while current != ancestor {
      guard let head = head(of: current) else { return false }
      current = head
    }
    return true
  }

  /// The child of an ancestor through which a token hangs on it; nil where it does not.
  func branch(of ancestor: Int, towards index: Int) -> Int? {
    var current = index
    while let head = head(of: current) {
      if head == ancestor { return current }
      current = head
    }
    return nil
  }

  func isVerb(_ index: Int) -> Bool {
    tokens[index].partOfSpeech == .verb || tokens[index].partOfSpeech == .auxiliary
  }

  /// Whether a verb is in the past tense, by itself or by its auxiliary.
  func isPast(_ index: Int) -> Bool {
    if tokens[index].tag == "VBD" { return true }
    return children(of: index, .auxiliary, .passiveAuxiliary).contains { tokens[$0].tag == "VBD" }
  }

  /// Whether a verb stands with `to`.
  func isInfinitive(_ index: Int) -> Bool {
    tokens[index].tag == "VB" && hasTo(index)
  }

  /// Whether `to` stands with a verb or with its auxiliary: `to be approved`.
  func hasTo(_ index: Int) -> Bool {
    children(of: index, .auxiliary).contains { tokens[$0].tag == "TO" }
  }

  /// The determiner that denies a noun: `no` in `no benefit`.
  func denial(of noun: Int, _ lists: WordLists) -> Int? {
    children(of: noun, .determiner).first { lists[.negatingDeterminers].contains(lower($0)) }
  }

  func lower(_ index: Int) -> String { tokens[index].text.lowercased() }

  // MARK: The text behind tokens

  /// The words of the text behind a token: all names of a list where one stands for them.
  ///
  ///     Canada and France      // of the token `Norway` in `Norway were among them`
  func written(_ index: Int) -> String {
    let token = tokens[index]
    guard let piece = condensed.piece(at: token.start), !piece.isVerbatim else { return token.text }
    return condensed.quote(piece.source).text
  }

  /// The range of the passage behind tokens, first to last.
  func source(from first: Int, through last: Int) -> ScalarRange {
    condensed.source(of: ScalarRange(tokens[first].start, tokens[last].end))
  }
}
