/// A page with marks: `{{name}}` for a value, `{{#name}}…{{/name}}` for what is there or each row,
/// `{{^name}}…{{/name}}` for what is not there, `{{>file}}` for another template.
///
///     try Template("<p>{{name}}</p>", file: "a.html").filled(with: ["name": "A & B"])
///     // <p>A &amp; B</p>
struct Template: Sendable {
  private indirect enum Part: Sendable {
    case words(Substring)
    case value(String)
    case section(String, isInverted: Bool, [Part])
    case other(String)
  }

  /// Templates hold each other no deeper.
  private static let deepest = 8
  private let parts: [Part]

  init(_ text: String, file: String) throws(ServingError) {
    var reader = Reader(text: text, file: file)
    parts = try reader.parts(until: nil)
  }

  /// The page; what a mark names and the fields lack is left out.
  func filled(with fields: Fields, beside others: [String: Template] = [:]) -> String {
    var page = ""
    Self.fill(parts, [fields], others, depth: 0, into: &page)
    return page
  }

  private static func fill(
    _ parts: [Part], _ scopes: [Fields], _ others: [String: Template], depth: Int,
    into page: inout String
  ) {
    for part in parts {
      switch part {
      case .words(let words): page += words
      case .value(let name): page += value(of: find(name, scopes))
      case .section(let name, let isInverted, let inner):
        let field = find(name, scopes)
        guard isInverted != (field?.isThere ?? false) else { continue }
        for row in isInverted ? [[:]] : rows(of: field) {
          fill(inner, scopes + [row], others, depth: depth, into: &page)
        }
      case .other(let name):
        guard depth < deepest, let other = others[name] else { continue }
        fill(other.parts, scopes, others, depth: depth + 1, into: &page)
      }
    }
  }

  private static func find(_ name: String, _ scopes: [Fields]) -> Field? {
    scopes.lazy.reversed().compactMap { $0[name] }.first
  }

  private static func value(of field: Field?) -> String {
    switch field {
    case .text(let text): text.escaped
    case .markup(let markup): markup.html
    case .flag, .rows, .fields, nil: ""
    }
  }

  private static func rows(of field: Field?) -> [Fields] {
    switch field {
    case .rows(let rows): rows
    case .fields(let fields): [fields]
    default: [[:]]
    }
  }

  /// Takes a text apart at its marks.
  private struct Reader {
    private let file: String
    private var rest: Substring
    private var line = 1

    init(text: String, file: String) {
      self.file = file
      rest = text[...]
    }

    /// The parts up to the end of a section; nil for those of the whole text.
    mutating func parts(until name: String?) throws(ServingError) -> [Part] {
      var parts: [Part] = []
      while let start = rest.firstRange(of: "{{") {
        parts.append(.words(rest[..<start.lowerBound]))
        line += rest[..<start.lowerBound].count { $0.isNewline }
        let mark = rest[start.upperBound...]
        guard let end = mark.firstRange(of: "}}") else { throw broken("a mark without an end") }
        let words = mark[..<end.lowerBound]
        rest = mark[end.upperBound...]
        let inner = String(words.dropFirst())
        switch words.first {
        case "#": parts.append(.section(inner, isInverted: false, try self.parts(until: inner)))
        case "^": parts.append(.section(inner, isInverted: true, try self.parts(until: inner)))
        case ">": parts.append(.other(inner))
        case "/":
          guard inner == name else { throw broken("{{/\(inner)}} ends no section that is open") }
          return parts
        default: parts.append(.value(String(words)))
        }
      }
      guard name == nil else { throw broken("{{#\(name ?? "")}} has no end") }
      return parts + [.words(rest)]
    }

    private func broken(_ reason: String) -> ServingError {
      .brokenTemplate(file: file, line: line, reason: reason)
    }
  }
}
