import Statements

/// An actor or treaty of the directory as a passage names it.
struct Mention: Sendable {
  var entity: Entity
  /// Those who bear the name where it is ambiguous.
  var bearers: [ActorID] = []
  /// Where it stands in the passage.
  let range: ScalarRange
  let form: Form
  /// True for words that as often mean something else: `Kyoto`.
  var isWeak = false

  enum Entity: Hashable, Sendable {
    case actor(ActorID)
    case treaty(TreatyID)
    /// A name that several actors bear, none of which the text singles out.
    case ambiguous
  }

  enum Form: Sendable {
    case noun
    /// `Russian`, `French`: says whose, never who.
    case adjective
    /// `Moscow`: the capital, for the government in it or for itself.
    case metonym
  }
}

/// Somebody in a list of actors: a known one, or words such as `many developing countries`.
struct ListedActor: Sendable {
  let mention: Mention?
  let range: ScalarRange
  /// `Fiji, for the G-77`: those for whom the actor speaks.
  var speaksFor: [ListedActor] = []
}

/// Actors that hold a proposition with, or against, the one whose proposition it is.
struct Aside: Sendable {
  /// Nil for actors of whom nothing is said: `the EU, but not the US`.
  let via: Via?
  let actors: [ListedActor]
}

/// Actors that the condensed text has under one name.
struct ActorGroup: Sendable {
  var actors: [ListedActor]
  var asides: [Aside] = []

  /// The actor of the directory that it is; nil for several and for others.
  var onlyActor: ActorID? {
    guard actors.count == 1, case .actor(let id)? = actors[0].mention?.entity else { return nil }
    return id
  }
}

/// A passage made easy for the parser, with the way back.
///
/// Lists of actors stand under one short name, those who support or oppose the speaker are set
/// apart, parentheses are left out, treaties are called by their kind:
///
///     The G-77/CHINA, opposed by CANADA and the US, supported clustering (see L.9) items.
///     Norway supported clustering items.
struct CondensedPassage: Sendable {
  /// A run of the condensed text and what it stands for.
  struct Piece: Sendable {
    let start: Int
    let end: Int
    let source: ScalarRange
    let content: Content

    /// True for words of the passage, false for what stands in their place.
    var isVerbatim: Bool { if case .verbatim = content { true } else { false } }
  }

  enum Content: Sendable {
    case verbatim
    case actors(ActorGroup)
    case mention(Mention)
  }

  /// What was left out: a parenthesis, or an aside that no actor stands before.
  struct Omission: Sendable {
    let source: ScalarRange
    var aside: Aside?
    /// The frame of a sentence that was set apart: `the budget` in "On the budget, the EU …".
    var topic: ScalarRange?
    /// True for an aside that belongs to the predicate before it: `reported on behalf of the EU`.
    var looksBack = false
    /// Those named as members of the group before it: `(Chile and Ghana)`.
    var members: MemberListReader.Members?
  }

  /// The text of the document that the passage stands in.
  let document: ScalarText
  let passage: Passage
  /// What the parser reads.
  let text: String
  /// In order, covering the condensed text.
  let pieces: [Piece]
  let omissions: [Omission]
  /// All names of the passage, adjectives included, in order.
  let mentions: [Mention]
  /// What of the passage stands in quotation marks.
  let quotations: Quotations

  /// The piece that holds a position of the condensed text. O(log n).
  func piece(at offset: Int) -> Piece? {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    return low < pieces.count && pieces[low].start <= offset ? pieces[low] : nil
  }

  /// The range of the passage that a range of the condensed text stands for.
  func source(of range: ScalarRange) -> ScalarRange {
    guard let first = piece(at: range.start), let last = piece(at: range.end - 1) else {
      return ScalarRange(0, 0)
    }
    return ScalarRange(start(of: range.start, in: first), end(of: range.end, in: last))
  }

  private func start(of offset: Int, in piece: Piece) -> Int {
    if case .verbatim = piece.content { return piece.source.start + offset - piece.start }
    return piece.source.start
  }

  private func end(of offset: Int, in piece: Piece) -> Int {
    if case .verbatim = piece.content { return piece.source.start + offset - piece.start }
    return piece.source.end
  }
}

extension CondensedPassage {
  /// The words of the document behind a range of the passage, with their offsets in the document.
  func quote(_ range: ScalarRange) -> Quote {
    let source = passage.source(of: range)
    return Quote(text: document.text(source), range: source)
  }
}
