import Statements
import Tables

/// `actors/wikidata.tsv`: the items of Wikidata that actors are, where that is certain.
enum WikidataTable {
  static let id = Column(0, "id", .actor, "the actor")
  static let item = Column(1, "item", .text, "its item, without the address before it")
  static let source = Column.source(2)

  static let schema = TableSchema(
    "actors/wikidata.tsv", columns: [id, item, source], key: [id], order: .lines)
}

/// The addresses of the items of Wikidata that actors are.
package struct WikidataItems: Sendable {
  private var items: [String: String] = [:]

  /// Reads its table in a data folder.
  package init(folder: String) throws(DirectoryError) {
    do throws(TableError) {
      let table = try Table(WikidataTable.schema, under: folder).whole()
      for row in table.rows {
        items[table[row, WikidataTable.id]] =
          "http://www.wikidata.org/entity/" + table[row, WikidataTable.item]
      }
    } catch {
      throw DirectoryError(error)
    }
  }

  /// The address of an actor's item; nil where none is certain.
  package subscript(id: String) -> String? { items[id] }
}
