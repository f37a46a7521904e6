import Statements
import Storage

/// Why a question cannot be asked as it stands.
public enum TreatyGraphError: Error, Hashable {
  /// Nobody is called so; the nearest names may be meant.
  case unknownActor(String, nearest: [String])
  /// Several actors are called so.
  case ambiguousActor(String, candidates: [PoliticalActor])
  /// No treaty is called so; the nearest names may be meant.
  case unknownTreaty(String, nearest: [String])
  /// Several treaties are called so.
  case ambiguousTreaty(String, candidates: [Treaty])
  /// The store has no such article.
  case unknownArticle(String)
  /// Several articles of the store are called so.
  case ambiguousArticle(String, candidates: [ArticleEntry])
  /// A recorded fact has no words that show it.
  case emptyQuote
  /// The store has no statement on a treaty.
  case noTreaty
}

extension TreatyGraphError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unknownActor(let name, let nearest):
      "no actor is called \"\(name)\"" + suggestion(nearest, or: "see treatygraph actors")
    case .ambiguousActor(let name, let candidates):
      "\"\(name)\" may be " + alternatives(candidates.map { "\($0.name) (\($0.id))" })
        + ": name it by its id"
    case .unknownTreaty(let name, let nearest):
      "no treaty is called \"\(name)\"" + suggestion(nearest, or: "see treatygraph treaties")
    case .ambiguousTreaty(let name, let candidates):
      "\"\(name)\" may be " + alternatives(candidates.map { "\($0.name) (\($0.id))" })
        + ": name it by its id"
    case .unknownArticle(let reference):
      "the store has no article \"\(reference)\": see treatygraph articles"
    case .ambiguousArticle(let reference, let candidates):
      "\"\(reference)\" may be "
        + alternatives(candidates.map { "\($0.number) (\($0.article.name))" })
        + ": name it by its number"
    case .noTreaty:
      "the store has no statement on a treaty: add articles first, see treatygraph add"
    case .emptyQuote:
      "the quote is empty: give the words that show the position with --quote"
    }
  }

  private func suggestion(_ nearest: [String], or otherwise: String) -> String {
    nearest.isEmpty
      ? ": \(otherwise)" : ": did you mean \(alternatives(nearest.map { "\"\($0)\"" }))?"
  }

  private func alternatives(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }
}
