/// Lines by which exports are taken apart.
enum ExportLine {
  static func trimmed(_ line: some StringProtocol) -> String {
    var line = Substring(line)
    while let first = line.first, first.isWhitespace || first == "\u{FEFF}" { line.removeFirst() }
    while let last = line.last, last.isWhitespace { line.removeLast() }
    return String(line)
  }

  /// "1 of 161 DOCUMENTS", "Document 1 of 10".
  static func isCounter(_ line: String) -> Bool {
    guard line.utf8.count < 60 else { return false }
    let words = line.split(separator: " ")
    let numbers = words.filter { Int($0) != nil }
    guard words.count == 4, numbers.count == 2 else { return false }
    let isBefore = Int(words[0]) == nil && Int(words[1]) != nil && Int(words[3]) != nil
    let isBehind = Int(words[3]) == nil && Int(words[0]) != nil && Int(words[2]) != nil
    return (isBefore ? words[0] : isBehind ? words[3] : "").lowercased().hasPrefix("do")
  }

  /// "Document GAZ0000020250304el340001".
  static func isAccession(_ line: String) -> Bool {
    let words = line.split(separator: " ")
    guard words.count == 2, words[0] == "Document", words[1].utf8.count >= 15 else { return false }
    let digits = words[1].utf8.count(where: \.isDigit)
    return digits >= 10 && words[1].utf8.allSatisfy(\.isAlphanumeric)
  }
}
