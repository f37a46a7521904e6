/// Finds the base form of a word by suffix rules, exceptions and a list of known words.
///
/// https://spacy.io/api/lemmatizer in the mode "rule"; the tables come from WordNet 3.0.
struct RuleLemmatizer: Sendable {
  /// The tables of one part of speech.
  private struct Tables: Sendable {
    var rules: [SuffixRule] = []
    var exceptions: [UInt64: [String]] = [:]
    var known = HashTable()

    var isEmpty: Bool { rules.isEmpty && exceptions.isEmpty && known.count == 0 }
  }

  private struct SuffixRule: Sendable {
    var old: [UInt8]
    var new: [UInt8]
  }

  private var tables: [PartOfSpeech: Tables] = [:]

  init(_ file: ModelFile, symbols: SymbolTable) throws(LanguageModelError) {
    // The tables are keyed by the number of the lower-cased name.
    var partOfSpeech: [UInt64: PartOfSpeech] = [:]
    for part in PartOfSpeech.allCases {
      partOfSpeech[symbols.id(of: Array(part.rawValue.lowercased().utf8))] = part
    }
    var reader = MessagePackReader(file)
    var found = 0
    for _ in 0..<(try reader.readMapCount()) {
      let name = try reader.readString()
      reader.field = name
      guard name == "lemma_rules" || name == "lemma_exc" || name == "lemma_index" else {
        try reader.skip()
        continue
      }
      found += 1
      for _ in 0..<(try reader.readMapCount()) {
        guard let part = partOfSpeech[try reader.readInteger()] else {
          try reader.skip()
          continue
        }
        var entry = tables[part] ?? Tables()
        switch name {
        case "lemma_rules": entry.rules = try Self.readRules(&reader, file: file)
        case "lemma_exc": entry.exceptions = try Self.readExceptions(&reader, file: file)
        default: entry.known = try Self.readIndex(&reader, file: file)
        }
        tables[part] = entry
      }
    }
    guard found == 3 else {
      throw .malformed(file: file.name, field: "tables", reason: "\(found) of 3 are there")
    }
  }

  private static func readRules(
    _ reader: inout MessagePackReader, file: ModelFile
  ) throws(LanguageModelError) -> [SuffixRule] {
    var rules: [SuffixRule] = []
    for _ in 0..<(try reader.readArrayCount()) {
      guard try reader.readArrayCount() == 2 else { throw reader.malformed("a rule is no pair") }
      let old = Array(try reader.readString().utf8)
      rules.append(SuffixRule(old: old, new: Array(try reader.readString().utf8)))
    }
    return rules
  }

  private static func readExceptions(
    _ reader: inout MessagePackReader, file: ModelFile
  ) throws(LanguageModelError) -> [UInt64: [String]] {
    let count = try reader.readMapCount()
    var exceptions: [UInt64: [String]] = [:]
    exceptions.reserveCapacity(count)
    for _ in 0..<count {
      let word = StringHash.hash64(file.bytes[try reader.readBytes()])
      var lemmas: [String] = []
      for _ in 0..<(try reader.readArrayCount()) { lemmas.append(try reader.readString()) }
      exceptions[word] = lemmas
    }
    return exceptions
  }

  private static func readIndex(
    _ reader: inout MessagePackReader, file: ModelFile
  ) throws(LanguageModelError) -> HashTable {
    let count = try reader.readArrayCount()
    var known = HashTable(minimumCapacity: count)
    for _ in 0..<count { known.insert(StringHash.hash64(file.bytes[try reader.readBytes()]), 1) }
    return known
  }

  /// The lemma of a form, given its lower-case bytes.
  func lemma(
    of text: String, lower: [UInt8], partOfSpeech: PartOfSpeech, morphology: String
  ) -> String {
    let lowered = { String(decoding: lower, as: UTF8.self) }
    switch partOfSpeech {
    case .none, .space: return lowered()
    default: break
    }
    if isBaseForm(partOfSpeech, morphology: morphology) { return lowered() }
    guard let entry = tables[partOfSpeech], !entry.isEmpty else {
      return partOfSpeech == .properNoun ? text : lowered()
    }
    var forms: [[UInt8]] = []
    var unknown: [[UInt8]] = []
    for rule in entry.rules where lower.count >= rule.old.count {
      guard lower.suffix(rule.old.count).elementsEqual(rule.old) else { continue }
      let form = Array(lower.dropLast(rule.old.count)) + rule.new
      if form.isEmpty { continue }
      if entry.known.contains(StringHash.hash64(form[...])) {
        forms.insert(form, at: 0)
      } else if isAlphabetic(form) {
        unknown.append(form)
      } else {
        forms.append(form)
      }
    }
    var unique: [[UInt8]] = []
    for form in forms where !unique.contains(form) { unique.append(form) }
    for lemma in entry.exceptions[StringHash.hash64(lower[...])] ?? [] {
      let form = Array(lemma.utf8)
      if !unique.contains(form) { unique.insert(form, at: 0) }
    }
    guard let best = unique.first ?? unknown.first else { return text }
    return String(decoding: best, as: UTF8.self)
  }

  /// Whether the features say that the form is its own lemma.
  private func isBaseForm(_ partOfSpeech: PartOfSpeech, morphology: String) -> Bool {
    let features = morphology.utf8.split(separator: UInt8(ascii: "|")).map { String(Substring($0)) }
    func has(_ feature: String) -> Bool { features.contains(feature) }
    if partOfSpeech == .noun && has("Number=Sing") { return true }
    if partOfSpeech == .verb && has("VerbForm=Fin") && has("Tense=Pres")
      && !features.contains(where: { $0.hasPrefix("Number=") })
    {
      return true
    }
    return has("VerbForm=Inf") || has("VerbForm=None") || has("Degree=Pos")
  }

  private func isAlphabetic(_ bytes: [UInt8]) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy {
      LexicalAttribute.isLetter($0)
    }
  }
}
