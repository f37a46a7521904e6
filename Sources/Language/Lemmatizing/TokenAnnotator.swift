/// What the rules say of a token.
struct TokenAnnotation {
  var tag: String
  var partOfSpeech: PartOfSpeech
  var morphology: String
  var lemma: String
  var relation: DependencyRelation
}

/// Applies the attribute rules and the lemmatizer, remembering each combination that occurred.
///
/// A token's annotation depends on its form, tag and relation, unless a rule for two tokens hits.
final class TokenAnnotator {
  private struct Entry {
    var annotation: TokenAnnotation
    // Pair rules whose first or second condition the token satisfies.
    var firsts: UInt32
    var seconds: UInt32
  }

  private let ruler: AttributeRuler
  private let lemmatizer: RuleLemmatizer
  private let tags: [String]
  private let tagHashes: [UInt64]
  private let matchers: [RegularExpressionMatcher]
  private let relationHashes: [DependencyRelation: UInt64]
  private var entries: [Entry] = []
  private var indices = HashTable(minimumCapacity: 8192)

  init(ruler: AttributeRuler, lemmatizer: RuleLemmatizer, tags: [String]) {
    self.ruler = ruler
    self.lemmatizer = lemmatizer
    self.tags = tags
    matchers = ruler.patterns.map { RegularExpressionMatcher($0) }
    tagHashes = tags.map { StringHash.hash64($0) }
    var hashes: [DependencyRelation: UInt64] = [:]
    for relation in DependencyRelation.allCases {
      hashes[relation] = StringHash.hash64(relation.rawValue)
    }
    relationHashes = hashes
  }

  /// Forgets all combinations, as lexemes are about to be numbered anew.
  func removeAll() {
    entries.removeAll(keepingCapacity: true)
    indices.removeAll()
  }

  /// Annotates a run of tokens, the whole of one document.
  func annotate(_ tokens: [Subject], vocabulary: Vocabulary) -> [TokenAnnotation] {
    let plain = tokens.map { entry(for: $0, pairs: 0, vocabulary: vocabulary) }
    var annotations = plain.map { entries[$0].annotation }
    guard tokens.count > 1 else { return annotations }
    var pairs = [UInt32](repeating: 0, count: tokens.count)
    for index in 1..<tokens.count {
      let hits = entries[plain[index - 1]].firsts & entries[plain[index]].seconds
      guard hits != 0 else { continue }
      for (bit, rule) in ruler.pairRules.enumerated() where hits & (1 << UInt32(bit)) != 0 {
        pairs[rule.changesSecond ? index : index - 1] |= 1 << UInt32(bit)
      }
    }
    for index in tokens.indices where pairs[index] != 0 {
      let changed = entry(for: tokens[index], pairs: pairs[index], vocabulary: vocabulary)
      annotations[index] = entries[changed].annotation
    }
    return annotations
  }

  /// A token before the rules.
  struct Subject {
    var lexeme: Int32
    var tag: UInt8
    var relation: DependencyRelation
  }

  private func entry(for token: Subject, pairs: UInt32, vocabulary: Vocabulary) -> Int {
    var key = UInt64(UInt32(bitPattern: token.lexeme)) << 32 | UInt64(pairs)
    key = (key ^ UInt64(token.tag) << 24) &* 0xff51_afd7_ed55_8ccd
    key ^= relationHashes[token.relation] ?? 0
    if let index = indices[key] { return index }
    let index = entries.count
    entries.append(makeEntry(token, pairs: pairs, lexeme: vocabulary[token.lexeme]))
    indices.insert(key, index)
    return index
  }

  private func makeEntry(_ token: Subject, pairs: UInt32, lexeme: Lexeme) -> Entry {
    var text = lexeme.text
    let lower = text.withUTF8 { LexicalAttribute.lowercased($0) }
    let subject = RulerSubject(
      tag: tagHashes[Int(token.tag)], relation: relationHashes[token.relation] ?? 0, lower: lower,
      lowerHash: StringHash.hash64(lower[...]), isSpace: lexeme.isSpace)
    var numbers: [Int] = []
    for rule in ruler.rules where subject.satisfies(rule.condition, matchers: matchers) {
      numbers.append(rule.number)
    }
    var firsts: UInt32 = 0
    var seconds: UInt32 = 0
    for (bit, rule) in ruler.pairRules.enumerated() {
      let mask: UInt32 = 1 << UInt32(bit)
      if pairs & mask != 0 { numbers.append(rule.number) }
      if subject.satisfies(rule.first, matchers: matchers) { firsts |= mask }
      if subject.satisfies(rule.second, matchers: matchers) { seconds |= mask }
    }
    var assignment = AttributeRuler.Assignment()
    for number in numbers.sorted() { assignment.overwrite(with: ruler.assignments[number]) }
    let partOfSpeech = assignment.partOfSpeech ?? .none
    let morphology = assignment.morphology ?? ""
    let lemma =
      assignment.lemma
      ?? lemmatizer.lemma(
        of: lexeme.text, lower: lower, partOfSpeech: partOfSpeech, morphology: morphology)
    return Entry(
      annotation: TokenAnnotation(
        tag: assignment.tag ?? tags[Int(token.tag)], partOfSpeech: partOfSpeech,
        morphology: morphology, lemma: lemma, relation: assignment.relation ?? token.relation),
      firsts: firsts, seconds: seconds)
  }
}
