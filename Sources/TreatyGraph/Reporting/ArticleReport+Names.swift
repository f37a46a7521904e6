import Actors
import Foundation
import Statements

extension ArticleReport {
  /// Looks up what the treaties of its statements are called, and whose actor its sentence does not
  /// name: a pronoun, an office or a list stands there.
  mutating func addNames(of directory: ActorDirectory) {
    for sourced in statements {
      let statement = sourced.statement
      if let id = statement.object.treatyID, let treaty = directory.treaty(id),
        !statement.object.quote.text.localizedCaseInsensitiveContains(treaty.name)
      {
        treaties[sourced.id] = treaty.name
      }
      if statement.actor.isUnnamed(in: statement.evidence.sentence.text, directory) {
        unnamed.insert(sourced.id)
      }
    }
  }
}

extension StatementObject {
  /// The treaty that it is, or is part of.
  fileprivate var treatyID: TreatyID? { kind == .actor ? nil : id.map { TreatyID($0) } }
}

extension ActorMention {
  fileprivate func isUnnamed(in sentence: String, _ directory: ActorDirectory) -> Bool {
    guard let id, quote.text != name else { return false }
    return !directory.occurrences(in: sentence).contains { $0.entity == .actor(id) }
  }
}
