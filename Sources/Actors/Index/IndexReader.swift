import Statements

/// Reads values from the file of a directory's index.
struct IndexReader {
  typealias Section = DirectoryIndex.Section

  private let file: IndexFile

  init(_ file: IndexFile) { self.file = file }

  func contents() -> DirectoryContents {
    var details: [TreatyID: TreatyDetail] = [:]
    let treaties = treaties()
    for (row, treaty) in treaties.enumerated() { details[treaty.id] = detail(row) }
    return DirectoryContents(
      actors: actors(), treaties: treaties, treatyDetails: details,
      aliases: rows(.aliases) { alias($0) },
      hidingNames: rows(.hidingNames) { row in
        DirectoryContents.HidingName(
          text: text(.hidingNames, row, 0), caseRule: value(.hidingNames, row, 2))
      },
      precedingWords: Dictionary(
        rows(.precedingWords) { row in
          (
            NameKey(folded: Array(letters(.precedingWords, row, 0))),
            value(.precedingWords, row, 2) as PrecedingWord
          )
        }, uniquingKeysWith: { first, _ in first }),
      memberships: rows(.memberships) { row in
        Membership(
          group: ActorID(text(.memberships, row, 0)), member: ActorID(text(.memberships, row, 2)),
          from: date(.memberships, row, 4), until: date(.memberships, row, 5))
      },
      terms: rows(.terms) { row in
        TermOfOffice(
          person: ActorID(text(.terms, row, 0)), office: text(.terms, row, 2),
          actor: ActorID(text(.terms, row, 4)), from: date(.terms, row, 6),
          until: date(.terms, row, 7), speaksForActor: number(.terms, row, 8) == 1)
      },
      executiveBodies: Set(
        rows(.executiveBodies) { ActorID(text(.executiveBodies, $0, 0)) }))
  }

  func actors() -> [PoliticalActor] { rows(.actors) { actor($0) } }

  func treaties() -> [Treaty] { rows(.treaties) { treaty($0) } }

  func actor(_ row: Int) -> PoliticalActor {
    PoliticalActor(
      id: ActorID(text(.actors, row, 0)), name: text(.actors, row, 2),
      kind: value(.actors, row, 4), affiliation: optionalText(.actors, row, 5).map(ActorID.init))
  }

  func treaty(_ row: Int) -> Treaty {
    Treaty(
      id: TreatyID(text(.treaties, row, 0)), title: text(.treaties, row, 2),
      name: text(.treaties, row, 4), negotiationsBegan: date(.treaties, row, 6),
      adopted: date(.treaties, row, 7), openedForSignature: date(.treaties, row, 8),
      enteredIntoForce: date(.treaties, row, 9))
  }

  func detail(_ row: Int) -> TreatyDetail {
    let first = number(.treaties, row, 12)
    return TreatyDetail(
      body: optionalText(.treaties, row, 10).map(ActorID.init),
      nouns: (first..<first + number(.treaties, row, 13)).map { text(.nouns, $0, 0) })
  }

  func alias(_ row: Int) -> Alias {
    Alias(
      text: text(.aliases, row, 0), entity: DirectoryContents.entity(text(.aliases, row, 2)),
      kind: value(.aliases, row, 4), caseRule: value(.aliases, row, 5),
      strength: value(.aliases, row, 6))
  }

  /// The aliases of a key, in their order; found by its hash.
  func aliasRows(called key: NameKey) -> [Int] {
    let count = file.sections[Section.names.rawValue].rows
    guard count > 0 else { return [] }
    let hash = Self.hash(of: key)
    var slot = Int(truncatingIfNeeded: hash) & (count - 1)
    while number(.names, slot, 3) > 0 {
      let first = number(.names, slot, 2)
      let rows = (first..<first + number(.names, slot, 3)).map { number(.aliasesOfNames, $0, 0) }
      if number(.names, slot, 0) == Int(hash & 0xFFFF_FFFF),
        number(.names, slot, 1) == Int(hash >> 32), NameKey(text(.aliases, rows[0], 0)) == key
      {
        return rows
      }
      slot = (slot + 1) & (count - 1)
    }
    return []
  }

  static func hash(of key: NameKey) -> UInt64 { key.letters.withUnsafeBytes { WordDigest.of($0) } }

  /// The row whose first column is an id; the rows are in the order of their bytes.
  func row(of id: String, in section: Section) -> Int? {
    var low = 0
    var high = file.sections[section.rawValue].rows
    let wanted = Array(id.utf8)
    while low < high {
      let middle = (low + high) / 2
      if letters(section, middle, 0).lexicographicallyPrecedes(wanted) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < file.sections[section.rawValue].rows,
      letters(section, low, 0).elementsEqual(wanted)
    else { return nil }
    return low
  }

  private func rows<Value>(_ section: Section, _ read: (Int) -> Value) -> [Value] {
    (0..<file.sections[section.rawValue].rows).map(read)
  }

  private func number(_ section: Section, _ row: Int, _ column: Int) -> Int {
    file.number(section.rawValue, row, column)
  }

  private func letters(_ section: Section, _ row: Int, _ column: Int) -> UnsafeRawBufferPointer {
    file.letters(section.rawValue, row, column)
  }

  private func text(_ section: Section, _ row: Int, _ column: Int) -> String {
    String(decoding: letters(section, row, column), as: UTF8.self)
  }

  /// Nothing stands for nil.
  private func optionalText(_ section: Section, _ row: Int, _ column: Int) -> String? {
    number(section, row, column + 1) == 0 ? nil : text(section, row, column)
  }

  private func value<Value: CaseIterable>(
    _ section: Section, _ row: Int, _ column: Int
  ) -> Value where Value.AllCases == [Value] {
    Value.allCases[number(section, row, column)]
  }

  private func date(_ section: Section, _ row: Int, _ column: Int) -> CalendarDate? {
    let number = number(section, row, column)
    let precisions = CalendarDate.Precision.allCases
    return CalendarDate(
      year: number / 40_000, month: number / 4 / 100 % 100, day: number / 4 % 100
    )?.period(precisions[min(number % 4, precisions.count - 1)])
  }
}
