import FoundationEssentials
import Glibc

/// A file of named tensors in the format of safetensors, mapped into memory.
///
/// A length, a JSON object that says where each tensor lies, then the numbers:
/// https://github.com/huggingface/safetensors#format. Nothing in it is trusted: what does not lie
/// within the file, or overlaps the head, is an error.
package final class TensorFile: @unchecked Sendable {
  // The mapping is read-only, and lives as long as this object.
  let name: String
  /// What the file says about itself.
  package let metadata: [String: String]
  private let entries: [String: Entry]
  private let mapping: UnsafeMutableRawPointer
  private let size: Int
  private let dataStart: Int

  private struct Entry: Decodable {
    let dtype: String
    let shape: [Int]
    /// Where it begins and ends, counted from the end of the head.
    let place: [Int]

    private enum CodingKeys: String, CodingKey {
      case dtype, shape
      case place = "data_offsets"
    }
  }

  /// A JSON value of the head: text about the file, or a tensor.
  private enum HeadValue: Decodable {
    case metadata([String: String])
    case tensor(Entry)

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let entry = try? container.decode(Entry.self) {
        self = .tensor(entry)
      } else {
        self = .metadata(try container.decode([String: String].self))
      }
    }
  }

  /// The longest head that is read: some 300 names take 40 kB.
  private static let headLimit = 4 << 20

  package init(path: String) throws(LanguageModelError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw .noWeights(file: path, reason: String(cString: strerror(errno)))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .noWeights(file: path, reason: "it is no regular file")
    }
    let size = Int(status.st_size)
    guard (8...1 << 31).contains(size),
      let mapping = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), mapping != MAP_FAILED
    else { throw .badWeights(file: path, field: "size", reason: "it has \(size) bytes") }
    do {
      let head = try Self.head(UnsafeRawBufferPointer(start: mapping, count: size), of: path)
      entries = head.entries
      metadata = head.metadata
      dataStart = head.end
    } catch {
      munmap(mapping, size)
      throw error
    }
    name = path
    self.size = size
    self.mapping = mapping
  }

  deinit { munmap(mapping, size) }

  private struct Head {
    var entries: [String: Entry] = [:]
    var metadata: [String: String] = [:]
    var end = 0
  }

  private static func head(
    _ bytes: UnsafeRawBufferPointer, of path: String
  ) throws(LanguageModelError) -> Head {
    let length = UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
    guard length <= UInt64(min(bytes.count - 8, headLimit)) else {
      throw .badWeights(file: path, field: "head", reason: "it would take \(length) bytes")
    }
    var head = Head()
    head.end = 8 + Int(length)
    let json = Data(bytes[8..<head.end])
    guard let values = try? JSONDecoder().decode([String: HeadValue].self, from: json) else {
      throw .badWeights(file: path, field: "head", reason: "expected an object of tensors")
    }
    for (name, value) in values {
      switch value {
      case .metadata(let metadata) where name == "__metadata__": head.metadata = metadata
      case .metadata:
        throw .badWeights(file: path, field: name, reason: "it is no tensor")
      case .tensor(let entry): head.entries[name] = entry
      }
    }
    return head
  }

  /// How many rows and columns a matrix has: at most a few million of each.
  func size(ofMatrix tensor: String) throws(LanguageModelError) -> MatrixSize {
    let shape = entries[tensor]?.shape ?? []
    guard shape.count == 2, shape.allSatisfy({ (1...1 << 22).contains($0) }) else {
      throw .badWeights(
        file: name, field: tensor, reason: "expected a matrix, found the shape \(shape)")
    }
    return MatrixSize(rows: shape[0], columns: shape[1])
  }

  struct MatrixSize {
    let rows: Int
    let columns: Int
  }

  /// The numbers of a tensor of a shape and type, where they lie.
  private func bytes(
    of tensor: String, type: String, width: Int, shape: [Int]
  ) throws(LanguageModelError) -> UnsafeRawBufferPointer {
    guard let entry = entries[tensor] else {
      throw .badWeights(file: name, field: tensor, reason: "it is missing")
    }
    guard entry.dtype == type else {
      throw .badWeights(
        file: name, field: tensor, reason: "expected \(type), found \(entry.dtype)")
    }
    guard entry.shape == shape else {
      throw .badWeights(
        file: name, field: tensor, reason: "expected the shape \(shape), found \(entry.shape)")
    }
    let count = shape.reduce(width, *)
    guard entry.place.count == 2, let start = entry.place.first, start >= 0,
      start <= size - dataStart - count, entry.place[1] == start + count
    else {
      throw .badWeights(
        file: name, field: tensor, reason: "\(entry.place) is no place for \(count) bytes")
    }
    return UnsafeRawBufferPointer(start: mapping + dataStart + start, count: count)
  }

  /// A tensor of 32-bit floats, all of them finite.
  func floats(_ tensor: String, shape: [Int]) throws(LanguageModelError) -> [Float] {
    let bytes = try bytes(of: tensor, type: "F32", width: 4, shape: shape)
    let values = [Float](unsafeUninitializedCapacity: bytes.count / 4) { buffer, count in
      UnsafeMutableRawBufferPointer(buffer).copyMemory(from: bytes)
      count = bytes.count / 4
    }
    guard values.allSatisfy(\.isFinite) else {
      throw .badWeights(file: name, field: tensor, reason: "it holds what is no finite number")
    }
    return values
  }

  /// The rows of a matrix, as floats or as bytes with a scale for each row.
  func matrix(
    _ tensor: String, rows: Int, columns: Int
  ) throws(LanguageModelError) -> TensorMatrix {
    guard entries[tensor]?.dtype == "I8" else {
      return TensorMatrix(
        file: self, rows: rows, columns: columns,
        content: .floats(try floats(tensor, shape: [rows, columns])))
    }
    let bytes = try bytes(of: tensor, type: "I8", width: 1, shape: [rows, columns])
    return TensorMatrix(
      file: self, rows: rows, columns: columns,
      content: .scaled(
        bytes.bindMemory(to: Int8.self), scales: try floats(tensor + ".scale", shape: [rows])))
  }

  /// A value that the file says about itself in JSON: `[0.97, 0.82]`.
  package func value<Value: Decodable>(_ key: String) throws(LanguageModelError) -> Value {
    guard let text = metadata[key],
      let value = try? JSONDecoder().decode(Value.self, from: Data(text.utf8))
    else {
      let found = metadata[key].map { "\"\($0)\"" } ?? "nothing"
      throw .badWeights(file: name, field: key, reason: "expected \(Value.self), found \(found)")
    }
    return value
  }

  /// A number that the file says about itself.
  package func number<Value: LosslessStringConvertible & Comparable>(
    _ key: String, in range: ClosedRange<Value>
  ) throws(LanguageModelError) -> Value {
    guard let text = metadata[key], let value = Value(text), range.contains(value) else {
      let found = metadata[key].map { "\"\($0)\"" } ?? "nothing"
      throw .badWeights(
        file: name, field: key,
        reason: "expected \(range.lowerBound) to \(range.upperBound), found \(found)")
    }
    return value
  }
}
