/// An option, flag or argument as help, completion and the parser see it.
struct Parameter: Sendable {
  enum Position: Hashable, Sendable {
    /// `--treaty T`; without a placeholder it is a flag.
    case option(short: Character?)
    case argument(Count)
  }

  enum Count: Hashable, Sendable {
    case one, optional, many
    /// None or more.
    case any
  }

  /// Without the dashes: `treaty`; of an argument, its placeholder.
  var name: String
  var position: Position
  var placeholder: String?
  var help: String
  /// Shown in help; nil where there is none, or none worth showing.
  var defaultText: String?
  var expectation: String
  var completion: CompletionKind
  var read: @Sendable (String) -> (any Sendable)?

  /// Why a text is none of its values, with the nearest one where there are few.
  func fault(of text: String) -> UsageError {
    var nearest: String?
    if case .choices(let names) = completion { nearest = nearestName(to: text, among: names) }
    return .badValue(text, name: shownName, expectation: expectation, nearest: nearest)
  }

  private var shownName: String {
    if case .option = position { "--\(name)" } else { name }
  }

  var takesValue: Bool { placeholder != nil }

  var short: Character? {
    if case .option(let short) = position { short } else { nil }
  }

  /// `-o, --output FILE` or `FILE...`.
  var usage: String {
    switch position {
    case .option(let short):
      (short.map { "-\($0), " } ?? "    ") + "--\(name)" + (placeholder.map { " \($0)" } ?? "")
    case .argument(.one): name
    case .argument(.optional): "[\(name)]"
    case .argument(.many): "\(name)..."
    case .argument(.any): "[\(name)...]"
    }
  }
}

/// Something of a command line that has a value after parsing.
protocol Declared<Value>: Sendable {
  associatedtype Value: Sendable
  var parameter: Parameter { get }
}

/// An option with a value, `--treaty T`.
struct Option<Value: Sendable>: Declared {
  let parameter: Parameter

  init(_ name: String, short: Character? = nil, _ kind: ValueKind<Value>, _ help: String) {
    parameter = Parameter(
      name: name, position: .option(short: short), placeholder: kind.placeholder, help: help,
      expectation: kind.expectation, completion: kind.completion, read: kind.read)
  }
}

/// An option that has a value even where it was not given, `--format auto`.
struct DefaultedOption<Value: Sendable>: Declared {
  let parameter: Parameter
  let fallback: Value

  init(
    _ name: String, short: Character? = nil, _ kind: ValueKind<Value>, default fallback: Value,
    _ help: String
  ) {
    self.fallback = fallback
    var parameter = Option(name, short: short, kind, help).parameter
    parameter.defaultText = kind.print(fallback)
    self.parameter = parameter
  }
}

/// An option without a value, `--include-uncertain`.
struct Flag: Declared {
  typealias Value = Bool
  let parameter: Parameter

  init(_ name: String, short: Character? = nil, _ help: String) {
    parameter = Parameter(
      name: name, position: .option(short: short), help: help, expectation: "no value",
      completion: .nothing, read: { _ in nil })
  }
}

/// A value that has its place rather than a name, `ACTOR`.
struct Argument<Value: Sendable>: Declared {
  let parameter: Parameter

  init(_ count: Parameter.Count = .one, _ kind: ValueKind<Value>, _ help: String) {
    parameter = Parameter(
      name: kind.placeholder, position: .argument(count), placeholder: kind.placeholder,
      help: help, expectation: kind.expectation, completion: kind.completion, read: kind.read)
  }
}
