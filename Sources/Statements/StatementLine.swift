/// A line of the statement format, read back: a statement and the document that it names.
public struct StatementLine: Hashable, Sendable {
  /// The name by which the line calls its article.
  public var document: String
  /// What the line says.
  public var statement: Statement
  /// What the line tells of who decided what and why, in order; a line has no effects.
  public var decisions: [Decision]

  /// A line to be written or compared.
  public init(document: String, statement: Statement, decisions: [Decision] = []) {
    self.document = document
    self.statement = statement
    self.decisions = decisions
  }

  /// Throws a `StatementLineError` for what is no JSON, lacks a field, or has a value outside of its
  /// closed set.
  public init(json: String) throws(StatementLineError) {
    guard case .statement(let line) = try FormatLine(json: Array(json.utf8)) else {
      throw StatementLineError("the line is an article record, not a statement")
    }
    self = line
  }
}

/// Why a line is no statement: a lower-case sentence that names the field and its value.
public struct StatementLineError: Error, Hashable, CustomStringConvertible {
  /// A lower-case sentence.
  public let description: String

  package init(_ description: String) { self.description = description }

  init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context):
      self.init("the field \"\(Self.path(context.codingPath + [key]))\" is missing")
    case .valueNotFound(_, let context):
      self.init("the field \"\(Self.path(context.codingPath))\" is null")
    case .typeMismatch(_, let context):
      self.init("the field \"\(Self.path(context.codingPath))\" has a value of another type")
    case .dataCorrupted(let context) where !context.codingPath.isEmpty:
      self.init("the field \"\(Self.path(context.codingPath))\": \(context.debugDescription)")
    default:
      self.init("the line is no JSON object")
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.map(\.stringValue).joined(separator: ".")
  }
}
