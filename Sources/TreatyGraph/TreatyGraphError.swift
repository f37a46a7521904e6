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
  /// No treaty is called so, and no part of one in the store.
  case unknownObject(String, nearest: [String])
  /// The store has no such article.
  case unknownArticle(String)
  /// Several articles of the store are called so.
  case ambiguousArticle(String, candidates: [ArticleEntry])
  /// No concept is called so.
  case unknownConcept(String, known: [String])
  /// A concept cannot be merged into itself.
  case sameConcept(String)
  /// No statement of the store is on an object of these words.
  case noStatementOn(String)
  /// What is named as a group has no members.
  case noGroup(String)
  /// Nothing that is looked for has a letter or digit.
  case emptySearch
  /// A recorded fact has no words that show it.
  case emptyQuote
  /// The store has no statement on a treaty.
  case noTreaty
  /// No statement of the store has that number.
  case unknownStatement(Int64)
  /// A correction quotes what the article does not say.
  case wordsNotInArticle(String, article: Int64)
  /// A correction that changes nothing.
  case emptyCorrection
  /// A note or tag without words.
  case emptyNote
  /// A statement that is marked by hand has no actor.
  case unnamedActor
  /// A statement that is marked by hand is on nothing.
  case unnamedObject
  /// An article is removed already, or was never removed.
  case nothingToRemove(Int64, isRemoved: Bool)
  /// Two that cannot be one.
  case unlikeMerge(String, String)
  /// What is to be merged is merged already.
  case alreadyMerged(String, into: String)
  /// Two names of one actor or treaty already.
  case sameMerge(String, String)
  /// What is to be split is not merged.
  case notMerged(String)
  /// A name that is not one of that actor or treaty.
  case notItsName(String, String)
  /// Several actors without an id share a name.
  case sharedName(String)
  /// A name that another actor or treaty has.
  case nameIsTaken(String, by: String)
  /// The directory does not know the actor.
  case undefinedActor(String)
  /// A coder has done nothing that could be taken back.
  case nothingToUndo(coder: String)
  /// A coder has taken nothing back, or done something else since.
  case nothingToRedo(coder: String)
  /// The journal has no entry of that number.
  case unknownEntry(Int64)
  /// The entry is taken back, or takes another back itself.
  case entryIsTakenBack(NumberedEntry)
  /// Another coder did it.
  case entryOfAnother(NumberedEntry)
  /// There are too few reviews to say how reliable rules are.
  case tooFewReviews(Int, needed: Int)
  /// A later entry would hang in the air.
  case entryBuiltUpon(NumberedEntry, by: NumberedEntry)
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
    case .unknownObject(let name, let nearest):
      "no treaty is called \"\(name)\""
        + suggestion(nearest, or: "name the treaty that it is a part of with --treaty")
    case .unknownArticle(let reference):
      "the store has no article \"\(reference)\": see treatygraph articles"
    case .ambiguousArticle(let reference, let candidates):
      "\"\(reference)\" may be "
        + alternatives(candidates.map { "\($0.number) (\($0.article.name))" })
        + ": name it by its number"
    case .noTreaty:
      "the store has no statement on a treaty: add articles first, see treatygraph add"
    case .unknownStatement(let number):
      "the store has no statement \(number): treatygraph show ARTICLE prints the numbers"
    case .wordsNotInArticle(let words, let article):
      "\"\(words)\" does not stand in article \(article): quote its words as they are there"
    case .emptyCorrection:
      "nothing is corrected: say what is otherwise, as with --side oppose"
    case .emptyNote: "there are no words in it: say what is to be noted"
    case .unnamedActor: "nobody holds the position: name the actor with --actor"
    case .unnamedObject:
      "the position is on nothing: name a treaty, or words of the article as object"
    case .nothingToRemove(let number, let isRemoved):
      isRemoved
        ? "article \(number) is removed already: treatygraph restore \(number) takes it back in"
        : "article \(number) is not removed: see treatygraph articles"
    case .unlikeMerge(let name, let other):
      "\(name) and \(other) are of different kinds and cannot be one"
    case .alreadyMerged(let name, let other):
      "\"\(name)\" is taken for \(other) already: treatygraph split \"\(name)\" takes that back"
    case .sameMerge(let name, let other):
      "\"\(name)\" and \"\(other)\" are one already: see treatygraph amendments"
    case .notMerged(let name):
      "\"\(name)\" is not merged into anything: say with --from whose name it is not"
    case .notItsName(let name, let owner): "\"\(name)\" is not taken for \(owner)"
    case .sharedName(let name):
      "\"\(name)\" is what articles call several actors: correct their statements one by one"
    case .nameIsTaken(let name, let owner):
      "\"\(name)\" is a name of \(owner): split it off first, or merge the two"
    case .undefinedActor(let name):
      "the directory does not know \"\(name)\": define it first, see treatygraph define"
    case .nothingToUndo(let coder): "\(coder) has done nothing that stands: see treatygraph log"
    case .nothingToRedo(let coder):
      "\(coder) has taken nothing back since the last decision: see treatygraph log"
    case .unknownEntry(let number): "the journal has no entry \(number): see treatygraph log"
    case .entryIsTakenBack(let entry):
      entry.revokes == nil
        ? "entry \(entry.number) is taken back already: see treatygraph log"
        : "entry \(entry.number) is itself the \(entry.entry.kind.rawValue) of "
          + "\(entry.revokes ?? 0): see treatygraph redo"
    case .entryOfAnother(let entry):
      "entry \(entry.number) is \(entry.entry.coder)'s: only --coder \(entry.entry.coder) can take "
        + "it back"
    case .entryBuiltUpon(let entry, let later):
      "\(later.entry.coder) has built upon entry \(entry.number) with \(later.entry.kind.rawValue) "
        + "(entry \(later.number)): that must be taken back first"
    case .tooFewReviews(let count, let needed):
      "\(count) statements are reviewed, and an estimate needs \(needed): see treatygraph review --random"
    case .unknownConcept(let name, let known):
      known.isEmpty
        ? "no concept is named yet: treatygraph concepts --propose gives a beginning"
        : "no concept is called \"\(name)\": there is \(alternatives(known.map { "\"\($0)\"" }))"
    case .sameConcept(let name): "\"\(name)\" cannot be merged into itself: name another one"
    case .noStatementOn(let object):
      "no statement is on \"\(object)\": give its words as treatygraph positions prints them, or words "
        + "for all that have them with --words"
    case .noGroup(let name):
      "\(name) has no members that the directory knows: name a group, see treatygraph actors --known"
    case .emptySearch:
      "there is nothing to look for: give a word with letters or digits"
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
