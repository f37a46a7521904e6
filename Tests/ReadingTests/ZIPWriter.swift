/// Writes ZIP files without compression.
struct ZIPWriter {
  private struct Entry {
    var name: [UInt8]
    var bytes: [UInt8]
    var offset: Int
  }

  private var output: [UInt8] = []
  private var entries: [Entry] = []

  static func archive(_ files: KeyValuePairs<String, [UInt8]>) -> [UInt8] {
    var writer = ZIPWriter()
    for (name, bytes) in files { writer.add(Array(name.utf8), bytes) }
    return writer.closed()
  }

  static func archive(_ files: KeyValuePairs<String, String>) -> [UInt8] {
    var writer = ZIPWriter()
    for (name, text) in files { writer.add(Array(name.utf8), Array(text.utf8)) }
    return writer.closed()
  }

  private mutating func add(_ name: [UInt8], _ bytes: [UInt8]) {
    entries.append(Entry(name: name, bytes: bytes, offset: output.count))
    output += number(0x0403_4B50, 4) + fields(name, bytes) + name + bytes
  }

  private func fields(_ name: [UInt8], _ bytes: [UInt8]) -> [UInt8] {
    number(20, 2) + number(0x800, 2) + number(0, 6) + number(Self.checksum(bytes), 4)
      + number(bytes.count, 4) + number(bytes.count, 4) + number(name.count, 2) + number(0, 2)
  }

  private func closed() -> [UInt8] {
    var list: [UInt8] = []
    for entry in entries {
      list += number(0x0201_4B50, 4) + number(20, 2) + fields(entry.name, entry.bytes)
      list += number(0, 10) + number(entry.offset, 4) + entry.name
    }
    let end =
      number(0x0605_4B50, 4) + number(0, 4) + number(entries.count, 2) + number(entries.count, 2)
      + number(list.count, 4) + number(output.count, 4) + number(0, 2)
    return output + list + end
  }

  private func number(_ value: Int, _ size: Int) -> [UInt8] {
    (0..<size).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
  }

  private static func checksum(_ bytes: [UInt8]) -> Int {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return Int(~sum)
  }
}
