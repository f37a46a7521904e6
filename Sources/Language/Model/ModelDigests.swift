import Tables

/// What the files of a published model hash to, so that a changed weight does not go unnoticed.
package struct ModelDigests: Sendable {
  private var digests: [String: UInt64] = [:]

  /// The digests of the model in a folder of that name; nil for a model that has none on record.
  init?(directory: String, languageDirectory: String) throws(LanguageModelError) {
    let name = directory.split(separator: "/").last.map(String.init) ?? ""
    let schema = DigestTable.schema(of: name)
    guard ModelFile.exists(directory: languageDirectory, name: schema.fileName) else { return nil }
    let table = try Table(
      schema, file: try ModelFile(directory: languageDirectory, name: schema.fileName))
    for row in table.rows {
      digests[table[row, DigestTable.file]] = try table.read(row, DigestTable.digest)
    }
  }

  func verify(_ file: ModelFile, name: String) throws(LanguageModelError) {
    guard let expected = digests[name], StringHash.hash64(file.bytes[...]) != expected else {
      return
    }
    throw .malformed(
      file: file.name, field: "digest", reason: "its contents differ from the published model")
  }
}
