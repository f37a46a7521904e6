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

  /// The keys by which databases are told apart, in small letters.
  private static let keys = [
    "publication title", "full text", "length", "load-date", "end of document", "body", "hd", "pd",
    "sn", "an",
  ].map { Array($0.utf8) }

  private static func database(of lines: some Sequence<ArraySlice<UInt8>>) -> ExportFormat? {
    var counters = 0
    var found: Set<String> = []
    for line in lines {
      if mayTellNumbers(line) {
        let text = String(decoding: line, as: UTF8.self)
        if ExportLine.isCounter(text) { counters += 1 }
        if ExportLine.isAccession(text) { return .factiva }
      }
      if line.count < 80, let key = key(of: line) { found.insert(key) }
    }
    if counters > 0, found.contains("publication title") || found.contains("full text") {
      return .proquest
    }
    if counters > 0 && (found.contains("length") || found.contains("load-date")) { return .nexis }
    if found.contains("end of document") && found.contains("body") { return .nexis }
    return found.isSuperset(of: ["hd", "pd", "sn", "an"]) ? .factiva : nil
  }

  /// Counters and accession numbers are short and have digits.
  private static func mayTellNumbers(_ line: ArraySlice<UInt8>) -> Bool {
    (line.count < 60 || line.starts(with: "Document".utf8)) && line.contains(where: \.isDigit)
  }

  /// The key that a line begins with: of two letters alone or before a tab, else before a colon.
  private static func key(of line: ArraySlice<UInt8>) -> String? {
    guard let first = line.first else { return nil }
    let initial = first | 0x20
    for key in keys where key[0] == initial {
      let isCode = key.count == 2
      let name = line.prefix { $0 != UInt8(ascii: isCode ? "\t" : ":") }
      guard name.count == key.count, zip(name, key).allSatisfy({ $0.lowercase == $1 }) else {
        continue
      }
      return String(decoding: key, as: UTF8.self)
    }
    return nil
  }
}

extension UInt8 {
  /// The small letter of a capital of ASCII.
  fileprivate var lowercase: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}

/// What a key or mark of an export holds.
enum ExportField: String, CaseIterable, Sendable {
  case title, date, outlet, address, text, abstract, ignored, begin, end, over
}
