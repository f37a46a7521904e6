import Statements
import Tables

/// The tables understood: every field decoded into its type, faults kept beside.
struct DirectoryContents {
  var actors: [PoliticalActor] = []
  var treaties: [Treaty] = []
  var treatyDetails: [TreatyID: TreatyDetail] = [:]
  var aliases: [Alias] = []
  private(set) var hidingNames: [HidingName] = []
  /// What may stand before a name that people bear; the keys are folded.
  private(set) var precedingWords: [NameKey: PrecedingWord] = [:]
  var memberships: [Membership] = []
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
    faults = tables.all.flatMap(\.faults).map { Diagnostic($0) }
    readActors(tables)
    readPeople(tables)
    readTreaties(tables)
    readAliases(tables)
    let hiding = tables.hidingNames
    for row in hiding.rows {
      guard let rule = read(hiding, row, HidingNameTable.letters) else { continue }
      hidingNames.append(HidingName(text: hiding[row, HidingNameTable.name], caseRule: rule))
    }
    let words = tables.precedingWords
    for row in words.rows {
      guard let kind = read(words, row, PrecedingWordTable.kind) else { continue }
      precedingWords[NameKey(words[row, PrecedingWordTable.word])] = kind
    }
    let table = tables.memberships
    for row in table.rows {
      memberships.append(
        Membership(
          group: ActorID(table[row, MembershipTable.group]),
          member: ActorID(table[row, MembershipTable.member]),
          from: read(table, row, MembershipTable.from) ?? nil,
          until: read(table, row, MembershipTable.until) ?? nil))
    }
  }

  /// What was understood once, and kept.
  init(
    actors: [PoliticalActor] = [], treaties: [Treaty] = [],
    treatyDetails: [TreatyID: TreatyDetail] = [:], aliases: [Alias] = [],
    hidingNames: [HidingName] = [], precedingWords: [NameKey: PrecedingWord] = [:],
    memberships: [Membership] = [], terms: [TermOfOffice] = [],
    executiveBodies: Set<ActorID> = []
  ) {
    self.actors = actors
    self.treaties = treaties
    self.treatyDetails = treatyDetails
    self.aliases = aliases
    self.hidingNames = hidingNames
    self.precedingWords = precedingWords
    self.memberships = memberships
    self.terms = terms
    self.executiveBodies = executiveBodies
    faults = []
  }

  private mutating func readActors(_ tables: DirectoryTables) {
    let states = tables.states
    for row in states.rows {
      append(states, row, StateTable.id, name: StateTable.name, affiliation: nil)
      _ = read(states, row, StateTable.membership)
    }
    for table in tables.actors {
      for row in table.rows {
        append(
          table, row, ActorTable.id, name: ActorTable.name,
          affiliation: table.optional(row, ActorTable.affiliation))
      }
    }
    let bodies = tables.governmentBodies
    for row in bodies.rows {
      append(
        bodies, row, GovernmentBodyTable.id, name: GovernmentBodyTable.name,
        affiliation: bodies.optional(row, GovernmentBodyTable.affiliation))
      if read(bodies, row, GovernmentBodyTable.speaksForState) == .yes {
        executiveBodies.insert(ActorID(bodies[row, GovernmentBodyTable.id]))
      }
    }
  }

  private mutating func readPeople(_ tables: DirectoryTables) {
    var speakingOffices: Set<String> = []
    let offices = tables.offices
    for row in offices.rows where read(offices, row, OfficeTable.speaksForActor) == .yes {
      speakingOffices.insert(offices[row, OfficeTable.office])
    }
    let table = tables.terms
    var latest: [ActorID: TermOfOffice] = [:]
    for row in table.rows {
      let office = table[row, TermTable.office]
      let term = TermOfOffice(
        person: ActorID(table[row, TermTable.person]), office: office,
        actor: ActorID(table[row, TermTable.actor]), from: read(table, row, TermTable.from) ?? nil,
        until: read(table, row, TermTable.until) ?? nil,
        speaksForActor: speakingOffices.contains(office))
      terms.append(term)
      if latest[term.person].map({ Self.isLater(term, than: $0) }) ?? true {
        latest[term.person] = term
      }
    }
    let people = tables.people
    for row in people.rows {
      let id = ActorID(people[row, PersonTable.id])
      append(
        people, row, PersonTable.id, name: PersonTable.name,
        affiliation: latest[id]?.actor.rawValue)
      if let lastName = people.optional(row, PersonTable.lastName) {
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
      guard let event = read(dates, row, TreatyDateTable.event),
        let date = read(dates, row, TreatyDateTable.date)
      else { continue }
      dateOf[dates[row, TreatyDateTable.id], default: [:]][event] = date
    }
    let table = tables.treaties
    for row in table.rows {
      guard let id = read(table, row, TreatyTable.id) else { continue }
      let dates = dateOf[id] ?? [:]
      let name = table[row, TreatyTable.name]
      let title = table[row, TreatyTable.title]
      treaties.append(
        Treaty(
          id: TreatyID(id), title: title, name: name, negotiationsBegan: dates[.began],
          adopted: dates[.adopted], openedForSignature: dates[.opened],
          enteredIntoForce: dates[.inForce]))
      treatyDetails[TreatyID(id)] = TreatyDetail(
        body: table.optional(row, TreatyTable.body).map(ActorID.init),
        nouns: read(table, row, TreatyTable.nouns) ?? [])
      addImplicit(name, .name, of: .treaty(TreatyID(id)))
      if title != name { addImplicit(title, .officialName, of: .treaty(TreatyID(id))) }
    }
  }

  private mutating func readAliases(_ tables: DirectoryTables) {
    for table in tables.aliases {
      for row in table.rows {
        guard let id = read(table, row, AliasTable.id),
          let kind = read(table, row, AliasTable.kind),
          let rule = read(table, row, AliasTable.letters),
          let strength = read(table, row, AliasTable.strength)
        else { continue }
        aliases.append(
          Alias(
            text: table[row, AliasTable.alias], entity: Self.entity(id), kind: kind,
            caseRule: rule, strength: strength))
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

  private mutating func append(
    _ table: Table, _ row: Table.Row, _ column: Column<String>, name: Column<String>,
    affiliation: String?
  ) {
    guard let id = read(table, row, column), let kind = ActorIDPrefix(id)?.kind else { return }
    actors.append(
      PoliticalActor(
        id: ActorID(id), name: table[row, name], kind: kind,
        affiliation: affiliation.map(ActorID.init)))
    addImplicit(table[row, name], .name, of: .actor(ActorID(id)))
  }

  /// What a cell says; nil where it says nothing that its column may hold, which is a fault.
  private mutating func read<Value>(
    _ table: Table, _ row: Table.Row, _ column: Column<Value>
  ) -> Value? {
    do {
      return try table.value(row, column)
    } catch {
      faults.append(Diagnostic(error))
      return nil
    }
  }
}

/// The part of an actor's id before the colon.
package enum ActorIDPrefix: String, CaseIterable {
  case state, bloc, igo, ngo, company, body, party, person

  init?(_ id: String) {
    guard let colon = id.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    self.init(rawValue: String(id[..<colon]))
  }

  package var kind: ActorKind {
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
