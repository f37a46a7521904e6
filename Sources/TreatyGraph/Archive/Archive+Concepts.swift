import Actors
import Positions
import Statements
import Storage

extension Archive {
  /// The concepts that people have named, in the order in which they were.
  public func concepts() throws -> [ConceptEntry] {
    let store = try openForReading()
    let book = try ConceptBook(of: store)
    let statements = try store.statements(matching: StatementQuery())
    return book.concepts.map { ConceptEntry($0, in: book, statements) }
  }

  /// Groups of objects that are under no concept yet and may mean one thing: of those on a treaty, or
  /// of all. Quadratic in the objects that share a word.
  public func proposedConcepts(on treaty: String? = nil) throws -> ConceptProposalReport {
    let store = try openForReading()
    let named = try treaty.map { try NameQuestion(directory: loadDirectory()).treaty(named: $0).id }
    let objects = try ConceptBook(of: store).freeObjects(in: store, on: named)
    let proposals = try ConceptProposals(of: objects)
    return ConceptProposalReport(
      concepts: proposals.groups.map { group in
        ProposedConcept(
          objects: group.map(\.name), statementCount: group.map(\.statementCount).reduce(0, +),
          holderCount: group.reduce(into: Set()) { $0.formUnion($1.holders) }.count)
      }, objectCount: objects.count, loneCount: proposals.loneCount)
  }

  /// Changes a concept, which is new where none is called so; gives what the journal says of it, and
  /// the concept as it is then.
  ///
  /// Throws a `TreatyGraphError` for an object that no statement is on, and where a concept must be
  /// there that is not. With a treaty its objects are those of that treaty, where they name one.
  @discardableResult
  public func change(
    concept name: String, _ change: ConceptChange, on treaty: String? = nil, by coder: String,
    because: String? = nil
  ) throws -> ConceptReceipt {
    let store = try openForReading()
    let id = try treaty.map { try NameQuestion(directory: loadDirectory()).treaty(named: $0).id }
    let book = try ConceptBook(of: store)
    let name = book[name]?.name ?? name
    var entry = JournalEntry(
      coder: coder, time: .now, kind: .concept, subjects: [JournalSubject(.concept, name)],
      because: because)
    switch change {
    case .take(let objects, let inverted):
      entry.name(try known(objects, in: store), inverted: inverted)
    case .takeLike(let object, let inverted):
      let like = try known([object], in: store).joined()
      let free = try book.freeObjects(in: store, on: id)
      let group = try ConceptProposals(of: free).groups.first { $0.contains { $0.name == like } }
      entry.name(group?.map(\.name) ?? [like], inverted: inverted)
    case .rule(let words, let inverted):
      entry.kind = .conceptWords
      entry.fields["words"] = words
      entry.invert(inverted)
    case .exclude(let objects):
      guard book[name] != nil else { throw book.unknown(name) }
      entry.kind = .conceptExclude
      entry.fields["objects"] = objects.joined(separator: "\n")
    case .merge(let target):
      guard book[name] != nil else { throw book.unknown(name) }
      guard name.lowercased() != target.lowercased() else {
        throw TreatyGraphError.sameConcept(name)
      }
      entry.kind = .conceptMerge
      entry.subjects.append(JournalSubject(.concept, book[target]?.name ?? target))
    case .code(let statement, let inverted):
      guard try store.claim(statement) != nil else {
        throw TreatyGraphError.unknownStatement(statement)
      }
      entry.kind = .code
      entry.subjects = [.statement(statement)] + entry.subjects
      entry.invert(inverted)
    }
    if let id { entry.fields["treaty"] = id.rawValue }
    let added = try openForWriting().add(entry)
    let changed = try ConceptBook(of: store)
    let result = added.entry.subjects.last { $0.kind == .concept }?.name ?? name
    let statements = try store.statements(matching: StatementQuery())
    return ConceptReceipt(
      log: try LogEntry(added, in: store),
      concept: changed[result].map { ConceptEntry($0, in: changed, statements) })
  }

  /// Objects as tables print them; throws where no statement is on one with such words.
  private func known(_ objects: [String], in store: StatementStore) throws -> [String] {
    let statements = try store.statements(matching: StatementQuery())
    return try objects.map { words in
      let found = statements.lazy.map(\.statement.object).first { $0.isCalled(words) }
      guard let found else { throw TreatyGraphError.noStatementOn(words) }
      return found.printedWords
    }
  }
}

/// What a change of a concept came to.
public struct ConceptReceipt: Hashable, Sendable {
  /// The change, as the journal has it.
  public let log: LogEntry
  /// The concept as it is now.
  public let concept: ConceptEntry?
}

extension JournalEntry {
  fileprivate mutating func name(_ objects: [String], inverted: Bool) {
    fields["objects"] = objects.joined(separator: "\n")
    invert(inverted)
  }

  fileprivate mutating func invert(_ inverted: Bool) {
    if inverted { fields["side"] = "inverted" }
  }
}

extension ConceptBook {
  /// The concepts by what people did that stands; of one coder alone where one is named.
  init(of store: StatementStore, by coder: String? = nil) throws {
    let kinds: Set<JournalEntry.Kind> = [
      .concept, .conceptWords, .conceptExclude, .conceptMerge, .code,
    ]
    let query = JournalQuery(kinds: kinds, coder: coder, standing: true)
    self.init(try store.journal(matching: query).map(\.entry))
  }

  func unknown(_ name: String) -> TreatyGraphError {
    .unknownConcept(name, known: concepts.map(\.name))
  }

  /// The objects of statements that count and are under no concept, each with who takes positions on
  /// it; without treaties and actors, which are no concepts.
  func freeObjects(
    in store: StatementStore, on treaty: TreatyID?
  ) throws -> [ConceptProposals.Object] {
    let statements = try store.statements(matching: StatementQuery(treaty: treaty))
      .filter { coding(of: $0) == nil }
    return Standings(weighing: statements).objects.filter {
      $0.key.treaty == nil && $0.object.kind != .actor
    }.map { object in
      ConceptProposals.Object(
        name: object.object.name, treaty: object.object.id, statementCount: object.statementCount,
        holders: Set(object.sides.positions.map { HolderKey($0.holder) }))
    }
  }
}
