/// A value of a closed set, decoded at the border.
struct Label<Value: RawRepresentable>: Decodable where Value.RawValue == String {
  var value: Value

  init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let value = Value(rawValue: text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "unknown value \"\(text)\""))
    }
    self.value = value
  }
}
