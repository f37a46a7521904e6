import Foundation
import TreatyGraph

/// Options of the commands that write to the journal.
enum DecisionOptions {
  static let statement = Argument(
    .one, ValueKind<Int64>.statementNumber, "The statement's number, as treatygraph show prints it")
  static let subject = Argument(
    .one, .text("WHAT"),
    "A statement's number, article:NUMBER, or an article, actor or treaty by its name")
  static let coder = Option(
    "coder", .text("NAME"), "Who decides; else TREATYGRAPH_CODER, else the system's user")
  static let because = Option("because", short: "b", .text("WORDS"), "Why, for the log")

  static let withoutReason = [
    coder.parameter, SharedOptions.store.parameter, SharedOptions.format.parameter,
  ]

  static let all = [
    coder.parameter, because.parameter, SharedOptions.store.parameter,
    SharedOptions.format.parameter,
  ]
}

extension Invocation {
  /// `--coder`, else `TREATYGRAPH_CODER`, else the user that the system knows.
  var coder: String {
    let named = self[DecisionOptions.coder] ?? environment["TREATYGRAPH_CODER"]
    let user = NSUserName()
    return named.flatMap { $0.isEmpty ? nil : $0 } ?? (user.isEmpty ? "unknown" : user)
  }

  var because: String? { self[DecisionOptions.because] }

  /// What the coder says of actors and treaties, with the reason.
  var amending: Amending { archive.amending(by: coder, because: because) }
}

extension ValueKind where Value == Int64 {
  static var statementNumber: Self {
    Self(
      placeholder: "STATEMENT",
      expectation: "the number of a statement, as treatygraph show prints it"
    ) { text in
      guard let number = Int64(text), number > 0 else { return nil }
      return number
    }
  }

  static var entryNumber: Self {
    Self(
      placeholder: "ENTRY", expectation: "the number of an entry, as treatygraph log lists it"
    ) { text in
      guard let number = Int64(text), number > 0 else { return nil }
      return number
    }
  }
}
