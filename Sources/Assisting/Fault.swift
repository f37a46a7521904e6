/// Why a message is not answered with a result: the errors of JSON-RPC and of the protocol.
struct Fault: Error, Hashable {
  var code: Int64
  var message: String
  var data: JSONValue = .null

  static let notJSON = Fault(code: -32_700, message: "this line is no JSON")
  static let tooLong = Fault(code: -32_600, message: "this line is too long")
  static let noRequest = Fault(
    code: -32_600, message: "this is no request of JSON-RPC 2.0: one object a line, no batches")

  static func unknownMethod(_ name: String) -> Fault {
    Fault(code: -32_601, message: "there is no method \"\(name)\"")
  }

  static func parameters(_ reason: String) -> Fault { Fault(code: -32_602, message: reason) }

  static func inside(_ error: any Error) -> Fault { Fault(code: -32_603, message: "\(error)") }

  static func version(_ asked: String) -> Fault {
    Fault(
      code: -32_022, message: "the protocol's revision \"\(asked)\" is not spoken here",
      data: ["supported": .array(Revision.supported), "requested": .string(asked)])
  }

  /// Revisions before 2026-07-28 have a code of their own for it.
  static func noResource(_ address: String, _ revision: Revision) -> Fault {
    Fault(
      code: revision.isStateless ? -32_602 : -32_002,
      message: "there is no resource \"\(address)\"",
      data: ["uri": .string(address)])
  }
}

/// Why a tool could not do what it was asked for: told to who asked, so that it can ask better.
struct ToolFault: Error, Hashable, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }
}
