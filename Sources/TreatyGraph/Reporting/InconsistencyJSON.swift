import Positions
import Statements

/// What does not go together as a line of JSON, with the proof of both.
package struct InconsistencyJSON: Encodable {
  private let actor: PositionJSON.Named
  private let treaty: String
  private let treatyID: String
  private let kind: String
  private let days: Int
  private let words: PositionJSON.Source?
  private let act: ActProof?
  private let otherAct: ActProof?
  /// The register that tells what was not done, and of which day it tells.
  private let register: String?
  private let asOf: String?

  private struct ActProof: Encodable {
    var act: String
    var date: String?
    var resolution: String?
    var source: String
    var line: Int?
    var text: String?

    init(_ listed: ListedAct) {
      act = listed.act.words
      date = listed.act.date?.description
      resolution = listed.act.resolution
      source = listed.act.source
      line = listed.act.line
      text = listed.act.text
    }
  }

  package init(_ entry: InconsistencyEntry) {
    let found = entry.inconsistency
    actor = .init(
      id: found.holder.id?.rawValue, name: found.holder.name, kind: found.holder.kind.rawValue)
    treaty = entry.treatyName
    treatyID = found.treaty.rawValue
    kind = found.kind.rawValue
    days = found.days
    words = found.words.map(PositionJSON.Source.init)
    act = found.act.map(ActProof.init)
    otherAct = found.otherAct.map(ActProof.init)
    register = found.register?.source
    asOf = found.register?.asOf?.description
  }
}

extension Inconsistency.Kind {
  /// What does not go together, in words.
  package var sentence: String {
    switch self {
    case .saysYesNotSigned: "says yes and has not signed"
    case .signedNotRatified: "has signed and not ratified"
    case .votedForSpeaksAgainst: "voted for it and speaks against it"
    case .consensusWithReservation: "joined the consensus and made a reservation"
    case .asksToLeave: "is bound and asks to leave"
    }
  }
}
