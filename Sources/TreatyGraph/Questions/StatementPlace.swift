import Reading
import Statements
import Storage

/// Where a statement of the store stands: its sentence, in the text of its article.
public struct StatementPlace: Hashable, Sendable {
  let article: Article
  let text: String
  let sentence: Quote
}

extension Archive {
  /// Where a statement stands, by its number; throws a `TreatyGraphError` for one that is not there.
  public func place(ofStatement number: Int64) throws -> StatementPlace {
    let store = try openForReading()
    guard let claim = try store.claim(number),
      let article = try store.articles(matching: String(claim.articleID)).first,
      let text = try store.text(ofArticle: claim.articleID)
    else { throw TreatyGraphError.unknownStatement(number) }
    return StatementPlace(
      article: article.article, text: text, sentence: claim.decided.claim.evidence.sentence)
  }
}

extension Pipeline {
  /// How the sentence of a statement is read today, in its article.
  package func explain(_ place: StatementPlace) throws -> [SentenceExplanation] {
    let known = ArticleMetadata(
      title: place.article.title, date: place.article.date, outlet: place.article.outlet)
    let document = try reader.read(
      bytes: Array(place.text.utf8), name: "the text", overrides: known)
    let explanations = explain(document)
    let words = place.sentence.text.foldingWhiteSpace()
    let same = explanations.filter { $0.sentence.foldingWhiteSpace() == words }
    // Where sentences are cut otherwise today, those that share words with it.
    return same.isEmpty
      ? explanations.filter {
        let other = $0.sentence.foldingWhiteSpace()
        return other.contains(words) || words.contains(other)
      } : same
  }
}
