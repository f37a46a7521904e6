import Statements

/// Cuts a table into its records.
struct RecordParser {
  enum Format: Hashable {
    /// One JSON object a line.
    case jsonLines
    /// A JSON array of objects, or an object that holds one.
    case json
    /// RFC 4180, with the delimiter that the header shows.
    case delimited

    /// By the first byte and the name.
    init(name: String, first: UInt8?) {
      let name = name.lowercased()
      if first == UInt8(ascii: "["), !name.hasSuffix(".csv"), !name.hasSuffix(".tsv") {
        self = .json
      } else if name.hasSuffix(".json") {
        self = .json
      } else if name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") {
        self = .jsonLines
      } else if name.hasSuffix(".csv") || name.hasSuffix(".tsv") {
        self = .delimited
      } else {
        self = first == UInt8(ascii: "{") ? .jsonLines : .delimited
      }
    }
  }

  struct Record {
    /// The line that it begins on, counted from 1.
    var line: Int
    var cells: [Cell]
  }

  struct Cell {
    var column: String
    var text: String
  }

  /// What spoils one record, or with `isFinal` all that follow.
  struct Fault: Error {
    var line: Int
    var reason: String
    var isFinal = false
  }

  let stream: ByteStream
  let limit: Int
  /// True of names that a header has.
  let isHeader: ([String]) -> Bool
  private let format: Format
  var line = 1
  var delimiter = UInt8(ascii: ",")
  var columns: [String] = []
  private var objects = JSONObjects()

  init(
    _ stream: ByteStream, name: String, as known: Format? = nil, limits: ReadingLimits,
    isHeader: @escaping ([String]) -> Bool
  ) throws(ReadingError) {
    self.stream = try Self.decoded(stream, name: name, limit: limits.fileSize)
    self.isHeader = isHeader
    limit = limits.recordSize
    while let byte = try self.stream.peek(), byte.isSpace {
      if byte == 0x0A { line += 1 }
      _ = try self.stream.next()
    }
    let first = try self.stream.peek()
    format = known ?? Format(name: name, first: first)
    switch format {
    case .delimited: try readHeader()
    case .json:
      if try self.stream.peek() != UInt8(ascii: "[") {
        guard let bytes = try self.stream.rest(atMost: limit) else {
          throw .tooLarge(file: name, limit: limit)
        }
        guard let value = JSONValue(bytes) else {
          throw .notText(file: name, looksLike: "JSON that is not whole")
        }
        objects = JSONObjects(in: value, areRecords: isHeader)
      }
    case .jsonLines: break
    }
  }

  /// Without a byte order mark, and from UTF-16 as spreadsheets write it.
  private static func decoded(
    _ stream: ByteStream, name: String, limit: Int
  ) throws(ReadingError) -> ByteStream {
    switch try stream.peek() {
    case 0xEF: for _ in 0..<3 { _ = try stream.next() }
    case 0xFF, 0xFE:
      guard let bytes = try stream.rest(atMost: limit) else {
        throw .tooLarge(file: name, limit: limit)
      }
      return ByteStream(bytes: try SourceText(bytes: bytes, name: name).bytes)
    default: break
    }
    return stream
  }

  /// How many bytes were taken of the stream.
  var position: Int { stream.position }

  /// The next record, or what is wrong with it; nil at the end.
  mutating func next() throws(ReadingError) -> Result<Record, Fault>? {
    switch format {
    case .json:
      if !objects.isEmpty { return objects.next().map { .success(Self.record($0, line: line)) } }
      return try element()
    case .jsonLines, .delimited:
      while let byte = try stream.peek(), byte.isLineEnd {
        if byte == 0x0A { line += 1 }
        _ = try stream.next()
      }
      guard try stream.peek() != nil else { return nil }
      return format == .jsonLines ? try object(from: line) : try row(from: line)
    }
  }

  /// Up to a line end of any kind; nil where it is longer than the limit.
  mutating func rawLine() throws(ReadingError) -> [UInt8]? {
    var bytes: [UInt8] = []
    while let byte = try stream.next() {
      if byte.isLineEnd {
        line += 1
        if byte == 0x0D, try stream.peek() == 0x0A { _ = try stream.next() }
        break
      }
      bytes.append(byte)
      if bytes.count > limit { return nil }
    }
    return bytes
  }

  /// The rest of a line that is longer than the limit.
  private mutating func skipLine() throws(ReadingError) {
    while let byte = try stream.peek(), !byte.isLineEnd { _ = try stream.next() }
  }

  private mutating func object(from start: Int) throws(ReadingError) -> Result<Record, Fault> {
    guard let bytes = try rawLine() else {
      try skipLine()
      return .failure(Fault(line: start, reason: "the line is too long"))
    }
    guard case .object(let object) = JSONValue(bytes) else {
      return .failure(Fault(line: start, reason: "the line is no JSON object"))
    }
    return .success(Self.record(object, line: start))
  }

  /// The next object of a JSON array.
  private mutating func element() throws(ReadingError) -> Result<Record, Fault>? {
    var bytes: [UInt8] = []
    var depth = 0
    var isInText = false
    var start = line
    while let byte = try stream.next() {
      if byte == 0x0A { line += 1 }
      if depth == 0 {
        guard byte == UInt8(ascii: "{") else { continue }
        start = line
      }
      bytes.append(byte)
      guard bytes.count <= limit else {
        return .failure(Fault(line: start, reason: "the object is too long", isFinal: true))
      }
      if isInText {
        if byte == UInt8(ascii: "\\"), let escaped = try stream.next() { bytes.append(escaped) }
        isInText = byte != UInt8(ascii: "\"")
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isInText = true
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      default: break
      }
      guard depth == 0 else { continue }
      guard case .object(let object) = JSONValue(bytes) else {
        return .failure(Fault(line: start, reason: "the object is no JSON"))
      }
      return .success(Self.record(object, line: start))
    }
    guard bytes.isEmpty else {
      return .failure(Fault(line: start, reason: "the object is not closed", isFinal: true))
    }
    return nil
  }

  private static func record(_ object: [String: JSONValue], line: Int) -> Record {
    Record(line: line, cells: JSONObjects.cells(of: object))
  }
}
