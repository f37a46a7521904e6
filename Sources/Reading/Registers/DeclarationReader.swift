import Statements
import Tables

/// What a declaration does to a treaty.
package enum DeclarationMeaning: String, Hashable, Sendable, CaseIterable {
  /// A provision does not bind, or binds otherwise than it says.
  case excludes, modifies
  /// It is read in a certain way, or something else is declared on it.
  case interprets, declares
  /// What another state has reserved is not accepted.
  case objects

  /// The act that it is.
  package var kind: ActKind {
    switch self {
    case .excludes, .modifies: .reserved
    case .interprets, .declares: .declared
    case .objects: .objected
    }
  }
}

/// What it means that a declaration does something to a provision.
package struct DeclarationRule: Hashable, Sendable {
  /// What the actor does towards the provision; nil for what changes nothing of it.
  package var relation: Relation?
  /// How sure a statement is that its words show.
  package var confidence: Double
  /// What it says, in a sentence.
  package var says: String
}

/// `declaration-meanings.tsv`: what each meaning makes of a provision.
enum DeclarationMeaningTable {
  static let meaning = Column(
    0, "meaning", .oneOf(DeclarationMeaning.self), "what the declaration does")
  static let relation = Column(
    1, "relation", .optional(.oneOf(Relation.self)),
    "what its author does towards the provision; nothing where nothing of it is changed")
  static let confidence = Column(2, "confidence", .number(in: 0...1), "how sure the statement is")
  static let says = Column(3, "says", .sentence, "what it says, as `explain` prints it")

  static let schema = TableSchema(
    "reading/declaration-meanings.tsv", columns: [meaning, relation, confidence, says],
    key: [meaning], order: .by(meaning))
}

/// `declaration-words.tsv`: words by which a declaration tells what it does.
enum DeclarationWordTable {
  static let words = Column(0, "words", .lowercase, "the words, as they stand in a sentence")
  static let meaning = Column(
    1, "meaning", .oneOf(DeclarationMeaning.self),
    "what it does; of several the first of this order counts: objects, excludes, modifies, interprets"
  )

  static let schema = TableSchema(
    "reading/declaration-words.tsv", columns: [words, meaning], key: [words], order: .lines)
}

/// Cuts what states declare when they sign or join into provisions, each with what is done to it.
///
///     "The Republic does not consider itself bound by article 22. It understands article 4 as …"
///     // excludes article 22, interprets article 4
struct DeclarationReader {
  let words: [String: DeclarationMeaning]

  /// A part of a declaration.
  struct Part: Hashable {
    var meaning: DeclarationMeaning
    /// `article 22`; nil where it names none.
    var provision: String?
    var text: String
  }

  private static let order: [DeclarationMeaning] = [
    .objects, .excludes, .modifies, .interprets,
  ]

  /// Sentences on one provision belong together; one that names none goes on with the one before.
  func parts(of declaration: String) -> [Part] {
    var parts: [Part] = []
    let pattern = Self.provisionPattern
    for sentence in Self.sentences(of: declaration) {
      let meaning = meaning(of: sentence)
      let provision = Self.provision(in: sentence, by: pattern)
      if let last = parts.last, provision == nil || provision == last.provision,
        meaning == nil || meaning == last.meaning
      {
        parts[parts.count - 1].text += " " + sentence
      } else if meaning == nil, provision == nil {
        continue
      } else {
        parts.append(
          Part(
            meaning: meaning ?? parts.last?.meaning ?? .declares, provision: provision,
            text: sentence))
      }
    }
    if parts.isEmpty, !declaration.isEmpty {
      parts.append(Part(meaning: .declares, provision: nil, text: declaration))
    }
    return parts
  }

  func meaning(of sentence: String) -> DeclarationMeaning? {
    let folded = sentence.lowercased()
    let found = Set(words.filter { folded.contains($0.key) }.values)
    return Self.order.first { found.contains($0) } ?? (found.isEmpty ? nil : .declares)
  }

  /// Sentences, also where the next one follows without a space: `Convention.In accordance`.
  private static func sentences(of text: String) -> [String] {
    let folded = text.foldingWhiteSpace()
    let scalars = Array(folded.unicodeScalars)
    return ranges(ofSentencesIn: scalars).map { range in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range.start..<range.end])
      return String(view)
    }
  }

  /// Where the sentences of a text stand, without the white space at their ends.
  static func ranges(ofSentencesIn scalars: [Unicode.Scalar]) -> [ScalarRange] {
    var ranges: [ScalarRange] = []
    var start = 0
    func close(at end: Int) {
      var (first, last) = (start, end)
      while first < last, scalars[first].properties.isWhitespace { first += 1 }
      while last > first, scalars[last - 1].properties.isWhitespace { last -= 1 }
      if first < last { ranges.append(ScalarRange(first, last)) }
      start = end
    }
    for (index, scalar) in scalars.enumerated() {
      if scalar == "\n", index > 0, scalars[index - 1] == "\n" { close(at: index) }
      guard scalar == "." || scalar == ";" else { continue }
      let before: Unicode.Scalar = index > 1 ? scalars[index - 2] : " "
      // What follows the quotation marks that close one sentence and open the next.
      let rest = scalars[(index + 1)...].prefix(5).drop { !$0.isLetter && !$0.isNumber }
      guard let first = rest.first, let next = scalars[(index + 1)...].first else { continue }
      // No. 4, art. 5, U.N.: a number or a small letter follows, or a single letter stands before.
      let isMark = !next.properties.isWhitespace && !next.isLetter && !next.isNumber
      guard before != ".", first.properties.isUppercase || first.isNumber && isMark else {
        continue
      }
      close(at: index + 1)
    }
    close(at: scalars.count)
    return ranges
  }

  /// Made once for a text: making it costs more than looking for it.
  private static var provisionPattern: Regex<(Substring, Substring)> {
    /(?i:articles?|annex|paragraphs?|sections?) +([0-9IVXLivxl]+(?: ?\([0-9a-z]+\))*)/
  }

  /// `article 22`, `article 5 (2)`: the first that a sentence names.
  private static func provision(
    in sentence: String, by pattern: Regex<(Substring, Substring)>
  ) -> String? {
    guard let match = sentence.firstMatch(of: pattern) else { return nil }
    let word = match.output.0.split(separator: " ")[0].lowercased()
    let name = word.hasSuffix("s") ? String(word.dropLast()) : word
    return "\(name) \(match.output.1)"
  }
}

extension RegisterReader {
  /// What states declare in a text where `#Name` stands above each; nil for another file.
  package func declarations(in grid: RegisterGrid, file: String) -> Register? {
    guard let first = grid.lines.first(where: { $0.text.hasPrefix("#") }) else { return nil }
    let reader = DeclarationReader(words: rules.declarationWords)
    var register = Register()
    register.isOfOneTreaty = true
    register.titles = grid.lines.filter { $0.number < first.number }.map(\.text)
    var name: String?
    var text = ""
    var line = 0
    func close(_ register: inout Register) {
      guard let name else { return }
      register.texts.append(.init(line: line, participant: name, text: text.foldingWhiteSpace()))
      for part in reader.parts(of: text) {
        register.kinds.insert(part.meaning.kind)
        register.rows.append(
          Register.Row(
            line: line, participant: name, kind: part.meaning.kind, place: nil,
            text: part.provision.map { "\($0) (\(part.meaning.rawValue)): \(part.text)" }
              ?? "(\(part.meaning.rawValue)) \(part.text)"))
      }
    }
    for row in grid.lines where row.number >= first.number {
      if row.text.hasPrefix("#") {
        close(&register)
        name = String(row.text.dropFirst()).foldingWhiteSpace()
        text = ""
        line = row.number
      } else {
        text += (text.isEmpty ? "" : " ") + row.cells.joined(separator: ", ")
      }
    }
    close(&register)
    return register
  }
}

extension Unicode.Scalar {
  fileprivate var isLetter: Bool { properties.isAlphabetic }
  fileprivate var isNumber: Bool { properties.numericType != nil }
}
