import Glibc

/// Decodes the bytes of a page as a browser does: by its byte order mark, by what the server said,
/// by its `meta` element, and else as UTF-8 or Windows-1252.
///
/// Where the bytes prove a declaration wrong they are believed: valid UTF-8 with characters beyond
/// ASCII is UTF-8 whatever the page says, and a page that says UTF-8 but has hardly a valid
/// character beyond ASCII is Windows-1252.
struct PageEncoding {
  /// Labels that pages use, lower case, with the name that iconv knows.
  let names: [String: String]

  func decode(_ page: [UInt8], declared: String? = nil) -> [UInt8] {
    if page.starts(with: [0xEF, 0xBB, 0xBF]) { return utf8(page.dropFirst(3)) }
    if page.starts(with: [0xFE, 0xFF]) { return convert(page.dropFirst(2), from: "UTF-16BE") }
    if page.starts(with: [0xFF, 0xFE]) { return convert(page.dropFirst(2), from: "UTF-16LE") }
    let label = declared ?? Self.metaLabel(in: page)
    let count = UTF8Count(of: page)
    let name = label.flatMap { names[$0.lowercased()] } ?? "UTF-8"
    if count.faults == 0 && (count.characters > 0 || name == "UTF-8") { return utf8(page[...]) }
    if name == "UTF-8" {
      return count.faults > count.characters
        ? convert(page[...], from: "WINDOWS-1252") : utf8(page[...])
    }
    return convert(page[...], from: name)
  }

  /// What `<meta charset=…>` or `<meta http-equiv=… content="…; charset=…">` says, looked for as
  /// far as browsers look.
  private static func metaLabel(in page: [UInt8]) -> String? {
    let head = String(decoding: page.prefix(1024).map { $0 < 0x80 ? $0 : 0x20 }, as: UTF8.self)
      .lowercased()
    guard let meta = head.range(ofBytes: "charset", after: "<meta") else { return nil }
    let value = head[meta...].drop { $0 != "=" }.dropFirst()
      .drop { $0 == " " || $0 == "\"" || $0 == "'" }
    return String(value.prefix { $0.isLetter || $0.isNumber || "-_:".contains($0) })
  }

  /// Valid UTF-8 without NUL, faults replaced by U+FFFD.
  private func utf8(_ page: ArraySlice<UInt8>) -> [UInt8] {
    let text = Array(String(decoding: page, as: UTF8.self).utf8)
    return text.contains(0) ? text.map { $0 == 0 ? 0x20 : $0 } : text
  }

  private func convert(_ page: ArraySlice<UInt8>, from name: String) -> [UInt8] {
    guard let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else {
      return utf8(page)
    }
    defer { iconv_close(converter) }
    var input = Array(page).map { CChar(bitPattern: $0) }
    var output: [UInt8] = []
    var buffer = [CChar](repeating: 0, count: 1 << 16)
    let total = input.count
    input.withUnsafeMutableBufferPointer { inputBuffer in
      var from = inputBuffer.baseAddress
      var left = total
      while left > 0 {
        var written = 0
        var status = 0
        buffer.withUnsafeMutableBufferPointer { room in
          var to = room.baseAddress
          var free = room.count
          status = iconv(converter, &from, &left, &to, &free)
          written = room.count - free
        }
        let failed = status == -1 ? errno : 0
        output += buffer[..<written].lazy.map { UInt8(bitPattern: $0) }
        if failed == EILSEQ || failed == EINVAL {
          output += [0xEF, 0xBF, 0xBD]
          from = from.map { $0 + 1 }
          left -= 1
        }
      }
    }
    return utf8(output[...])
  }
}

/// How many characters beyond ASCII a text has as UTF-8, and how many bytes fit into none.
private struct UTF8Count {
  var characters = 0
  var faults = 0

  init(of bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      let isValid =
        (0xC2...0xF4).contains(byte) && index + length <= bytes.count
        && bytes[index + 1..<index + length].allSatisfy(\.isContinuation)
      if isValid { characters += 1 } else { faults += 1 }
      index += isValid ? length : 1
    }
  }
}

extension String {
  /// Where one word stands after the first occurrence of another.
  fileprivate func range(ofBytes word: String, after first: String) -> String.Index? {
    guard let start = firstIndex(of: first, from: startIndex) else { return nil }
    return firstIndex(of: word, from: start)
  }

  private func firstIndex(of word: String, from start: String.Index) -> String.Index? {
    var index = start
    while index < endIndex {
      if self[index...].hasPrefix(word) { return index }
      index = self.index(after: index)
    }
    return nil
  }
}
