/// Messages one after the other, each after a line that begins with `From `.
struct Mailbox {
  let messages: [ArraySlice<UInt8>]

  private static let mark = Array("From ".utf8)

  init(_ bytes: [UInt8]) {
    var starts: [Int] = []
    var line = 0
    var isBlankBefore = true
    while line < bytes.count {
      let end = bytes[line...].firstIndex(of: 0x0A) ?? bytes.count
      if isBlankBefore && bytes[line...].starts(with: Self.mark) { starts.append(line) }
      isBlankBefore = bytes[line..<end].allSatisfy(\.isSpace)
      line = end + 1
    }
    messages = zip(starts, starts.dropFirst() + [bytes.count]).map { start, end in
      let message = bytes[start..<end]
      let first = message.firstIndex(of: 0x0A).map { $0 + 1 } ?? end
      return message[first...]
    }
  }

  static func begins(_ head: [UInt8]) -> Bool {
    guard head.starts(with: mark), let end = head.firstIndex(of: 0x0A) else { return false }
    return MessageHead.begins(Array(head[(end + 1)...]))
  }
}

/// The first lines of a message.
enum MessageHead {
  private static let names: Set<String> = ["subject", "date", "to", "message-id", "mime-version"]

  /// True of header lines among which are two that every message has, and that no article has.
  static func begins(_ head: [UInt8]) -> Bool {
    var found: Set<String> = []
    var count = 0
    for line in head.prefix(8192).split(separator: 0x0A, omittingEmptySubsequences: false) {
      let bytes = line.last == 0x0D ? line.dropLast() : line
      guard let first = bytes.first else { break }
      // A long header goes on in lines that begin with a space.
      if first.isSpace && count > 0 { continue }
      guard let colon = bytes.prefix(80).firstIndex(of: 0x3A),
        bytes[..<colon].allSatisfy({ $0.isAlphanumeric || $0 == 0x2D })
      else { return false }
      found.insert(String(decoding: bytes[..<colon], as: UTF8.self).lowercased())
      count += 1
    }
    let isMIME = found.contains("mime-version") || found.contains("message-id")
    return isMIME && found.intersection(names).count >= 2
      || found.isSuperset(of: ["from", "to", "subject", "date"])
  }
}
