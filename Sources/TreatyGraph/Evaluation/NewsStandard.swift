import Foundation
import Statements

/// A folder of articles with every position in each: `texts/NAME.txt` and `labels/NAME.json`, as
/// `Tests/Fixtures/news` describes them.
package struct NewsStandard: Sendable {
  /// An article and who stands where in it.
  package struct Item: Sendable {
    package let name: String
    package let path: String
    package let positions: [NewsPosition]
  }

  /// In the order of their names.
  package let items: [Item]

  /// True for a folder that has both parts.
  package static func isOne(_ folder: String) -> Bool {
    ["texts", "labels"].allSatisfy {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: folder + "/" + $0, isDirectory: &isFolder)
        && isFolder.boolValue
    }
  }

  /// Reads all labels of a folder.
  package init(folder: String) throws(EvaluationError) {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder + "/labels")
    else { throw .unreadable(folder) }
    var items: [Item] = []
    for file in names.sorted() where file.hasSuffix(".json") {
      let name = String(file.dropLast(5))
      items.append(
        Item(
          name: name, path: "\(folder)/texts/\(name).txt",
          positions: try Self.positions(in: "\(folder)/labels/\(file)")))
    }
    guard !items.isEmpty else { throw .unreadable(folder) }
    self.items = items
  }

  private struct Labels: Decodable {
    var statements: [NewsPosition]
  }

  private static func positions(in file: String) throws(EvaluationError) -> [NewsPosition] {
    guard let data = FileManager.default.contents(atPath: file) else { throw .unreadable(file) }
    do {
      return try JSONDecoder().decode(Labels.self, from: data).statements
    } catch {
      throw .malformedLabels(file: file, reason: GoldStandard.reason(error))
    }
  }
}

/// A position that an article holds, as its labels tell.
package struct NewsPosition: Decodable, Sendable {
  let actor: String
  let aliases: [String]
  let sign: Polarity
  /// The id of a treaty, else its name; nil for a pact without a name.
  let treaty: String?
  let modality: Modality
  /// False where two careful readers could differ.
  let isSure: Bool

  private enum Key: String, CodingKey {
    case actor, aliases, sign, treaty, modality, sure
  }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    actor = try values.decode(String.self, forKey: .actor)
    aliases = try values.decode([String].self, forKey: .aliases)
    sign = try Self.value(.sign, in: values)
    treaty = try values.decodeIfPresent(String.self, forKey: .treaty)
    modality = try Self.value(.modality, in: values)
    isSure = try values.decode(Bool.self, forKey: .sure)
  }

  private static func value<Value: RawRepresentable<String>>(
    _ key: Key, in values: KeyedDecodingContainer<Key>
  ) throws -> Value {
    let text = try values.decode(String.self, forKey: key)
    guard let value = Value(rawValue: text) else {
      throw DecodingError.dataCorruptedError(
        forKey: key, in: values, debugDescription: "unknown value \"\(text)\"")
    }
    return value
  }
}
