import Glibc

/// A file of numbered sections of whole numbers and one of letters, mapped into memory.
///
/// It is taken only where its last word is the digest of all before, and its first ones are the key
/// that is asked for.
final class IndexFile: Sendable {
  /// A part of the file: so many rows of so many numbers.
  struct Section {
    let rows: Int
    fileprivate let start: Int
    fileprivate let width: Int
  }

  // Nobody writes to it.
  private nonisolated(unsafe) let bytes: UnsafeRawBufferPointer
  let sections: [Section]
  private let letters: Range<Int>

  /// Nil where there is no such file, or another one.
  init?(path: String, key: [UInt64], widths: [Int]) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    let head = (key.count + 1 + widths.count) * 8
    guard fstat(descriptor, &status) == 0, status.st_size >= head + 8, status.st_size % 8 == 0,
      status.st_size < 1 << 31,
      let address = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0),
      address != MAP_FAILED
    else { return nil }
    let mapped = UnsafeRawBufferPointer(start: address, count: Int(status.st_size))
    bytes = mapped
    func word(_ place: Int) -> UInt64 { mapped.load(fromByteOffset: place * 8, as: UInt64.self) }
    var found: [Section] = []
    var place = head
    for (index, width) in widths.enumerated() {
      let rows = Int(clamping: word(key.count + 1 + index))
      found.append(Section(rows: rows, start: place, width: width))
      guard rows <= mapped.count else { break }
      place += rows * width * 4
    }
    sections = found
    let letterCount = Int(clamping: word(key.count))
    letters = place..<(place &+ min(letterCount, mapped.count))
    guard key.indices.allSatisfy({ word($0) == key[$0] }), found.count == widths.count,
      letters.upperBound <= mapped.count - 8,
      word(mapped.count / 8 - 1)
        == WordDigest.of(UnsafeRawBufferPointer(rebasing: mapped.dropLast(8)))
    else { return nil }
  }

  deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }

  func number(_ section: Int, _ row: Int, _ column: Int) -> Int {
    let section = sections[section]
    precondition(row < section.rows && column < section.width, "a row of the index")
    let place = section.start + (row * section.width + column) * 4
    return Int(bytes.load(fromByteOffset: place, as: UInt32.self))
  }

  /// Letters that begin at a place and are so many, as two columns have it.
  func letters(_ section: Int, _ row: Int, _ column: Int) -> UnsafeRawBufferPointer {
    let start = letters.lowerBound + number(section, row, column)
    let end = start + number(section, row, column + 1)
    precondition(end <= letters.upperBound, "letters of the index")
    return UnsafeRawBufferPointer(rebasing: bytes[start..<end])
  }
}

/// Puts an `IndexFile` together.
struct IndexFileMaker {
  private var rows: [[UInt32]]
  private let widths: [Int]
  private var letters: [UInt8] = []
  private var places: [[UInt8]: Int] = [:]

  init(widths: [Int]) {
    self.widths = widths
    rows = widths.map { _ in [] }
  }

  mutating func add(_ numbers: [UInt32], to section: Int) {
    precondition(numbers.count == widths[section], "as many numbers as the section has columns")
    rows[section] += numbers
  }

  /// The place and the number of some letters.
  mutating func place(of text: [UInt8]) -> [UInt32] {
    if let known = places[text] { return [UInt32(known), UInt32(text.count)] }
    let place = letters.count
    letters += text
    places[text] = place
    return [UInt32(place), UInt32(text.count)]
  }

  func bytes(key: [UInt64]) -> [UInt8] {
    var bytes: [UInt8] = []
    func add(_ word: UInt64) {
      withUnsafeBytes(of: word) { bytes += $0 }
    }
    for word in key { add(word) }
    add(UInt64(letters.count))
    for (section, width) in zip(rows, widths) { add(UInt64(section.count / max(width, 1))) }
    for section in rows { section.withUnsafeBytes { bytes += $0 } }
    bytes += letters
    bytes += [UInt8](repeating: 0, count: (8 - bytes.count % 8) % 8)
    add(bytes.withUnsafeBytes { WordDigest.of($0) })
    return bytes
  }
}

/// Tells two runs of bytes apart, eight of them at a time: nobody forges them.
enum WordDigest {
  static func of(_ bytes: UnsafeRawBufferPointer, _ start: UInt64 = 0xcbf2_9ce4_8422_2325) -> UInt64
  {
    var hash = start ^ UInt64(bytes.count)
    let whole = bytes.count / 8 * 8
    for place in stride(from: 0, to: whole, by: 8) {
      let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      hash = (hash ^ word) &* 0x9e37_79b9_7f4a_7c15
      hash ^= hash >> 29
    }
    for byte in bytes[whole...] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }
}
