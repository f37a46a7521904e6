import Statements
import Tables

/// A name with the place where a table gives it.
private struct ListedName {
  let text: String
  let entity: String
  let caseRule: CaseRule
  let folded: String
  /// Something wrong with it, at its place.
  let fault: (String) -> TableFault

  init(
    _ text: String, _ entity: String, _ caseRule: CaseRule, in table: Table, at row: Table.Row,
    _ column: any TableColumn
  ) {
    self.text = text
    self.entity = entity
    self.caseRule = caseRule
    fault = { table.fault($0, at: row, column) }
    folded = Self.folded(text)
  }

  /// The words of a name without what letters may differ in.
  static func folded(_ name: String) -> String {
    NameKey.words(of: name).map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
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
        faults.append(Diagnostic(name.fault("a name without letters or digits")))
      }
      groups[name.folded, default: []].append(name)
    }
    let declared = Set(
      tables.ambiguousNames.rows.map {
        ListedName.folded(tables.ambiguousNames[$0, AmbiguousNameTable.name])
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
                name.fault("\(name.entity) has this name already, as \"\(earlier.text)\"")))
          } else {
            ambiguous.insert(folded)
            guard !declared.contains(folded) else { continue }
            faults.append(
              Diagnostic(
                name.fault(
                  "\"\(name.text)\" is a name of \(earlier.entity), too; declare it in ambiguous-names.tsv"
                )))
          }
        }
      }
    }
    return faults + needlessDeclarations(ambiguous)
  }

  private func needlessDeclarations(_ ambiguous: Set<String>) -> [Diagnostic] {
    let table = tables.ambiguousNames
    return table.rows.compactMap { row in
      let name = table[row, AmbiguousNameTable.name]
      guard !ambiguous.contains(ListedName.folded(name)) else { return nil }
      return Diagnostic(
        table.fault(
          "\"\(name)\" is not the name of two entries; leave it out", at: row,
          AmbiguousNameTable.name))
    }
  }

  private func listedNames() -> [ListedName] {
    var names: [ListedName] = []
    var explicit: Set<String> = []
    for table in tables.aliases {
      for row in table.rows {
        let text = table[row, AliasTable.alias]
        let id = table[row, AliasTable.id]
        explicit.insert(id + "\t" + text)
        names.append(
          ListedName(
            text, id, CaseRule(rawValue: table[row, AliasTable.letters]) ?? .title, in: table,
            at: row, AliasTable.alias))
      }
    }
    func addCanonical(_ table: Table, _ id: Column<String>, _ name: Column<String>) {
      for row in table.rows where !explicit.contains(table[row, id] + "\t" + table[row, name]) {
        names.append(
          ListedName(table[row, name], table[row, id], .title, in: table, at: row, name))
      }
    }
    addCanonical(tables.states, StateTable.id, StateTable.name)
    for table in tables.actors { addCanonical(table, ActorTable.id, ActorTable.name) }
    addCanonical(tables.governmentBodies, GovernmentBodyTable.id, GovernmentBodyTable.name)
    addCanonical(tables.people, PersonTable.id, PersonTable.name)
    let people = tables.people
    for row in people.rows {
      guard let lastName = people.optional(row, PersonTable.lastName) else { continue }
      names.append(
        ListedName(
          lastName, people[row, PersonTable.id], .title, in: people, at: row,
          PersonTable.lastName))
    }
    addCanonical(tables.treaties, TreatyTable.id, TreatyTable.name)
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
      var text = table[row, HidingNameTable.name]
      let message: String? = text.withUTF8 { bytes in
        var words: [ScannedWord] = []
        WordScanner.scan(bytes, into: &words)
        let found = words.indices.compactMap { names.longestName(at: $0, of: words, in: bytes) }
        if found.isEmpty {
          return "no name stands in \"\(table[row, HidingNameTable.name])\"; leave it out"
        }
        guard let same = found.first(where: { $0.words == words.indices }) else { return nil }
        let entity = contents.aliases[same.aliases[0]].entity
        return "\"\(table[row, HidingNameTable.name])\" is itself a name of \(entity)"
      }
      return message.map { Diagnostic(table.fault($0, at: row, HidingNameTable.name)) }
    }
  }
}
