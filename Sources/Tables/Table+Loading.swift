extension Table {
  /// Reads the file of a schema from the folder that holds it; throws where there is none.
  package init(_ schema: TableSchema, in folder: String) throws(TableError) {
    let path = folder + "/" + schema.fileName
    self.init(schema, path: path, bytes: try DataFile.bytes(of: path))
  }

  /// Reads the file of a schema from its place below a data folder.
  package init(_ schema: TableSchema, under data: String) throws(TableError) {
    let path = data + "/" + schema.path
    self.init(schema, path: path, bytes: try DataFile.bytes(of: path))
  }

  /// The table, of which every line reads as a row and every word that must be there has one.
  package func whole() throws(TableError) -> Table {
    if let fault = faults.first ?? missingWords().first { throw .fault(fault) }
    return self
  }
}
