import Glibc
import Statements

extension DirectoryIndex {
  /// Writes the index of some tables, whole or not at all. A folder that cannot be written has none:
  /// then the tables are read each time.
  static func write(
    _ contents: DirectoryContents, ofTablesIn folder: String, to cache: String
  ) {
    guard let key = IndexKey(ofTablesIn: folder) else { return }
    var writer = IndexWriter()
    writer.add(contents)
    key.write(writer.bytes(key: key.words), to: cache)
  }
}

/// Puts the contents of a directory into the sections of its index.
private struct IndexWriter {
  private var maker = IndexFileMaker(widths: DirectoryIndex.Section.allCases.map(\.width))

  func bytes(key: [UInt64]) -> [UInt8] { maker.bytes(key: key) }

  mutating func add(_ contents: DirectoryContents) {
    for actor in contents.actors.sorted(by: { Self.precedes($0.id.rawValue, $1.id.rawValue) }) {
      add(
        .actors,
        text(actor.id.rawValue) + text(actor.name) + [place(actor.kind)]
          + text(actor.affiliation?.rawValue))
    }
    var nouns: UInt32 = 0
    for treaty in contents.treaties.sorted(by: { Self.precedes($0.id.rawValue, $1.id.rawValue) }) {
      let detail = contents.treatyDetails[treaty.id]
      let dates = [
        treaty.negotiationsBegan, treaty.adopted, treaty.openedForSignature,
        treaty.enteredIntoForce,
      ]
      let own = detail?.nouns ?? []
      add(
        .treaties,
        text(treaty.id.rawValue) + text(treaty.title) + text(treaty.name) + dates.map(number)
          + text(detail?.body?.rawValue) + [nouns, UInt32(own.count)])
      for noun in own { add(.nouns, text(noun)) }
      nouns += UInt32(own.count)
    }
    for alias in contents.aliases {
      add(
        .aliases,
        text(alias.text) + text(alias.entity.description)
          + [place(alias.kind), place(alias.caseRule), place(alias.strength)])
    }
    for name in contents.hidingNames { add(.hidingNames, text(name.text) + [place(name.caseRule)]) }
    for (key, word) in contents.precedingWords.sorted(by: {
      $0.key.letters.lexicographicallyPrecedes($1.key.letters)
    }) {
      add(.precedingWords, maker.place(of: key.letters) + [place(word)])
    }
    for membership in contents.memberships {
      add(
        .memberships,
        text(membership.group.rawValue) + text(membership.member.rawValue)
          + [number(membership.from), number(membership.until)])
    }
    for term in contents.terms {
      add(
        .terms,
        text(term.person.rawValue) + text(term.office) + text(term.actor.rawValue)
          + [number(term.from), number(term.until), term.speaksForActor ? 1 : 0])
    }
    for body in contents.executiveBodies.sorted() { add(.executiveBodies, text(body.rawValue)) }
    addNames(of: contents.aliases)
  }

  /// An open-addressed table of keys, half of it free, and the aliases of each key.
  private mutating func addNames(of aliases: [Alias]) {
    let byKey = Dictionary(grouping: aliases.indices) { NameKey(aliases[$0].text) }
    var count = 1
    while count < 2 * byKey.count { count *= 2 }
    var slots = [[UInt32]](repeating: [0, 0, 0, 0], count: count)
    var next: UInt32 = 0
    let inOrder = byKey.sorted { $0.key.letters.lexicographicallyPrecedes($1.key.letters) }
    for (key, rows) in inOrder where !key.letters.isEmpty {
      let hash = IndexReader.hash(of: key)
      var slot = Int(truncatingIfNeeded: hash) & (count - 1)
      while slots[slot][3] > 0 { slot = (slot + 1) & (count - 1) }
      slots[slot] = [UInt32(hash & 0xFFFF_FFFF), UInt32(hash >> 32), next, UInt32(rows.count)]
      next += UInt32(rows.count)
      for row in rows { add(.aliasesOfNames, [UInt32(row)]) }
    }
    for slot in slots { add(.names, slot) }
  }

  private mutating func add(_ section: DirectoryIndex.Section, _ numbers: [UInt32]) {
    maker.add(numbers, to: section.rawValue)
  }

  private mutating func text(_ text: String?) -> [UInt32] {
    maker.place(of: Array((text ?? "").utf8))
  }

  private static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  private func place<Value: CaseIterable & Equatable>(
    _ value: Value
  ) -> UInt32 where Value.AllCases == [Value] {
    UInt32(Value.allCases.firstIndex(of: value) ?? 0)
  }

  private func number(_ date: CalendarDate?) -> UInt32 {
    guard let date else { return 0 }
    let precision = CalendarDate.Precision.allCases.firstIndex(of: date.precision) ?? 0
    return UInt32(((date.year * 100 + date.month) * 100 + date.day) * 4 + precision)
  }
}
