import Statements

enum StateColumn: Int, TableColumn { case id, name, membership, source }
enum ActorColumn: Int, TableColumn { case id, name, affiliation, source }
enum GovernmentBodyColumn: Int, TableColumn { case id, name, affiliation, speaksForState, source }
enum PersonColumn: Int, TableColumn { case id, name, lastName, source }
enum TermColumn: Int, TableColumn { case person, office, actor, from, until, source }
enum OfficeColumn: Int, TableColumn { case office, speaksForActor, source }
enum AliasColumn: Int, TableColumn { case id, alias, kind, letters, strength, source }
enum MembershipColumn: Int, TableColumn { case group, member, from, until, source }
enum HidingNameColumn: Int, TableColumn { case name, letters, meaning }
enum AmbiguousNameColumn: Int, TableColumn { case name, reason }
enum PrecedingWordColumn: Int, TableColumn { case word, kind }
enum SourceColumn: Int, TableColumn { case id, title, version, licence }
enum TreatyColumn: Int, TableColumn { case id, name, title, body, nouns, source }
enum TreatyDateColumn: Int, TableColumn { case id, event, date, source }

/// The files of `data/actors` and `data/treaties`, read but not yet understood.
struct DirectoryTables {
  let states: Table<StateColumn>
  /// Blocs, organisations, companies and parties, a file for each kind.
  let actors: [Table<ActorColumn>]
  let governmentBodies: Table<GovernmentBodyColumn>
  let people: Table<PersonColumn>
  let terms: Table<TermColumn>
  let offices: Table<OfficeColumn>
  let aliases: [Table<AliasColumn>]
  let memberships: Table<MembershipColumn>
  let hidingNames: Table<HidingNameColumn>
  let ambiguousNames: Table<AmbiguousNameColumn>
  let precedingWords: Table<PrecedingWordColumn>
  let sources: Table<SourceColumn>
  let treaties: Table<TreatyColumn>
  let treatyDates: Table<TreatyDateColumn>

  /// Reads the tables in a data folder.
  init(folder: String) throws(DirectoryError) {
    let actorFolder = folder + "/actors/"
    let treatyFolder = folder + "/treaties/"
    for path in [actorFolder, treatyFolder] where !DataFile.isFolder(path) {
      throw .missingFolder(String(path.dropLast()))
    }
    func table<Column>(_ path: String) throws(DirectoryError) -> Table<Column> {
      Table(path: path, bytes: try DataFile.bytes(of: path))
    }
    func tables<Column>(_ names: [String]) throws(DirectoryError) -> [Table<Column>] {
      var tables: [Table<Column>] = []
      for name in names { tables.append(try table(actorFolder + name + ".tsv")) }
      return tables
    }
    states = try table(actorFolder + "states.tsv")
    actors = try tables([
      "blocs", "intergovernmental-organizations", "nongovernmental-organizations", "companies",
      "parties",
    ])
    governmentBodies = try table(actorFolder + "government-bodies.tsv")
    people = try table(actorFolder + "people.tsv")
    terms = try table(actorFolder + "terms-of-office.tsv")
    offices = try table(actorFolder + "offices.tsv")
    aliases =
      try tables([
        "state-names", "demonyms", "capitals", "government-seats", "bloc-names",
        "organization-names", "government-body-names", "person-names",
      ]) + [table(treatyFolder + "treaty-names.tsv")]
    memberships = try table(actorFolder + "memberships.tsv")
    hidingNames = try table(actorFolder + "hiding-names.tsv")
    ambiguousNames = try table(actorFolder + "ambiguous-names.tsv")
    precedingWords = try table(actorFolder + "words-before-names.tsv")
    sources = try table(actorFolder + "sources.tsv")
    treaties = try table(treatyFolder + "treaties.tsv")
    treatyDates = try table(treatyFolder + "treaty-dates.tsv")
  }

  /// The lines that no table could read.
  var faults: [Diagnostic] {
    states.faults + actors.flatMap(\.faults) + governmentBodies.faults + people.faults
      + terms.faults + offices.faults + aliases.flatMap(\.faults) + memberships.faults
      + hidingNames.faults + ambiguousNames.faults + precedingWords.faults + sources.faults
      + treaties.faults
      + treatyDates.faults
  }
}
