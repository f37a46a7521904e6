import TreatyGraph

/// Why a request is not answered as it stands, in a sentence for who made it.
struct Refusal: Error, Hashable {
  var status: Int
  var message: String

  init(_ status: Int, _ message: String) {
    self.status = status
    self.message = message
  }

  static let nothing = Refusal(404, "there is no such page here")
  static let readOnly = Refusal(
    403, "this server only shows: nothing can be decided or added here")

  /// What any error is for who asked.
  init(_ error: any Error) {
    switch error {
    case let refusal as Refusal: self = refusal
    case let error as TreatyGraphError: self.init(error.isAboutAName ? 404 : 422, "\(error)")
    case let error as StorageError: self.init(503, "\(error)")
    default: self.init(500, "\(error)")
    }
  }
}

extension TreatyGraphError {
  /// True where what was asked for is not there.
  fileprivate var isAboutAName: Bool {
    switch self {
    case .unknownActor, .unknownTreaty, .unknownArticle, .unknownStatement, .unknownEntry,
      .unknownConcept, .unknownObject, .noStatementOn, .noTreaty:
      true
    default: false
    }
  }
}
