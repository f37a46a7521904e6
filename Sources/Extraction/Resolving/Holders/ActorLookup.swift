import Actors
import Language
import Statements

/// What all who look for holders ask: the directory, the words, and where decisions are written.
struct ActorLookup {
  let directory: ActorDirectory
  let lists: WordLists
  let log: DecisionLog

  // MARK: The directory

  /// Whose position the words of an actor are. Without a date nobody holds an office.
  func represented(by id: ActorID, _ discourse: Discourse) -> ActorID? {
    if directory.actor(id)?.kind == .person, discourse.article.date == nil { return nil }
    return directory.represented(by: id, on: discourse.article.date)
  }

  /// An actor that stands for itself: no person, no body of a government.
  func plainActor(_ id: ActorID) -> ActorID? {
    switch directory.actor(id)?.kind {
    case .person, .governmentBody, nil: nil
    default: id
    }
  }

  /// Whether a token stands for the name of a treaty.
  func isTreaty(_ index: Int, in tree: SentenceTree) -> Bool {
    guard let piece = tree.condensed.piece(at: tree.tokens[index].start),
      case .mention(let mention) = piece.content, case .treaty = mention.entity
    else { return false }
    return true
  }

  // MARK: Words

  func quote(_ range: ScalarRange, in tree: SentenceTree) -> Quote {
    tree.condensed.quote(range)
  }

  func isPlural(_ index: Int, in tree: SentenceTree) -> Bool {
    ["NNS", "NNPS"].contains(tree.tokens[index].tag)
  }

  /// `the Deep Sea Union` without its article.
  func bareName(_ text: String) -> String {
    let words = text.split(separator: " ")
    guard let first = words.first, lists[.determiners].contains(first.lowercased()),
      words.count > 1
    else { return text }
    return words.dropFirst().joined(separator: " ")
  }

  /// The name that an abbreviation was introduced for, else the words without an article.
  func fullName(_ text: String, _ discourse: Discourse) -> String {
    let name = bareName(text)
    guard case .named(let full)? = discourse.abbreviations[name] else { return name }
    log.note(HolderDecision.abbreviation, because: "\(name) is \(full)")
    return full
  }

  /// `the Institute of Refrigeration`, `the Commission of the European Community`: names go on
  /// behind `of` and `for` where capitals do.
  func lastOfName(_ head: Int, in tree: SentenceTree) -> Int {
    let behind = tree.children(of: head, .preposition)
      .filter { lists[.nameLinks].contains(tree.lower($0)) }
      .flatMap { tree.children(of: $0, .prepositionalObject) }
      .filter { tree.tokens[$0].partOfSpeech == .properNoun && tree.groups[$0] == nil }
    let joined = behind.last.map { last in
      conjuncts(of: last, in: tree).last { tree.tokens[$0].partOfSpeech == .properNoun } ?? last
    }
    return joined.map { lastOfName($0, in: tree) } ?? head
  }

  /// The nouns joined to a noun, one by one: `Peru` and `Chad` at "Mali, Peru and Chad".
  func conjuncts(of index: Int, in tree: SentenceTree) -> [Int] {
    let piece = tree.groups[index] == nil ? nil : tree.condensed.piece(at: tree.tokens[index].start)
    return tree.children(of: index, .conjunct)
      // The second word of a mask such as `Norway and Sweden` is not another actor.
      .filter { !tree.isVerb($0) && tree.tokens[$0].start >= piece?.end ?? 0 }
      .flatMap { [$0] + conjuncts(of: $0, in: tree) }
  }

  /// Whether a noun stands with a determiner such as `no`.
  func isDenied(_ index: Int, in tree: SentenceTree) -> Bool {
    tree.denial(of: index, lists) != nil
  }
}
