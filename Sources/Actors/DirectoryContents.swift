import Statements

/// The tables understood: every field decoded into its type, faults kept beside.
struct DirectoryContents {
  private(set) var actors: [PoliticalActor] = []
  private(set) var treaties: [Treaty] = []
  private(set) var treatyDetails: [TreatyID: TreatyDetail] = [:]
  private(set) var aliases: [Alias] = []
  private(set) var hidingNames: [HidingName] = []
  /// What may stand before a name that people bear; the keys are folded.
  private(set) var precedingWords: [NameKey: PrecedingWord] = [:]
  private(set) var memberships: [Membership] = []
  private(set) var terms: [TermOfOffice] = []
  /// The government bodies whose words are their state's.
  private(set) var executiveBodies: Set<ActorID> = []
  private(set) var faults: [Diagnostic]
  /// The canonical names, until it is known which of them a table of aliases speaks of.
  private var implicitAliases: [Alias] = []

  /// A longer name that is no actor's but holds one: `South China Sea`.
  struct HidingName {
    let text: String
    let caseRule: CaseRule
  }

  init(_ tables: DirectoryTables) {
    faults = tables.faults
    readActors(tables)
    readPeople(tables)
    readTreaties(tables)
    readAliases(tables)
    for row in tables.hidingNames.rows {
      guard let rule: CaseRule = decode(tables.hidingNames, row, .letters) else { continue }
      hidingNames.append(HidingName(text: tables.hidingNames[row, .name], caseRule: rule))
    }
    for row in tables.precedingWords.rows {
      guard let kind: PrecedingWord = decode(tables.precedingWords, row, .kind) else { continue }
      precedingWords[NameKey(tables.precedingWords[row, .word])] = kind
    }
    for row in tables.memberships.rows {
      let table = tables.memberships
      memberships.append(
        Membership(
          group: ActorID(table[row, .group]), member: ActorID(table[row, .member]),
          from: date(table, row, .from), until: date(table, row, .until)))
    }
  }

  private mutating func readActors(_ tables: DirectoryTables) {
    for row in tables.states.rows {
      append(tables.states, row, .id, name: .name, affiliation: nil)
      let _: StateMembership? = decode(tables.states, row, .membership)
    }
    for table in tables.actors {
      for row in table.rows { append(table, row, .id, name: .name, affiliation: .affiliation) }
    }
    let bodies = tables.governmentBodies
    for row in bodies.rows {
      append(bodies, row, .id, name: .name, affiliation: .affiliation)
      if let answer: Answer = decode(bodies, row, .speaksForState), answer == .yes {
        executiveBodies.insert(ActorID(bodies[row, .id]))
      }
    }
  }

  private mutating func readPeople(_ tables: DirectoryTables) {
    var speakingOffices: Set<String> = []
    for row in tables.offices.rows {
      let answer: Answer? = decode(tables.offices, row, .speaksForActor)
      if answer == .yes { speakingOffices.insert(tables.offices[row, .office]) }
    }
    let table = tables.terms
    var latest: [ActorID: TermOfOffice] = [:]
    for row in table.rows {
      let office = table[row, .office]
      let term = TermOfOffice(
        person: ActorID(table[row, .person]), office: office,
        actor: ActorID(table[row, .actor]), from: date(table, row, .from),
        until: date(table, row, .until), speaksForActor: speakingOffices.contains(office))
      terms.append(term)
      if latest[term.person].map({ Self.isLater(term, than: $0) }) ?? true {
        latest[term.person] = term
      }
    }
    for row in tables.people.rows {
      let id = ActorID(tables.people[row, .id])
      append(tables.people, row, .id, name: .name, affiliation: latest[id]?.actor)
      if let lastName = tables.people.optional(row, .lastName) {
        aliases.append(
          Alias(
            text: lastName, entity: .actor(id), kind: .lastName, caseRule: .title,
            strength: .strong))
      }
    }
  }

  private static func isLater(_ term: TermOfOffice, than other: TermOfOffice) -> Bool {
    guard let until = term.until else { return true }
    return other.until.map { $0 < until } ?? false
  }

  private mutating func readTreaties(_ tables: DirectoryTables) {
    let dates = tables.treatyDates
    var dateOf: [String: [TreatyEvent: CalendarDate]] = [:]
    for row in dates.rows {
      guard let event: TreatyEvent = decode(dates, row, .event),
        let date = date(dates, row, .date)
      else { continue }
      dateOf[dates[row, .id], default: [:]][event] = date
    }
    let table = tables.treaties
    for row in table.rows {
      guard let id = identifier(table, row, .id) else { continue }
      let dates = dateOf[id] ?? [:]
      treaties.append(
        Treaty(
          id: TreatyID(id), title: table[row, .title], name: table[row, .name],
          negotiationsBegan: dates[.began], adopted: dates[.adopted],
          openedForSignature: dates[.opened], enteredIntoForce: dates[.inForce]))
      treatyDetails[TreatyID(id)] = TreatyDetail(
        body: table.optional(row, .body).map(ActorID.init),
        nouns: table[row, .nouns].split(separator: ",").map(String.init))
      addImplicit(table[row, .name], .name, of: .treaty(TreatyID(id)))
      if table[row, .title] != table[row, .name] {
        addImplicit(table[row, .title], .officialName, of: .treaty(TreatyID(id)))
      }
    }
  }

  private mutating func readAliases(_ tables: DirectoryTables) {
    for table in tables.aliases {
      for row in table.rows {
        guard let id = identifier(table, row, .id),
          let kind: AliasKind = decode(table, row, .kind),
          let rule: CaseRule = decode(table, row, .letters),
          let strength: AliasStrength = decode(table, row, .strength)
        else { continue }
        let entity = Self.entity(id)
        aliases.append(
          Alias(
            text: table[row, .alias], entity: entity, kind: kind, caseRule: rule,
            strength: strength))
      }
    }
    // What a table of aliases says of a canonical name goes before the rule.
    let explicit = Set(aliases.map { NamedEntity(text: $0.text, entity: $0.entity) })
    aliases += implicitAliases.filter {
      !explicit.contains(NamedEntity(text: $0.text, entity: $0.entity))
    }
    implicitAliases = []
  }

  private struct NamedEntity: Hashable {
    let text: String
    let entity: DirectoryEntity
  }

  private mutating func addImplicit(
    _ name: String, _ kind: AliasKind, of entity: DirectoryEntity
  ) {
    implicitAliases.append(
      Alias(text: name, entity: entity, kind: kind, caseRule: .title, strength: .strong))
  }
}

extension DirectoryContents {
  /// Whether an id is a treaty's can be seen from its first part.
  static func entity(_ id: String) -> DirectoryEntity {
    id.utf8.starts(with: "treaty:".utf8) ? .treaty(TreatyID(id)) : .actor(ActorID(id))
  }

  private mutating func append<Column>(
    _ table: Table<Column>, _ row: Table<Column>.Row, _ column: Column, name: Column,
    affiliation: Column
  ) {
    append(
      table, row, column, name: name,
      affiliation: table.optional(row, affiliation).map(ActorID.init))
  }

  private mutating func append<Column>(
    _ table: Table<Column>, _ row: Table<Column>.Row, _ column: Column, name: Column,
    affiliation: ActorID?
  ) {
    guard let id = identifier(table, row, column) else { return }
    guard let kind = ActorIDPrefix(id)?.kind else {
      faults.append(
        Diagnostic(
          .error, "the id \"\(id)\" starts with no kind of actor", at: table.location(row, column)))
      return
    }
    actors.append(
      PoliticalActor(
        id: ActorID(id), name: table[row, name], kind: kind, affiliation: affiliation))
    addImplicit(table[row, name], .name, of: .actor(ActorID(id)))
  }

  /// An id: lower-case kind, colon, then letters, digits and hyphens.
  private mutating func identifier<Column>(
    _ table: Table<Column>, _ row: Table<Column>.Row, _ column: Column
  ) -> String? {
    let id = table[row, column]
    let parts = id.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    if parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), parts[0].allSatisfy(Byte.isLowercase),
      parts[1].allSatisfy({ Byte.isAlphanumeric($0) || $0 == Byte.hyphen })
    {
      return id
    }
    faults.append(
      Diagnostic(
        .error, "\"\(id)\" is no id; one looks like ngo:greenpeace", at: table.location(row, column)
      ))
    return nil
  }

  private mutating func decode<Column, Value>(
    _ table: Table<Column>, _ row: Table<Column>.Row, _ column: Column
  ) -> Value? where Value: CaseIterable & RawRepresentable<String> {
    let text = table[row, column]
    if let value = Value(rawValue: text) { return value }
    let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
    faults.append(
      Diagnostic(
        .error, "\"\(text)\" is none of \(known)", at: table.location(row, column)))
    return nil
  }

  private mutating func date<Column>(
    _ table: Table<Column>, _ row: Table<Column>.Row, _ column: Column
  ) -> CalendarDate? {
    guard let text = table.optional(row, column) else { return nil }
    if let date = CalendarDate(text) { return date }
    faults.append(
      Diagnostic(
        .error, "\"\(text)\" is no day; write 2020-01-31, or - where it is not known",
        at: table.location(row, column)))
    return nil
  }
}

/// What a capitalised word before a name tells.
enum PrecedingWord: String, CaseIterable {
  /// A person follows: `President`.
  case title
  /// A person follows who may be another of the family: `Mrs`.
  case kin
  /// Nothing but that a sentence begins: `When`.
  case opener
}

/// How a state stands to the United Nations.
enum StateMembership: String, CaseIterable { case member, observer, other, territory, former }

private enum Answer: String, CaseIterable { case yes, no }

/// The days in the life of a treaty that the table of dates knows.
enum TreatyEvent: String, CaseIterable { case began, adopted, opened, inForce }

/// The part of an actor's id before the colon.
enum ActorIDPrefix: String, CaseIterable {
  case state, bloc, igo, ngo, company, body, party, person

  init?(_ id: String) {
    guard let colon = id.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    self.init(rawValue: String(id[..<colon]))
  }

  var kind: ActorKind {
    switch self {
    case .state: .state
    case .bloc: .bloc
    case .igo: .intergovernmentalOrganization
    case .ngo: .nonGovernmentalOrganization
    case .company: .company
    case .body: .governmentBody
    case .party: .party
    case .person: .person
    }
  }
}
