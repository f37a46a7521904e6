import Foundation
import Language
import Statements
import Testing

@testable import Extraction

@Suite("Claims and the statements that their decisions make")
struct ClaimFoldTests {
  /// What a finding says of a holder, put together without its decisions.
  private func statement(
    of finding: Finding, heldBy holder: Holder, in sentence: Extractor.ReadSentence,
    _ claim: DecidedClaim, on date: CalendarDate?
  ) -> Statement {
    var relation = finding.relation
    var polarity = finding.polarity
    if holder.via == .opposedBy {
      relation = polarity == .oppose ? .supports : .opposes
      polarity = polarity == .oppose ? .support : .oppose
    }
    return Statement(
      key: claim.claim.key, actor: holder.mention.withNameInOneLine, relation: relation,
      polarity: polarity, modality: finding.modality.modality, predicate: claim.claim.predicate,
      isNegated: finding.modality.isNegated, via: holder.via,
      condition: finding.modality.condition, object: finding.object.withNameInOneLine,
      topic: finding.topic,
      speaker: (holder.via == nil ? finding.speaker ?? holder.spokesperson : finding.speaker)
        .map(\.withNameInOneLine),
      date: finding.date ?? date, confidence: claim.statement?.confidence ?? 0,
      pattern: finding.match.pattern.id, evidence: sentence.evidence)
  }

  static let texts = Swift.Result { try GoldTexts.all() }

  @Test(
    "The fold of a claim's decisions is what the finding says",
    arguments: (try? texts.get()) ?? [])
  func fold(text: GoldTexts.Text) throws {
    let extractor = try ShippedData.extractor()
    let log = DecisionLog()
    let builder = extractor.builder(for: text.document, log: log)
    let prepared = extractor.prepare(text.document)
    extractor.read(prepared, parses: try text.parses(of: prepared), log) { sentence in
      for finding in sentence.findings {
        for claim in builder.claims(of: finding, in: sentence.tree, evidence: sentence.evidence) {
          let holder = finding.holders.first {
            $0.mention.quote.range == claim.claim.key.actor
              && $0.mention.withNameInOneLine == claim.statement?.actor
              && $0.via == claim.statement?.via
          }
          guard let holder else {
            Issue.record("nobody holds \(claim)")
            continue
          }
          #expect(
            claim.statement
              == statement(
                of: finding, heldBy: holder, in: sentence, claim,
                on: text.document.article.date))
        }
      }
    }
  }

  @Test("There are texts of articles, constructions and registers")
  func some() throws {
    let names = try Self.texts.get().map(\.testDescription)
    #expect(names.count > 50)
    #expect(names.contains { $0.contains("construction-gold") })
    #expect(names.contains { $0.contains("bulletin-01") })
  }

  @Test("Keys of a text differ, and are the same when it is read again")
  func keys() throws {
    for text in try Self.texts.get() {
      let extractor = try ShippedData.extractor()
      let prepared = extractor.prepare(text.document)
      let parses = try text.parses(of: prepared)
      let keys = extractor.claims(prepared, parses: parses).map(\.claim.key)
      #expect(Set(keys).count == keys.count)
      #expect(keys.allSatisfy { $0.text == TextDigest.of(text.document.text) })
      let again = try ShippedData.anotherExtractor().claims(prepared, parses: parses)
      #expect(again.map(\.claim.key) == keys)
    }
  }
}
