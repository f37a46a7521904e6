import Foundation
import Positions
import Statements
import TreatyGraph

/// A file that the fake reader cannot read.
struct FakeFault: Error, CustomStringConvertible {
  var description: String
}

extension ArticleStages {
  /// Reads files as they are; finds one supporting statement for each word `backs`.
  static func fake(
    program: String = "1.0", delay: @escaping @Sendable (Document) -> Void = { _ in }
  ) -> ArticleStages {
    ArticleStages(
      version: ExtractorVersion(program: program, data: "fake"),
      read: { source in
        guard let text = try? String(contentsOfFile: source.path, encoding: .utf8) else {
          throw FakeFault(description: "\"\(source.path)\" is missing")
        }
        return Document(
          article: Article(name: source.path, title: source.metadata.title), text: text,
          passages: [Passage(kind: .paragraph, text: text, anchors: [])])
      },
      makeExtract: {
        { document in
          delay(document)
          let words = document.text.split(separator: " ")
          guard !words.contains("unparsable") else { throw FakeFault(description: "too long") }
          let statements = words.enumerated().filter { $0.element == "backs" }.map { index, _ in
            Statement.backing(sentence: index)
          }
          return ExtractedDocument(
            document: document, sentenceCount: words.count,
            claims: DecidedClaim.proposing(statements, text: 0),
            fingerprint: Fingerprint(of: document))
        }
      })
  }
}

extension Statement {
  fileprivate static func backing(sentence: Int) -> Statement {
    let quote = Quote(text: "backs", range: ScalarRange(0, 5))
    return Statement(
      actor: ActorMention(
        id: ActorID("state:RUR"), name: "Ruritania", kind: .state, quote: quote),
      relation: .supports, polarity: .support,
      predicate: Predicate(lemma: "back", quote: quote),
      object: StatementObject(kind: .treaty, id: "treaty:sample", name: "Sample", quote: quote),
      confidence: 0.9, pattern: "fake",
      evidence: Evidence(sentenceIndex: sentence, sentence: quote))
  }
}
