/// What a person did to what a store holds: who, when, what, on what, and why.
///
/// The journal is the one place where acts of people are kept. Entries are only ever added: to take
/// one back adds another that revokes it. What the store answers is a fold over the entries that
/// stand, in their order.
public struct JournalEntry: Hashable, Sendable {
  /// The name of who did it.
  public var coder: String
  /// Seconds since 1970.
  public var time: Int64
  /// What sort of act it is.
  public var kind: Kind
  /// What it is about; first what the person pointed at, then what it holds for as well.
  public var subjects: [JournalSubject]
  /// What the kind needs to be done again: `["into": "ngo:greenpeace"]`. Each kind has its own names.
  public var fields: [String: String]
  /// Why, in the person's words.
  public var because: String?

  /// What is not given is not said.
  public init(
    coder: String, time: Int64, kind: Kind, subjects: [JournalSubject] = [],
    fields: [String: String] = [:], because: String? = nil
  ) {
    self.coder = coder
    self.time = time
    self.kind = kind
    self.subjects = subjects
    self.fields = fields
    self.because = because
  }
}

extension JournalEntry {
  /// The sorts of acts; the words are those of the commands.
  ///
  /// A new kind is a case here and a row of the table `journalKind`, which a migration adds.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// On a statement: that it is right, that it is wrong, or what in it is otherwise.
    case accept, reject, correct
    /// A statement that the program missed.
    case addStatement = "add-statement"
    /// On anything: words beside it, a mark on it, and the mark taken away.
    case note, tag, untag
    /// An article that is not to count, and one that is to count again.
    case remove, restore
    /// On actors and treaties: two that are one, one that is several, another name, one more name,
    /// one that the directory lacks.
    case merge, split, rename, alias, define
    /// Statements that were made elsewhere.
    case `import`
    /// A fact that the person states.
    case record
    /// Acts of a register, or one that the person states.
    case acts
    /// What reviews say of patterns and rules, to be used from now on.
    case reliability
    /// Objects that mean a concept.
    case concept
    /// Words that assign objects to a concept.
    case conceptWords = "concept-words"
    /// Objects that are taken out of a concept again.
    case conceptExclude = "concept-exclude"
    /// A concept that is another.
    case conceptMerge = "concept-merge"
    /// A statement that is on a concept.
    case code
    /// Articles that a coder is to read.
    case assign
    /// Revokes an entry; revokes an undo.
    case undo, redo
  }
}

extension JournalEntry {
  /// The field of a statement that a program proposes.
  package static let proposalField = "proposed"

  /// True of a statement that nobody has said to be right: a program proposes it to be looked at.
  package var isProposal: Bool { kind == .addStatement && fields[Self.proposalField] != nil }
}

/// What an entry of the journal is about.
public struct JournalSubject: Hashable, Sendable {
  /// What sort of thing it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Named by its number.
    case statement, article
    /// Named by its id; an actor without one by its name.
    case actor, treaty
    /// Named by its name.
    case concept
  }

  /// What sort of thing it is.
  public var kind: Kind
  /// Its number, id or name.
  public var name: String

  /// Nothing is looked up.
  public init(_ kind: Kind, _ name: String) {
    self.kind = kind
    self.name = name
  }

  /// A statement by its number, which is that of its claim.
  public static func statement(_ number: Int64) -> Self { Self(.statement, String(number)) }

  /// An article by its number.
  public static func article(_ number: Int64) -> Self { Self(.article, String(number)) }
}

/// An entry as the store has it.
public struct NumberedEntry: Hashable, Sendable {
  /// Its place in the journal; never given to another one.
  public var number: Int64
  /// What was done.
  public var entry: JournalEntry
  /// The number of the entry that an undo or redo takes back.
  public var revokes: Int64?
  /// False where a later entry has taken it back.
  public var stands: Bool

  /// As the store has it.
  public init(number: Int64, entry: JournalEntry, revokes: Int64? = nil, stands: Bool = true) {
    self.number = number
    self.entry = entry
    self.revokes = revokes
    self.stands = stands
  }
}
