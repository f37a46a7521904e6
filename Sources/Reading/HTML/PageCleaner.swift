/// Takes out of a page what is never read, before it is parsed: scripts, styles, comments, pictures
/// inside attributes, and how words look.
///
/// It also bounds the time of the parser, which compares each attribute of an element with all
/// others: an element with a million of them would take minutes.
struct PageCleaner {
  private let page: [UInt8]
  private var output: [UInt8] = []
  private var index = 0

  private static let mostAttributes = 100
  private static let longestValue = 4096

  init(page: [UInt8]) {
    self.page = page
    output.reserveCapacity(page.count)
  }

  mutating func cleaned() -> [UInt8] {
    while index < page.count {
      guard page[index] == 0x3C, index + 1 < page.count else {
        output.append(page[index])
        index += 1
        continue
      }
      if starts(with: "<!--") {
        skip(past: "-->")
      } else if page[index + 1].isUpper || page[index + 1].isLower || page[index + 1] == 0x2F {
        takeTag()
      } else {
        output.append(page[index])
        index += 1
      }
    }
    return output
  }

  private func starts(with word: StaticString) -> Bool {
    guard index + word.utf8CodeUnitCount <= page.count else { return false }
    return word.withUTF8Buffer { word in
      word.indices.allSatisfy { page[index + $0] | 0x20 == word[$0] | 0x20 }
    }
  }

  private mutating func skip(past word: StaticString) {
    while index < page.count && (page[index] != word.utf8Start[0] || !starts(with: word)) {
      index += 1
    }
    index = min(page.count, index + word.utf8CodeUnitCount)
  }

  private mutating func takeTag() {
    let start = output.count
    let isScript = starts(with: "<script")
    let isStyle = starts(with: "<style")
    let isFormat = FormatTag(rawValue: name) != nil
    copyTag()
    if isFormat { output.removeLast(output.count - start) }
    guard isScript || isStyle else { return }
    // Markup inside a description of the article is its text, and stays as it is.
    let isKept = isScript && output[start...].contains(word: Array("ld+json".utf8))
    while index < page.count {
      if page[index] == 0x3C, starts(with: "</script") || starts(with: "</style") { return }
      if isKept { output.append(page[index]) }
      index += 1
    }
  }

  /// The name of the tag that begins here, lower case.
  private var name: String {
    let name = page[(index + 1)...].drop { $0 == 0x2F }.prefix(12)
      .prefix { $0.isUpper || $0.isLower }
    return String(decoding: name.map { $0 | 0x20 }, as: UTF8.self)
  }

  /// Copies up to the closing bracket, or up to the next opening one where the tag never closes.
  ///
  /// A quotation mark opens a value only right after `=`; any other is a slip, and left out.
  private mutating func copyTag() {
    var attributes = 0
    var isValueNext = false
    output.append(page[index])
    index += 1
    while index < page.count {
      let byte = page[index]
      if byte == 0x3C { return }
      if byte == 0x22 || byte == 0x27 {
        if isValueNext {
          takeValue(quotedBy: byte, isKept: attributes <= Self.mostAttributes)
          isValueNext = false
        } else {
          index += 1
        }
        continue
      }
      if !byte.isSpace { isValueNext = byte == 0x3D }
      if byte.isSpace || byte == 0x2F { attributes += 1 }
      if attributes <= Self.mostAttributes || byte == 0x3E { output.append(byte) }
      index += 1
      if byte == 0x3E { return }
    }
  }

  private mutating func takeValue(quotedBy quote: UInt8, isKept: Bool) {
    let start = index
    index += 1
    guard let end = page[index...].firstIndex(of: quote) else {
      // Nothing closes it: the value ends where the tag does, and the page is not lost.
      while index < page.count && page[index] != 0x3E { index += 1 }
      if isKept { output += [quote, quote] }
      return
    }
    index = end + 1
    guard isKept else { return }
    if index - start <= Self.longestValue {
      output += page[start..<index]
    } else {
      output += [quote, quote]
    }
  }
}

/// An element that only says how its words look. Old pages leave them open by the hundred, until the
/// parser finds the page nested too deep.
private enum FormatTag: String {
  case b, i, u, em, strong, small, big, tt, font, nobr, ins, mark, abbr, acronym, cite, dfn,
    basefont
}

extension ArraySlice<UInt8> {
  fileprivate func contains(word: [UInt8]) -> Bool {
    guard count >= word.count else { return false }
    return (startIndex...endIndex - word.count).contains { self[$0...].starts(with: word) }
  }
}
