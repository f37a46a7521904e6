/// Whose export a text of many articles is.
enum ExportFormat: String, CaseIterable, Sendable {
  case nexis, factiva, proquest, ris, bibtex

  /// By the beginning of the text; nil for a text that is no export.
  init?(head: [UInt8]) {
    let text = String(decoding: head, as: UTF8.self)
    let lines = text.split(whereSeparator: \.isNewline).lazy.map(ExportLine.trimmed)
      .filter { !$0.isEmpty }
    guard let first = lines.first else { return nil }
    if first.hasPrefix("TY  -") || first.hasPrefix("TY -") {
      self = .ris
    } else if Self.isEntry(first) {
      self = .bibtex
    } else if let found = Self.database(of: Array(lines)) {
      self = found
    } else {
      return nil
    }
  }

  private static func isEntry(_ line: String) -> Bool {
    guard line.hasPrefix("@"), let brace = line.firstIndex(of: "{") else { return false }
    let name = line[line.index(after: line.startIndex)..<brace]
    return !name.isEmpty && name.allSatisfy { $0.isLetter || $0 == " " }
  }

  private static func database(of lines: [String]) -> ExportFormat? {
    var counters = 0
    var keys: Set<String> = []
    for line in lines {
      if ExportLine.isCounter(line) { counters += 1 }
      if ExportLine.isAccession(line) { return .factiva }
      if line.utf8.count < 80 {
        keys.insert(String(line.prefix { $0 != ":" }).lowercased())
      }
    }
    if counters > 0, keys.contains("publication title") || keys.contains("full text") {
      return .proquest
    }
    if counters > 0 && (keys.contains("length") || keys.contains("load-date")) { return .nexis }
    if keys.contains("end of document") && keys.contains("body") { return .nexis }
    let isCoded = ["hd", "pd", "sn", "an"].allSatisfy { code in
      lines.contains { $0.lowercased() == code || $0.lowercased().hasPrefix(code + "\t") }
    }
    return isCoded ? .factiva : nil
  }
}

/// What a key or mark of an export holds.
enum ExportField: String, CaseIterable, Sendable {
  case title, date, outlet, address, text, abstract, ignored, begin, end, over
}
