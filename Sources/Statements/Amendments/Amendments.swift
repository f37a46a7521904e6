/// What people say of actors and treaties beside what the data folder says: the fold of the entries that
/// merge, split, rename, alias and define them.
///
/// A known actor is named by its id, another by the name that articles use, whatever its capitals.
package struct Amendments: Hashable, Sendable {
  /// An actor or treaty that the data folder lacks.
  package struct Definition: Hashable, Sendable {
    /// Its id, which begins with `treaty:` for a treaty.
    package var id: String
    package var name: String
    /// Nil for a treaty.
    package var kind: ActorKind?
    package var affiliation: ActorID?
    /// The bloc or organisation that it belongs to.
    package var group: ActorID?
    /// First day in the group; of a treaty the day of its adoption.
    package var from: CalendarDate?
    /// Last day in the group; of a treaty the day of its entry into force.
    package var until: CalendarDate?
  }

  /// One more name of an actor or treaty.
  package struct Naming: Hashable, Sendable {
    package var id: String
    package var name: String
  }

  package private(set) var definitions: [Definition] = []
  /// The name that an id is to be shown by.
  package private(set) var names: [String: String] = [:]
  /// What is not to be taken for that id under that name.
  package private(set) var splits: [Naming] = []
  /// What something is to be taken for: merged actors and treaties, and new names; the chain may go on.
  package private(set) var merges: [JournalSubject: Target] = [:]
  /// Of what kinds those are: most people merge actors, and ask no treaty for its name.
  private var mergedKinds: Set<JournalSubject.Kind> = []

  /// What something is to be taken for.
  package struct Target: Hashable, Sendable {
    /// How what is merged spells its name, or its id.
    package var spelling: String
    package var subject: JournalSubject
    package var name: String
    /// Nil for a treaty.
    package var kind: ActorKind?
    package var affiliation: ActorID?
  }

  /// The kinds of entries that amend.
  package static let kinds: Set<JournalEntry.Kind> = [.merge, .split, .rename, .alias, .define]

  /// Nothing is amended.
  package init() {}

  /// Folds the entries that stand, in their order; others are passed over.
  package init(_ entries: some Sequence<NumberedEntry>) {
    self = Amendments().adding(entries)
  }

  package var isEmpty: Bool {
    definitions.isEmpty && names.isEmpty && splits.isEmpty && merges.isEmpty
  }

  /// Folds further entries behind those that were folded.
  package func adding(_ entries: some Sequence<NumberedEntry>) -> Amendments {
    var amendments = self
    for numbered in entries where numbered.stands { amendments.apply(numbered.entry) }
    return amendments
  }

  /// Tells what was amended apart from what else might be, for the version that an article is read by;
  /// empty where nothing is.
  package var digest: [String] {
    guard !isEmpty else { return [] }
    let parts =
      definitions.map { "define \($0)" } + splits.map { "split \($0)" }
      + names.sorted { $0.key < $1.key }.map { "name \($0)" }
      + merges.map { "merge \($0)" }.sorted()
    return [TextDigest.digits(of: parts.joined(separator: "\n"))]
  }

  private mutating func apply(_ entry: JournalEntry) {
    guard let subject = entry.subjects.first else { return }
    let fields = entry.fields
    switch entry.kind {
    case .define:
      definitions.append(
        Definition(
          id: subject.name, name: fields["name"] ?? subject.name,
          kind: fields["kind"].flatMap(ActorKind.init),
          affiliation: fields["affiliation"].map { ActorID($0) },
          group: fields["group"].map { ActorID($0) },
          from: fields["from"].flatMap(CalendarDate.period),
          until: fields["until"].flatMap(CalendarDate.period)))
      merge(fields["name"] ?? subject.name, into: subject, fields)
    case .alias:
      guard let alias = fields["alias"] else { return }
      merge(alias, into: subject, fields)
      splits.removeAll { $0.id == subject.name && $0.name.lowercased() == alias.lowercased() }
    case .rename: names[subject.name] = fields["name"]
    case .merge:
      guard let into = fields["into"] else { return }
      merge(subject.name, into: JournalSubject(subject.kind, into), fields)
    case .split:
      guard let from = fields["from"] else {
        merges[subject.folded] = nil
        return
      }
      splits.append(Naming(id: from, name: subject.name))
    default: break
    }
  }

  /// The fields tell what the target is called: `name`, `kind`, `affiliation`.
  private mutating func merge(
    _ name: String, into subject: JournalSubject, _ fields: [String: String]
  ) {
    mergedKinds.insert(subject.kind)
    merges[JournalSubject(subject.kind, name).folded] = Target(
      spelling: name, subject: subject, name: fields["name"] ?? subject.name,
      kind: fields["kind"].flatMap(ActorKind.init),
      affiliation: fields["affiliation"].map { ActorID($0) })
  }

  /// What an actor or treaty of a name or id is to be taken for.
  package func target(called name: String) -> Target? {
    target(of: JournalSubject(.actor, name)) ?? target(of: JournalSubject(.treaty, name))
  }

  /// What something is to be taken for, at the end of the chain; nil where it stands for itself.
  package func target(of subject: JournalSubject) -> Target? {
    guard mergedKinds.contains(subject.kind) else { return nil }
    var found: Target?
    var next = subject.folded
    // A ring is refused when it is made; two people at once might still make one.
    for _ in 0...merges.count {
      guard let target = merges[next] else { break }
      found = target
      next = target.subject.folded
    }
    return found
  }
}

extension JournalSubject {
  /// Names without an id are compared in small letters.
  package var folded: JournalSubject {
    name.contains(":") ? self : JournalSubject(kind, name.lowercased())
  }
}
