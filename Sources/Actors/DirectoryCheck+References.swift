import Statements

/// The columns of a table whose last column says where its facts are from.
protocol SourcedColumn: TableColumn { static var source: Self { get } }

extension StateColumn: SourcedColumn {}
extension ActorColumn: SourcedColumn {}
extension GovernmentBodyColumn: SourcedColumn {}
extension PersonColumn: SourcedColumn {}
extension TermColumn: SourcedColumn {}
extension OfficeColumn: SourcedColumn {}
extension AliasColumn: SourcedColumn {}
extension MembershipColumn: SourcedColumn {}
extension TreatyColumn: SourcedColumn {}
extension TreatyDateColumn: SourcedColumn {}

extension DirectoryCheck {
  /// Ids that two entries share.
  func identifierFaults() -> [Diagnostic] {
    var seen: Set<String> = []
    return repeated(tables.states, .id, &seen)
      + tables.actors.flatMap { repeated($0, .id, &seen) }
      + repeated(tables.governmentBodies, .id, &seen) + repeated(tables.people, .id, &seen)
      + repeated(tables.treaties, .id, &seen) + repeated(tables.sources, .id, &seen)
      + repeated(tables.offices, .office, &seen) + repeatedWords()
  }

  private func repeatedWords() -> [Diagnostic] {
    var seen: Set<String> = []
    return repeated(tables.precedingWords, .word, &seen)
  }

  private func repeated<Column>(
    _ table: Table<Column>, _ column: Column, _ seen: inout Set<String>
  ) -> [Diagnostic] {
    table.rows.filter { !seen.insert(table[$0, column]).inserted }.map {
      Diagnostic(
        .error, "there is another \"\(table[$0, column])\"", at: table.location($0, column))
    }
  }

  /// Fields that name an actor, treaty, office or source that is not there.
  func referenceFaults() -> [Diagnostic] {
    let actors = Set(contents.actors.map(\.id.rawValue))
    let all = actors.union(contents.treaties.map(\.id.rawValue))
    let treaties = Set(contents.treaties.map(\.id.rawValue))
    let offices = Set(tables.offices.rows.map { tables.offices[$0, .office] })
    let entities =
      tables.aliases.flatMap { dead($0, .id, among: all) }
      + tables.actors.flatMap { dead($0, .affiliation, among: actors) }
      + dead(tables.governmentBodies, .affiliation, among: actors)
      + dead(tables.memberships, .group, among: actors)
      + dead(tables.memberships, .member, among: actors)
      + dead(tables.terms, .person, among: actors) + dead(tables.terms, .actor, among: actors)
      + dead(tables.terms, .office, among: offices)
      + dead(tables.treaties, .body, among: actors)
      + dead(tables.treatyDates, .id, among: treaties)
    return entities + sourceFaults()
  }

  private func sourceFaults() -> [Diagnostic] {
    let sources = Set(tables.sources.rows.map { tables.sources[$0, .id] })
    func dead<Column: SourcedColumn>(_ table: Table<Column>) -> [Diagnostic] {
      self.dead(table, .source, among: sources)
    }
    return dead(tables.states) + tables.actors.flatMap { dead($0) }
      + dead(tables.governmentBodies) + dead(tables.people) + dead(tables.terms)
      + dead(tables.offices) + tables.aliases.flatMap { dead($0) } + dead(tables.memberships)
      + dead(tables.treaties) + dead(tables.treatyDates)
  }

  private func dead<Column>(
    _ table: Table<Column>, _ column: Column, among known: Set<String>
  ) -> [Diagnostic] {
    table.rows.compactMap { row in
      guard let reference = table.optional(row, column), !known.contains(reference) else {
        return nil
      }
      return Diagnostic(
        .error, "there is no \(reference)\(suggestion(for: reference, among: known))",
        at: table.location(row, column))
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
