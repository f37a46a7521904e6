import TreatyGraph

/// What is filled into a page, by the names of its marks.
struct Fields: ExpressibleByDictionaryLiteral {
  private(set) var values: [String: Field] = [:]

  init(dictionaryLiteral elements: (String, Field)...) {
    for (name, field) in elements { values[name] = field }
  }

  subscript(name: String) -> Field? {
    get { values[name] }
    set { values[name] = newValue }
  }

  /// With other fields, which go before those of the same name.
  func with(_ others: Fields) -> Fields {
    var all = self
    all.values.merge(others.values) { $1 }
    return all
  }
}

/// One value of a page.
enum Field: ExpressibleByStringInterpolation, ExpressibleByBooleanLiteral {
  /// Words of anybody: they are escaped wherever they are filled in.
  case text(String)
  /// Markup that this module has made.
  case markup(Markup)
  case flag(Bool)
  /// What a section is repeated for.
  case rows([Fields])
  /// What a section is filled with once.
  case fields(Fields)

  init(stringLiteral value: String) { self = .text(value) }
  init(booleanLiteral value: Bool) { self = .flag(value) }

  /// Nothing where there is none.
  static func text(_ text: String?) -> Field { text.map { .text($0) } ?? .flag(false) }
  static func number(_ number: some BinaryInteger) -> Field { .text(String(number)) }

  /// False for what a section is left out for.
  var isThere: Bool {
    switch self {
    case .text(let text): !text.isEmpty
    case .markup(let markup): !markup.html.isEmpty
    case .flag(let flag): flag
    case .rows(let rows): !rows.isEmpty
    case .fields: true
    }
  }
}

/// HTML whose words are escaped.
struct Markup: Hashable {
  private(set) var html = ""

  init() {}

  /// Markup of a page's own, without anything of anybody else's.
  init(trusted html: String) { self.html = html }

  mutating func add(_ text: String) { html += text.escaped }

  /// Puts an element round what is made.
  mutating func add(_ element: StaticString, class name: String, _ body: (inout Markup) -> Void) {
    var inner = Markup()
    body(&inner)
    html += "<\(element) class=\"\(name.escaped)\">\(inner.html)</\(element)>"
  }
}

extension String {
  /// As XML has it, with the ends of its lines.
  var escaped: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { String($0).xml }
      .joined(separator: "\n")
  }
}
