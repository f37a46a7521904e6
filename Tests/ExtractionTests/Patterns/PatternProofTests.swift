import Language
import Statements
import Testing

@testable import Extraction

/// A sentence that a pattern carries for its proof, with what the whole pipeline finds in it.
struct PatternProof: Sendable, CustomTestStringConvertible {
  let pattern: String
  let marked: String
  let sentence: MarkedSentence
  let statements: [Statement]

  var testDescription: String { "\(pattern): \(marked)" }

  /// The statements of this pattern.
  var own: [Statement] { statements.filter { $0.pattern == pattern } }

  /// What was found, marked as patterns mark their sentences.
  var found: String {
    statements.map { statement in
      "[\(statement.actor.quote.text)]actor [\(statement.predicate.quote.text)]predicate "
        + "[\(statement.object.quote.text)]object by \(statement.pattern)"
    }.joined(separator: "; ")
  }

  static let matching = Swift.Result { try all(\.matches) }
  static let ignoring = Swift.Result { try all(\.ignores) }

  private static func all(_ sentences: (Pattern) -> [String]) throws -> [PatternProof] {
    let extractor = try ShippedData.extractor()
    let pipeline = LanguagePipeline(model: try ShippedData.model())
    return try extractor.knowledge.patterns.patterns.flatMap { pattern in
      try sentences(pattern).map { marked in
        let sentence = try MarkedSentence(marked)
        let passage = Passage(
          kind: .paragraph, text: sentence.text, anchors: [.init(offset: 0, source: 0)])
        let prepared = extractor.prepare(
          Document(article: Article(name: "proof"), text: sentence.text, passages: [passage]))
        return PatternProof(
          pattern: pattern.id, marked: marked, sentence: sentence,
          statements: extractor.extract(prepared, parses: pipeline.parse(prepared.texts)))
      }
    }
  }
}

@Suite("The sentences that patterns carry")
struct PatternProofTests {
  @Test("There are some for each pattern")
  func some() throws {
    let patterns = try ShippedData.extractor().patternIDs
    #expect(patterns.count > 10)
    #expect(Set(try PatternProof.matching.get().map(\.pattern)) == Set(patterns))
    #expect(Set(try PatternProof.ignoring.get().map(\.pattern)) == Set(patterns))
  }

  @Test(
    "A pattern finds the marked parts of a sentence that it must match",
    arguments: (try? PatternProof.matching.get()) ?? [])
  func matches(proof: PatternProof) {
    let isFound = proof.own.contains { statement in
      proof.sentence.parts.allSatisfy { part, range in
        switch part {
        case .actor: statement.actor.quote.range == range
        case .predicate: statement.predicate.quote.range == range
        case .object: statement.object.quote.range == range
        }
      }
    }
    #expect(isFound, "found \(proof.found)")
  }

  @Test(
    "A pattern finds nothing in a sentence that it must ignore",
    arguments: (try? PatternProof.ignoring.get()) ?? [])
  func ignores(proof: PatternProof) {
    #expect(proof.own.isEmpty, "found \(proof.found)")
  }
}
