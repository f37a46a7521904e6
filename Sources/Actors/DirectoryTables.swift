import Tables

/// The files of `data/actors` and `data/treaties`, read but not yet understood.
package struct DirectoryTables {
  let states: Table
  /// Blocs, organisations, companies and parties, a file for each kind.
  let actors: [Table]
  let governmentBodies: Table
  let people: Table
  let terms: Table
  let offices: Table
  let aliases: [Table]
  let memberships: Table
  let hidingNames: Table
  let ambiguousNames: Table
  let precedingWords: Table
  let sources: Table
  let treaties: Table
  let treatyDates: Table
  let stateDays: Table
  let treatyNeeds: Table
  let treatyResolutions: Table
  let registerNames: Table
  let treatyTopics: Table
  let wikidata: Table

  /// What each of them is.
  package static let schemas =
    [StateTable.schema] + ActorTable.schemas
    + [
      GovernmentBodyTable.schema, PersonTable.schema, TermTable.schema, OfficeTable.schema,
    ] + AliasTable.schemas
    + [
      MembershipTable.schema, HidingNameTable.schema, AmbiguousNameTable.schema,
      PrecedingWordTable.schema, SourceTable.schema, TreatyTable.schema, TreatyDateTable.schema,
      StateDayTable.schema, TreatyNeedTable.schema, TreatyResolutionTable.schema,
      RegisterNameTable.schema, TreatyTopicTable.schema, WikidataTable.schema,
    ]

  /// Reads the tables in a data folder.
  init(folder: String) throws(DirectoryError) {
    for path in [folder + "/actors", folder + "/treaties"] where !DataFile.isFolder(path) {
      throw .missingFolder(path)
    }
    func table(_ schema: TableSchema) throws(DirectoryError) -> Table {
      do { return try Table(schema, under: folder) } catch { throw DirectoryError(error) }
    }
    func tables(_ schemas: [TableSchema]) throws(DirectoryError) -> [Table] {
      var tables: [Table] = []
      for schema in schemas { tables.append(try table(schema)) }
      return tables
    }
    states = try table(StateTable.schema)
    actors = try tables(ActorTable.schemas)
    governmentBodies = try table(GovernmentBodyTable.schema)
    people = try table(PersonTable.schema)
    terms = try table(TermTable.schema)
    offices = try table(OfficeTable.schema)
    aliases = try tables(AliasTable.schemas)
    memberships = try table(MembershipTable.schema)
    hidingNames = try table(HidingNameTable.schema)
    ambiguousNames = try table(AmbiguousNameTable.schema)
    precedingWords = try table(PrecedingWordTable.schema)
    sources = try table(SourceTable.schema)
    treaties = try table(TreatyTable.schema)
    treatyDates = try table(TreatyDateTable.schema)
    stateDays = try table(StateDayTable.schema)
    treatyNeeds = try table(TreatyNeedTable.schema)
    treatyResolutions = try table(TreatyResolutionTable.schema)
    registerNames = try table(RegisterNameTable.schema)
    treatyTopics = try table(TreatyTopicTable.schema)
    wikidata = try table(WikidataTable.schema)
  }

  /// Every table, in the order of the schemas.
  var all: [Table] {
    [states] + actors + [governmentBodies, people, terms, offices] + aliases
      + [
        memberships, hidingNames, ambiguousNames, precedingWords, sources, treaties, treatyDates,
        stateDays, treatyNeeds, treatyResolutions, registerNames, treatyTopics,
        wikidata,
      ]
  }
}
