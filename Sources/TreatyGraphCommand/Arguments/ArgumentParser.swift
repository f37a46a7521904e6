/// Reads the words after a command's name as its declaration says.
///
/// Options and arguments mix freely; `--x=v`, `--x v`, `-xv` and `-x v` mean the same, short flags
/// run together, `--` ends the options, and `-` alone is an argument (standard input).
struct ArgumentParser: Sendable {
  var arguments: [Parameter]
  var options: [Parameter]
  var environment: [String: String] = [:]

  func parse(_ words: [String]) throws(UsageError) -> Invocation {
    var invocation = Invocation(environment: environment)
    var plain: [String] = []
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        plain += rest
        break
      } else if word.hasPrefix("--") {
        try readLong(word, &rest, into: &invocation)
      } else if word.hasPrefix("-"), word.count > 1 {
        try readShort(word, &rest, into: &invocation)
      } else {
        plain.append(word)
      }
    }
    // Help needs no arguments, so what is missing is nothing to complain about then.
    if invocation[Program.help] { return invocation }
    try assign(plain, into: &invocation)
    return invocation
  }

  private func readLong(
    _ word: String, _ rest: inout ArraySlice<String>, into invocation: inout Invocation
  ) throws(UsageError) {
    let parts = word.dropFirst(2).split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let option = options.first(where: { $0.name == name }) else {
      let nearest = nearestName(to: name, among: options.map(\.name))
      throw .unknownOption("--\(name)", nearest: nearest.map { "--\($0)" })
    }
    let given = parts.count > 1 ? String(parts[1]) : nil
    if !option.takesValue, given != nil { throw .unexpectedValue(flag: "--\(name)") }
    try read(option, given: given, &rest, into: &invocation)
  }

  private func readShort(
    _ word: String, _ rest: inout ArraySlice<String>, into invocation: inout Invocation
  ) throws(UsageError) {
    var letters = word.dropFirst()
    while let letter = letters.popFirst() {
      guard let option = options.first(where: { $0.short == letter }) else {
        throw .unknownOption("-\(letter)", nearest: nil)
      }
      guard option.takesValue else {
        try read(option, given: nil, &rest, into: &invocation)
        continue
      }
      let attached = letters.first == "=" ? letters.dropFirst() : letters
      let given = letters.isEmpty ? nil : String(attached)
      return try read(option, given: given, &rest, into: &invocation)
    }
  }

  private func read(
    _ option: Parameter, given: String?, _ rest: inout ArraySlice<String>,
    into invocation: inout Invocation
  ) throws(UsageError) {
    let name = "--\(option.name)"
    guard option.takesValue else { return invocation.add(true, to: option) }
    guard invocation.count(of: option) == 0 else { throw .repeatedOption(name) }
    guard let text = given ?? rest.popFirst() else {
      throw .missingValue(option: name, expectation: option.expectation)
    }
    guard let value = option.read(text) else {
      throw option.fault(of: text)
    }
    invocation.add(value, to: option)
  }

  private func assign(
    _ words: [String], into invocation: inout Invocation
  ) throws(UsageError) {
    var rest = words[...]
    for (index, argument) in arguments.enumerated() {
      let isMany = [.argument(.many), .argument(.any)].contains(argument.position)
      let wantedLater = arguments[(index + 1)...].count { $0.position == .argument(.one) }
      let taken = isMany ? max(0, rest.count - wantedLater) : min(1, rest.count)
      if taken == 0, ![.argument(.optional), .argument(.any)].contains(argument.position) {
        throw .missingArgument(argument.name)
      }
      for word in rest.prefix(taken) {
        guard let value = argument.read(word) else {
          throw argument.fault(of: word)
        }
        invocation.add(value, to: argument)
      }
      rest = rest.dropFirst(taken)
    }
    if let word = rest.first { throw .unexpectedArgument(word) }
  }
}
