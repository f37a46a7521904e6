import Statements
import Tables

extension DirectoryCheck {
  /// Ids that two entries share.
  func identifierFaults() -> [Diagnostic] {
    var seen: Set<String> = []
    return repeated(tables.states, StateTable.id, &seen)
      + tables.actors.flatMap { repeated($0, ActorTable.id, &seen) }
      + repeated(tables.governmentBodies, GovernmentBodyTable.id, &seen)
      + repeated(tables.people, PersonTable.id, &seen)
      + repeated(tables.treaties, TreatyTable.id, &seen)
      + repeated(tables.sources, SourceTable.id, &seen)
      + repeated(tables.offices, OfficeTable.office, &seen) + repeatedWords()
  }

  private func repeatedWords() -> [Diagnostic] {
    var seen: Set<String> = []
    return repeated(tables.precedingWords, PrecedingWordTable.word, &seen)
  }

  private func repeated(
    _ table: Table, _ column: Column<String>, _ seen: inout Set<String>
  ) -> [Diagnostic] {
    table.rows.filter { !seen.insert(table[$0, column]).inserted }.map {
      Diagnostic(table.fault("there is another \"\(table[$0, column])\"", at: $0, column))
    }
  }

  /// Fields that name an actor, treaty, office or source that is not there.
  func referenceFaults() -> [Diagnostic] {
    let actors = Set(contents.actors.map(\.id.rawValue))
    let treaties = Set(contents.treaties.map(\.id.rawValue))
    let all = actors.union(treaties)
    let offices = Set(tables.offices.rows.map { tables.offices[$0, OfficeTable.office] })
    let entities =
      tables.aliases.flatMap { dead($0, AliasTable.id, among: all) }
      + tables.actors.flatMap { dead($0, ActorTable.affiliation, among: actors) }
      + dead(tables.governmentBodies, GovernmentBodyTable.affiliation, among: actors)
      + dead(tables.memberships, MembershipTable.group, among: actors)
      + dead(tables.memberships, MembershipTable.member, among: actors)
      + dead(tables.terms, TermTable.person, among: actors)
      + dead(tables.terms, TermTable.actor, among: actors)
      + dead(tables.terms, TermTable.office, among: offices)
      + dead(tables.treaties, TreatyTable.body, among: actors)
      + dead(tables.treatyDates, TreatyDateTable.id, among: treaties)
      + dead(tables.treatyNeeds, TreatyNeedTable.id, among: treaties)
      + dead(tables.treatyTopics, TreatyTopicTable.id, among: treaties)
      + dead(tables.treatyResolutions, TreatyResolutionTable.id, among: treaties)
      + dead(tables.stateDays, StateDayTable.id, among: actors)
      + dead(tables.registerNames, RegisterNameTable.id, among: actors)
      + dead(tables.wikidata, WikidataTable.id, among: actors)
      + dead(tables.stateDays, StateDayTable.successor, among: actors)
    return entities + sourceFaults()
  }

  private func sourceFaults() -> [Diagnostic] {
    let sources = Set(tables.sources.rows.map { tables.sources[$0, SourceTable.id] })
    return dead(tables.states, StateTable.source, among: sources)
      + tables.actors.flatMap { dead($0, ActorTable.source, among: sources) }
      + dead(tables.governmentBodies, GovernmentBodyTable.source, among: sources)
      + dead(tables.people, PersonTable.source, among: sources)
      + dead(tables.terms, TermTable.source, among: sources)
      + dead(tables.offices, OfficeTable.source, among: sources)
      + tables.aliases.flatMap { dead($0, AliasTable.source, among: sources) }
      + dead(tables.memberships, MembershipTable.source, among: sources)
      + dead(tables.treaties, TreatyTable.source, among: sources)
      + dead(tables.treatyDates, TreatyDateTable.source, among: sources)
      + dead(tables.treatyNeeds, TreatyNeedTable.source, among: sources)
      + dead(tables.treatyTopics, TreatyTopicTable.source, among: sources)
      + dead(tables.treatyResolutions, TreatyResolutionTable.source, among: sources)
      + dead(tables.stateDays, StateDayTable.source, among: sources)
      + dead(tables.registerNames, RegisterNameTable.source, among: sources)
      + dead(tables.wikidata, WikidataTable.source, among: sources)
  }

  private func dead<Reference>(
    _ table: Table, _ column: Column<Reference>, among known: Set<String>
  ) -> [Diagnostic] {
    table.rows.compactMap { row in
      guard let reference = table.optional(row, column), !known.contains(reference) else {
        return nil
      }
      return Diagnostic(
        table.fault(
          "there is no \(reference)\(suggestion(for: reference, among: known))", at: row, column))
    }
  }

  private func suggestion(for reference: String, among known: Set<String>) -> String {
    let key = NameKey(reference)
    let near = (1...2).lazy.compactMap { limit in
      known.filter { key.distance(to: NameKey($0), atMost: limit) != nil }.min()
    }.first
    return near.map { "; did you mean \($0)?" } ?? ""
  }
}
