/// The present row of a running query, read column by column from the left.
struct Row {
  private let query: any ResultRow
  private let path: String
  private var column: Int32 = 0

  init(of query: any ResultRow, in path: String) {
    self.query = query
    self.path = path
  }

  mutating func integer() -> Int {
    Int(integer64())
  }

  mutating func integer64() -> Int64 {
    defer { column += 1 }
    return query.integer(column)
  }

  mutating func optionalInteger64() -> Int64? {
    guard !skipsNull() else { return nil }
    return integer64()
  }

  mutating func real() -> Double {
    defer { column += 1 }
    return query.real(column)
  }

  mutating func text() -> String {
    defer { column += 1 }
    return query.text(column)
  }

  mutating func bytes() -> [UInt8] {
    defer { column += 1 }
    return query.blob(column)
  }

  mutating func optionalText() -> String? {
    guard !skipsNull() else { return nil }
    return text()
  }

  /// A value of a closed set; the schema's checks keep others out of a sound file.
  mutating func label<Label: RawRepresentable>(
    _ type: Label.Type = Label.self
  ) throws -> Label where Label.RawValue == String {
    let text = text()
    guard let label = Label(rawValue: text) else {
      throw StorageError.damaged(path: path, detail: "unknown \(type) \"\(text)\"")
    }
    return label
  }

  mutating func optionalLabel<Label: RawRepresentable>(
    _ type: Label.Type = Label.self
  ) throws -> Label? where Label.RawValue == String {
    guard !skipsNull() else { return nil }
    return try label(type)
  }

  mutating func skip(_ columns: Int32) { column += columns }

  private mutating func skipsNull() -> Bool {
    guard query.isNull(column) else { return false }
    column += 1
    return true
  }
}
