import Actors
import Foundation
import Statements

/// An actor or treaty that a person defines.
public struct DefinitionWish: Hashable, Sendable {
  /// What sort it is: the beginning of its id.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Actors, as ids of the directory begin, and a treaty.
    case state, bloc, igo, ngo, company, body, party, person, treaty

    /// What sort of actor it is; nil for a treaty.
    public var actorKind: ActorKind? { ActorIDPrefix(rawValue: rawValue)?.kind }
  }

  /// What it is called.
  public var name: String
  /// What sort it is.
  public var kind: Kind
  /// The state or organisation that it belongs to, by any name.
  public var affiliation: String?
  /// The bloc or organisation that it is a member of, by any name.
  public var group: String?
  /// The first day in the group; of a treaty the day of its adoption.
  public var from: CalendarDate?
  /// The last day in the group; of a treaty the day of its entry into force.
  public var until: CalendarDate?

  /// Belongs to nobody.
  public init(name: String, kind: Kind) {
    self.name = name
    self.kind = kind
  }

  /// `ngo:harbour-watch` for "Harbour Watch".
  var subject: JournalSubject {
    let folded = name.lowercased().folding(options: .diacriticInsensitive, locale: nil)
    let words = folded.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    let id = "\(kind.rawValue):\(words.joined(separator: "-"))"
    return JournalSubject(kind == .treaty ? .treaty : .actor, id)
  }

  func fields(names: NameQuestion) throws -> [String: String] {
    guard subject.name.count > kind.rawValue.count + 1 else { throw TreatyGraphError.emptyNote }
    var fields = ["name": name]
    fields["kind"] = kind.actorKind?.rawValue
    fields["affiliation"] = try affiliation.map { try names.actor(named: $0).id.rawValue }
    fields["group"] = try group.map { try names.actor(named: $0).id.rawValue }
    fields["from"] = from?.description
    fields["until"] = until?.description
    return fields
  }
}
