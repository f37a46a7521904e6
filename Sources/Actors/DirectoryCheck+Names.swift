import Statements

/// A name with the place where a table gives it.
private struct ListedName {
  let text: String
  let entity: String
  let caseRule: CaseRule
  let folded: String
  let location: () -> Diagnostic.Location

  init(
    _ text: String, _ entity: String, _ caseRule: CaseRule,
    at location: @escaping () -> Diagnostic.Location
  ) {
    self.text = text
    self.entity = entity
    self.caseRule = caseRule
    self.location = location
    folded = NameKey.words(of: text).map { String(decoding: $0, as: UTF8.self) }
      .joined(separator: " ")
  }

  /// Whether some way to write the one is a way to write the other.
  func overlaps(_ other: ListedName) -> Bool {
    guard folded == other.folded else { return false }
    switch (caseRule, other.caseRule) {
    case (.exact, .exact): return text == other.text
    case (.exact, .title): return text.allSatisfy { !$0.isLowercase } || text == other.text
    case (.title, .exact): return other.overlaps(self)
    default: return true
    }
  }
}

extension DirectoryCheck {
  /// Names given twice, names of several actors that are not declared ambiguous, and declarations
  /// without need.
  func nameFaults() -> [Diagnostic] {
    var faults: [Diagnostic] = []
    var groups: [String: [ListedName]] = [:]
    for name in listedNames() {
      if name.folded.isEmpty {
        faults.append(
          Diagnostic(.error, "a name without letters or digits", at: name.location()))
      }
      groups[name.folded, default: []].append(name)
    }
    let declared = Set(
      tables.ambiguousNames.rows.map {
        ListedName(tables.ambiguousNames[$0, .name], "", .any) { .init(file: "") }.folded
      })
    var ambiguous: Set<String> = []
    for (folded, names) in groups where names.count > 1 {
      for (index, name) in names.enumerated() {
        for earlier in names[..<index] where name.overlaps(earlier) {
          if name.entity == earlier.entity {
            // A second rule for other letters is meant; the same rule is a slip.
            guard name.caseRule == earlier.caseRule,
              name.text == earlier.text || name.caseRule != .exact
            else { continue }
            faults.append(
              Diagnostic(
                .error, "\(name.entity) has this name already, as \"\(earlier.text)\"",
                at: name.location()))
          } else {
            ambiguous.insert(folded)
            guard !declared.contains(folded) else { continue }
            faults.append(
              Diagnostic(
                .error,
                "\"\(name.text)\" is a name of \(earlier.entity), too; declare it in ambiguous-names.tsv",
                at: name.location()))
          }
        }
      }
    }
    return faults + needlessDeclarations(ambiguous)
  }

  private func needlessDeclarations(_ ambiguous: Set<String>) -> [Diagnostic] {
    let table = tables.ambiguousNames
    return table.rows.compactMap { row in
      let location = { table.location(row, .name) }
      let name = ListedName(table[row, .name], "", .any, at: location)
      guard !ambiguous.contains(name.folded) else { return nil }
      return Diagnostic(
        .error, "\"\(name.text)\" is not the name of two entries; leave it out", at: location())
    }
  }

  private func listedNames() -> [ListedName] {
    var names: [ListedName] = []
    var explicit: Set<String> = []
    for table in tables.aliases {
      for row in table.rows {
        let text = table[row, .alias]
        let id = table[row, .id]
        explicit.insert(id + "\t" + text)
        names.append(
          ListedName(text, id, CaseRule(rawValue: table[row, .letters]) ?? .title) {
            table.location(row, .alias)
          })
      }
    }
    func addCanonical<Column>(_ table: Table<Column>, _ id: Column, _ name: Column) {
      for row in table.rows where !explicit.contains(table[row, id] + "\t" + table[row, name]) {
        names.append(
          ListedName(table[row, name], table[row, id], .title) { table.location(row, name) })
      }
    }
    addCanonical(tables.states, .id, .name)
    for table in tables.actors { addCanonical(table, .id, .name) }
    addCanonical(tables.governmentBodies, .id, .name)
    addCanonical(tables.people, .id, .name)
    let people = tables.people
    for row in people.rows {
      guard let lastName = people.optional(row, .lastName) else { continue }
      names.append(
        ListedName(lastName, people[row, .id], .title) { people.location(row, .lastName) })
    }
    addCanonical(tables.treaties, .id, .name)
    return names
  }

  /// Hiding names that hide nothing, because no name stands in them, or that are a name.
  func hidingNameFaults() -> [Diagnostic] {
    var names = NameIndex(expecting: contents.aliases.count)
    for (index, alias) in contents.aliases.enumerated() {
      names.insert(alias.text, caseRule: alias.caseRule, alias: index)
    }
    let table = tables.hidingNames
    return table.rows.compactMap { row in
      var text = table[row, .name]
      let message: String? = text.withUTF8 { bytes in
        var words: [ScannedWord] = []
        WordScanner.scan(bytes, into: &words)
        let found = words.indices.compactMap { names.longestName(at: $0, of: words, in: bytes) }
        if found.isEmpty { return "no name stands in \"\(table[row, .name])\"; leave it out" }
        guard let same = found.first(where: { $0.words == words.indices }) else { return nil }
        let entity = contents.aliases[same.aliases[0]].entity
        return "\"\(table[row, .name])\" is itself a name of \(entity)"
      }
      return message.map { Diagnostic(.error, $0, at: table.location(row, .name)) }
    }
  }
}
