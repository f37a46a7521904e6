import Statements

/// The concepts that people have named, and which statements are under each: a pure fold of the entries
/// of the journal that stand.
///
/// A statement is under one concept at most: that under which it was put itself; else the one to which
/// its object was given last; else that of the latest rule whose words its object has.
package struct ConceptBook: Hashable, Sendable {
  /// In the order in which they were named.
  package private(set) var concepts: [Concept] = []

  private enum Field: String { case objects, words, side, treaty }

  /// Where the concept of a name or id stands.
  private var places: [String: Int] = [:]
  /// Of an object's words the concept that it was given to last.
  private var owners: [String: String] = [:]
  private var statementOwners: [Int64: String] = [:]
  /// The concepts with rules, that of the latest rule first.
  private var ruleOwners: [String] = []

  /// Entries of other kinds change nothing. They are taken in their order.
  package init(_ entries: some Sequence<JournalEntry>) {
    for entry in entries { apply(entry) }
  }

  package var isEmpty: Bool { concepts.isEmpty }

  /// The concept of a name, whatever its case.
  package subscript(name: String) -> Concept? {
    places[name.lowercased()].map { concepts[$0] }
  }

  private mutating func apply(_ entry: JournalEntry) {
    let named = entry.subjects.filter { $0.kind == .concept }.map(\.name)
    guard let name = named.first else { return }
    let sign = entry.fields[Field.side.rawValue].flatMap(Concept.Sign.init) ?? .same
    let objects =
      entry.fields[Field.objects.rawValue]?.split(separator: "\n").map(String.init) ?? []
    switch entry.kind {
    case .concept:
      change(name) { concept in
        if let treaty = entry.fields[Field.treaty.rawValue] { concept.treaty = TreatyID(treaty) }
      }
      for object in objects { give(object, to: name, sign) }
    case .conceptExclude:
      change(name) { concept in
        for key in objects.map(ObjectWords.folded) {
          concept.objects[key] = nil
          concept.excluded.insert(key)
        }
      }
    case .conceptWords:
      guard let words = entry.fields[Field.words.rawValue] else { return }
      change(name) { $0.rules.insert(Concept.Rule(words: words, sign: sign), at: 0) }
      ruleOwners.removeAll { $0 == name.lowercased() }
      ruleOwners.insert(name.lowercased(), at: 0)
    case .conceptMerge:
      if named.count > 1 { merge(name, into: named[1]) }
    case .code:
      for number in entry.subjects.compactMap(\.statementNumber) { give(number, to: name, sign) }
    default: break
    }
  }

  private mutating func change(_ name: String, _ body: (inout Concept) -> Void) {
    let key = name.lowercased()
    let place = places[key] ?? concepts.count
    if place == concepts.count { concepts.append(Concept(name: name)) }
    places[key] = place
    body(&concepts[place])
  }

  private mutating func give(_ object: String, to name: String, _ sign: Concept.Sign) {
    let key = ObjectWords.folded(object)
    if let owner = owners[key], owner != name.lowercased() {
      change(owner) { $0.objects[key] = nil }
    }
    owners[key] = name.lowercased()
    change(name) { concept in
      concept.excluded.remove(key)
      concept.objects[key] = Concept.Member(written: object, sign: sign)
    }
  }

  private mutating func give(_ statement: Int64, to name: String, _ sign: Concept.Sign) {
    if let owner = statementOwners[statement] { change(owner) { $0.statements[statement] = nil } }
    statementOwners[statement] = name.lowercased()
    change(name) { $0.statements[statement] = sign }
  }

  /// All that is under the one is under the other from now on; one that is not there yet is named so.
  private mutating func merge(_ name: String, into target: String) {
    guard name.lowercased() != target.lowercased(), let old = self[name] else { return }
    for (_, member) in old.objects.sorted(by: { $0.key < $1.key }) {
      give(member.written, to: target, member.sign)
    }
    for (statement, sign) in old.statements { give(statement, to: target, sign) }
    change(target) { concept in
      concept.rules += old.rules
      concept.excluded.formUnion(old.excluded.subtracting(concept.objects.keys))
      concept.treaty = concept.treaty ?? old.treaty
    }
    ruleOwners = ruleOwners.map { $0 == name.lowercased() ? target.lowercased() : $0 }
    concepts.removeAll { $0.name.lowercased() == name.lowercased() }
    places = [:]
    for (place, concept) in concepts.enumerated() { places[concept.name.lowercased()] = place }
  }
}

extension ConceptBook {
  /// Under which concept a statement is, and whether as its contrary; nil for none. O(rules).
  package func coding(of sourced: SourcedStatement) -> ConceptCoding? {
    if let owner = statementOwners[sourced.id], let concept = self[owner] {
      return ConceptCoding(concept: concept, sign: concept.statements[sourced.id] ?? .same)
    }
    let object = sourced.statement.object
    guard object.kind != .actor else { return nil }
    let words = ObjectWords(object).folded
    if let owner = owners[words], let concept = self[owner], let member = concept.objects[words],
      concept.takes(object)
    {
      return ConceptCoding(concept: concept, sign: member.sign)
    }
    for owner in ruleOwners {
      guard let concept = self[owner], concept.takes(object), !concept.excluded.contains(words)
      else { continue }
      if let rule = concept.rules.first(where: { $0.matches(words) }) {
        return ConceptCoding(concept: concept, sign: rule.sign)
      }
    }
    return nil
  }

  /// The statements that are under a concept, as positions on it; the others are left out. With a
  /// name, of that concept alone.
  package func statements(
    _ statements: [SourcedStatement], under name: String? = nil
  ) -> [SourcedStatement] {
    statements.compactMap { sourced in
      guard let coding = coding(of: sourced),
        name.map({ coding.concept.name.lowercased() == $0.lowercased() }) ?? true
      else { return nil }
      var statement = sourced.statement
      statement.object = coding.concept.object(for: statement.object)
      if coding.sign == .inverted { statement.polarity = statement.polarity.reversed }
      return SourcedStatement(
        id: sourced.id, statement: statement, article: sourced.article,
        articleID: sourced.articleID, report: sourced.reportID)
    }
  }
}

/// That a statement is under a concept.
package struct ConceptCoding: Hashable, Sendable {
  package var concept: Concept
  package var sign: Concept.Sign
}

extension Concept {
  /// False for what is on another treaty.
  fileprivate func takes(_ object: StatementObject) -> Bool {
    treaty == nil || object.id == nil || object.id == treaty?.rawValue
  }
}

extension Concept.Rule {
  /// True where the object's words have all of the rule's, in whatever order.
  fileprivate func matches(_ object: String) -> Bool {
    let has = object.split(separator: " ")
    let wanted = words.lowercased().split(whereSeparator: \.isWhitespace)
    return !wanted.isEmpty
      && wanted.allSatisfy { word in
        word.hasSuffix("*")
          ? has.contains { $0.hasPrefix(word.dropLast()) } : has.contains(word)
      }
  }
}

extension JournalSubject {
  fileprivate var statementNumber: Int64? { kind == .statement ? Int64(name) : nil }
}
