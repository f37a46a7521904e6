/// The objects of a JSON document that are records of a table: the elements of the array in it that
/// has most of them, or the document itself.
struct JSONObjects {
  private var objects: ArraySlice<[String: JSONValue]> = []

  /// Records stand no deeper in an answer of a server.
  private static let mostLevels = 4

  init() {}

  init(in value: JSONValue, areRecords: ([String]) -> Bool) {
    var lists: [[[String: JSONValue]]] = []
    Self.collect(value, level: 0, into: &lists)
    if case .object(let object) = value, areRecords(Self.cells(of: object).map(\.column)) {
      objects = [object]
    } else {
      let known = lists.filter { list in
        list.prefix(20).contains { areRecords(Self.cells(of: $0).map(\.column)) }
      }
      objects = (known.max { $0.count < $1.count } ?? [])[...]
      if objects.isEmpty, case .object(let object) = value { objects = [object] }
    }
  }

  private static func collect(
    _ value: JSONValue, level: Int, into lists: inout [[[String: JSONValue]]]
  ) {
    guard level <= mostLevels else { return }
    switch value {
    case .array(let values):
      let found = values.compactMap { if case .object(let object) = $0 { object } else { nil } }
      if !found.isEmpty { lists.append(found) }
    case .object(let object):
      for key in object.keys.sorted() {
        if let inner = object[key] { collect(inner, level: level + 1, into: &lists) }
      }
    default: break
    }
  }

  var isEmpty: Bool { objects.isEmpty }

  mutating func next() -> [String: JSONValue]? { objects.popFirst() }

  /// The values with their keys; what stands in an object inside has both keys: `source.name`.
  static func cells(of object: [String: JSONValue]) -> [RecordParser.Cell] {
    object.sorted { $0.key < $1.key }.flatMap { key, value -> [RecordParser.Cell] in
      if let text = value.text { return [RecordParser.Cell(column: key, text: text)] }
      guard case .object(let inner) = value else { return [] }
      return inner.sorted { $0.key < $1.key }.compactMap { name, value in
        value.text.map { RecordParser.Cell(column: "\(key).\(name)", text: $0) }
      }
    }
  }
}
