/// What spoils one item and lets the run go on: a bad file, an unknown label, an ambiguous name.
public struct Diagnostic: Hashable, Sendable, CustomStringConvertible {
  /// How much is spoilt.
  public enum Severity: String, Hashable, Sendable {
    /// An item is lost, may be wrong, or only deserves a word.
    case error, warning, note
  }

  /// A place in a file, counted from 1; the column counts Unicode scalars.
  public struct Location: Hashable, Sendable {
    /// As the user named it.
    public var file: String
    /// Nil where the whole file is meant.
    public var line: Int?
    /// Nil where the whole line is meant.
    public var column: Int?
    /// The line itself, for the caret.
    public var text: String?

    /// A place without a line is the whole file.
    public init(file: String, line: Int? = nil, column: Int? = nil, text: String? = nil) {
      self.file = file
      self.line = line
      self.column = column
      self.text = text
    }
  }

  /// How much is spoilt.
  public var severity: Severity
  /// A lower-case sentence that holds the value at fault and the way out.
  public var message: String
  /// Nil where it is in no file.
  public var location: Location?

  /// A message with the place that it is about.
  public init(_ severity: Severity, _ message: String, at location: Location? = nil) {
    self.severity = severity
    self.message = message
    self.location = location
  }

  /// `file:line:column: error: message`, then the line and a caret where they are known.
  public var description: String {
    guard let location else { return "\(severity.rawValue): \(message)" }
    var place = location.file
    if let line = location.line { place += ":\(line)" }
    if let column = location.column { place += ":\(column)" }
    var lines = ["\(place): \(severity.rawValue): \(message)"]
    if let text = location.text, let column = location.column {
      // Tabs stay tabs under the line, so that the caret stands where a terminal puts the column.
      let indent = text.unicodeScalars.prefix(column - 1).map { $0 == "\t" ? "\t" : " " }
      lines += [text, indent.joined() + "^"]
    }
    return lines.joined(separator: "\n")
  }
}
