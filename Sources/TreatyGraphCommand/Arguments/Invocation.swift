/// What a user asked of one command: the values of its options and arguments.
struct Invocation: Sendable {
  /// By the parameter's name, in the order given.
  private var values: [String: [any Sendable]] = [:]
  /// The variables that stand in for options that were not given.
  let environment: [String: String]

  init(environment: [String: String] = [:]) { self.environment = environment }

  mutating func add(_ value: any Sendable, to parameter: Parameter) {
    values[parameter.name, default: []].append(value)
  }

  func count(of parameter: Parameter) -> Int { values[parameter.name]?.count ?? 0 }

  /// Nil where the option was not given.
  subscript<Value>(option: Option<Value>) -> Value? {
    values[option.parameter.name]?.last as? Value
  }

  subscript<Value>(option: DefaultedOption<Value>) -> Value {
    values[option.parameter.name]?.last as? Value ?? option.fallback
  }

  subscript(flag: Flag) -> Bool { values[flag.parameter.name] != nil }

  /// Nil where an optional argument was not given.
  subscript<Value>(argument: Argument<Value>) -> Value? {
    values[argument.parameter.name]?.first as? Value
  }

  func all<Value>(_ argument: Argument<Value>) -> [Value] {
    values[argument.parameter.name]?.compactMap { $0 as? Value } ?? []
  }

  /// The value of an argument that parsing has made sure of.
  func require<Value>(_ argument: Argument<Value>) throws(UsageError) -> Value {
    guard let value = self[argument] else { throw .missingArgument(argument.parameter.name) }
    return value
  }

  /// The value of an option that a command cannot do without.
  func require<Value>(_ option: Option<Value>) throws(UsageError) -> Value {
    guard let value = self[option] else { throw .missingArgument("--\(option.parameter.name)") }
    return value
  }
}
