/// A matrix of a tensor file, whose rows are read as floats.
struct TensorMatrix: @unchecked Sendable {
  // Keeps the mapping alive that the bytes lie in.
  let file: TensorFile
  let rows: Int
  let columns: Int
  let content: Content

  enum Content {
    case floats([Float])
    /// Each value is its byte times the scale of its row.
    case scaled(UnsafeBufferPointer<Int8>, scales: [Float])
  }

  /// Adds a row to `columns` numbers.
  func add(row: Int, to output: UnsafeMutablePointer<Float>) {
    precondition(row >= 0 && row < rows, "a row outside the matrix")
    let start = row * columns
    switch content {
    case .floats(let values):
      values.withUnsafeBufferPointer { values in
        for column in 0..<columns { output[column] += values[start + column] }
      }
    case .scaled(let bytes, let scales):
      let scale = scales[row]
      for column in 0..<columns { output[column] += Float(bytes[start + column]) * scale }
    }
  }

  /// All rows, one after the other.
  var floats: [Float] {
    switch content {
    case .floats(let values): return values
    case .scaled(let bytes, let scales):
      return [Float](unsafeUninitializedCapacity: rows * columns) { buffer, count in
        for row in 0..<rows {
          let scale = scales[row]
          for index in row * columns..<(row + 1) * columns {
            buffer[index] = Float(bytes[index]) * scale
          }
        }
        count = rows * columns
      }
    }
  }
}
