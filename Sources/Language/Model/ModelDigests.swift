/// What the files of a published model hash to, so that a changed weight does not go unnoticed.
package struct ModelDigests: Sendable {
  private var digests: [String: UInt64] = [:]

  /// The digests of the model in a folder of that name; nil for a model that has none on record.
  init?(directory: String, languageDirectory: String) throws(LanguageModelError) {
    let name = directory.split(separator: "/").last.map(String.init) ?? ""
    let list = "\(name).digests.tsv"
    guard ModelFile.exists(directory: languageDirectory, name: list) else { return nil }
    let file = try ModelFile(directory: languageDirectory, name: list)
    for (number, line) in file.bytes.split(separator: UInt8(ascii: "\n")).enumerated() {
      let fields = String(decoding: line, as: UTF8.self).split(separator: "\t")
      guard fields.count == 2, let digest = UInt64(fields[1], radix: 16) else {
        throw .malformed(
          file: file.name, field: "line \(number + 1)", reason: "expected a name and a digest")
      }
      digests[String(fields[0])] = digest
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
