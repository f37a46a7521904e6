/// Whose export a text of many articles is.
enum ExportFormat: String, CaseIterable, Sendable {
  case nexis, factiva, proquest, ris, bibtex

  /// By the beginning of the text; nil for a text that is no export.
  init?(head: [UInt8]) {
    let lines = HeadLines(head).trimmed()
    guard let first = lines.first(where: { _ in true }).map({ String(decoding: $0, as: UTF8.self) })
    else { return nil }
    if first.hasPrefix("TY  -") || first.hasPrefix("TY -") {
      self = .ris
    } else if Self.isEntry(first) {
      self = .bibtex
    } else if let found = Self.database(of: lines) {
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

  private static func database(of lines: some Sequence<ArraySlice<UInt8>>) -> ExportFormat? {
    var counters = 0
    var found: Set<String> = []
    for line in lines {
      if mayTellNumbers(line) {
        let text = String(decoding: line, as: UTF8.self)
        if ExportLine.isCounter(text) { counters += 1 }
        if ExportLine.isAccession(text) { return .factiva }
      }
      if line.count < 80 {
        let key = line.prefix { $0 != UInt8(ascii: ":") }
        found.insert(String(decoding: key, as: UTF8.self).lowercased())
      }
    }
    if counters > 0, found.contains("publication title") || found.contains("full text") {
      return .proquest
    }
    if counters > 0 && (found.contains("length") || found.contains("load-date")) { return .nexis }
    if found.contains("end of document") && found.contains("body") { return .nexis }
    let isCoded = ["hd", "pd", "sn", "an"].allSatisfy { code in
      lines.contains { begins($0, withCode: Array(code.utf8)) }
    }
    return isCoded ? .factiva : nil
  }

  /// Counters and accession numbers are short and have digits.
  private static func mayTellNumbers(_ line: ArraySlice<UInt8>) -> Bool {
    (line.count < 60 || line.starts(with: "Document".utf8)) && line.contains(where: \.isDigit)
  }

  /// True for a code alone, or before a tab, in letters of any size.
  private static func begins(_ line: ArraySlice<UInt8>, withCode code: [UInt8]) -> Bool {
    let name = line.prefix { $0 != UInt8(ascii: "\t") }
    return name.count == code.count && zip(name, code).allSatisfy { $0 | 0x20 == $1 }
  }
}

/// What a key or mark of an export holds.
enum ExportField: String, CaseIterable, Sendable {
  case title, date, outlet, address, text, abstract, ignored, begin, end, over
}
