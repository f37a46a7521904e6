/// A small dependency tree that shows a position, with its proof; an entry of `data/patterns/*.json`.
struct Pattern: Sendable, Decodable {
  let id: String
  /// What the construction means, in one sentence.
  let says: String
  /// The anchor first; each other node is reached from one before it.
  let nodes: [Node]
  let yields: Yield
  /// How often its statements are right, where word and actors are certain; measured.
  let prior: Double
  /// Sentences that it must match, the parts marked: `[France]actor [backs]predicate [it]object.`
  let matches: [String]
  /// Sentences in which it must find nothing.
  let ignores: [String]

  struct Node: Sendable, Decodable {
    let name: String
    /// The node that it is reached from; nil for the anchor.
    let from: String?
    let by: Step?
    /// The class of word of the anchor, as in `predicates.tsv`.
    let word: String?
    let voice: Voice?
    let relation: [String]?
    let partOfSpeech: [String]?
    let tag: [String]?
    /// A list of `words.tsv` that must hold the lemma or the word.
    let list: ListName?
    let being: Being?
    /// True where no such node may exist.
    let absent: Bool?

    enum CodingKeys: String, CodingKey {
      case name, from, by, word, voice, relation, partOfSpeech, tag, list, absent
      case being = "is"
    }
  }

  /// The name of a list as the pattern has it, and the list where there is one of that name.
  struct ListName: Sendable, Decodable {
    let name: String
    let list: WordList?

    init(from decoder: any Decoder) throws {
      name = try decoder.singleValueContainer().decode(String.self)
      list = WordList(rawValue: name)
    }
  }

  /// How to get from one node to the next.
  enum Step: String, Sendable, Decodable, CaseIterable {
    case child = ">"
    case head = "<"
    case descendant = ">>"
    /// The logical subject, own or shared.
    case subject
    case passiveSubject = "passive subject"
    case agent
    /// The noun that the predicate's relative clause describes.
    case antecedent
    /// The noun of a preposition phrase: `support from France`.
    case prepositional
  }

  enum Voice: String, Sendable, Decodable {
    case active, passive
  }

  enum Being: String, Sendable, Decodable {
    case actor, noun, verb
    /// An actor of the directory.
    case known
  }

  /// Which node is which part of the statement.
  struct Yield: Sendable, Decodable {
    let actor: String
    let object: Extent
    /// The node whose words are the object, for the extents that have one.
    let of: String?
    /// True where those who oppose the actor do not oppose this too.
    let withoutOpponents: Bool?
  }

  /// Which words are the object.
  enum Extent: String, Sendable, Decodable {
    /// All behind the predicate up to the end of its clause.
    case complement
    /// A node with all that depends on it.
    case phrase
    /// A node's phrase up to the clause that holds the predicate.
    case antecedent
    /// What follows a node in the predicate's phrase: `a proposal by Mexico | for a fund`.
    case behind
    /// The object of the nearest proposition before.
    case previous
    /// The words said, where they stand before or around the verb: `The text is weak, she said.`
    case content
  }
}
