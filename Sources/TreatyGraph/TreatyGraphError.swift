import Statements
import Storage

/// Why a question cannot be asked as it stands.
public enum TreatyGraphError: Error, Hashable {
  case unknownActor(String, nearest: [String])
  case ambiguousActor(String, candidates: [PoliticalActor])
  case unknownTreaty(String, nearest: [String])
  case ambiguousTreaty(String, candidates: [Treaty])
  case unknownArticle(String)
  case ambiguousArticle(String, candidates: [StoredArticle])
  case emptyQuote
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
      "\"\(reference)\" may be " + alternatives(candidates.map { "\($0.id) (\($0.article.name))" })
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
