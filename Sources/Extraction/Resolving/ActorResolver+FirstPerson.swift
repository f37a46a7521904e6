import Actors
import Language
import Statements

// `We` and `my delegation`: who speaks in a quotation, or whose statement the text is.
extension ActorResolver {
  /// Whom a pronoun of the first person means; nil for other words, empty where nobody can be told.
  func firstPerson(at index: Int, in tree: SentenceTree, _ discourse: Discourse) -> [Holder]? {
    guard lists[.firstPerson].contains(tree.lower(index)) else { return nil }
    let speakers = tree.isQuoted(index) ? discourse.quoted : discourse.authors
    let quote = quote(tree.source(from: index, through: index), in: tree)
    return speakers.filter { $0.via == nil || $0.via == .onBehalfOf }.map { holder in
      var holder = holder
      holder.mention.quote = quote
      holder.certainty *= 0.95
      holder.reason = "\"\(quote.text)\" means \(holder.mention.name), who speaks"
      return holder
    }
  }
}
