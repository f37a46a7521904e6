/// Why a command line could not be understood.
enum UsageError: Error, Hashable, CustomStringConvertible {
  case noCommand
  case unknownCommand(String, nearest: String?)
  case unknownOption(String, nearest: String?)
  case missingValue(option: String, expectation: String)
  case unexpectedValue(flag: String)
  case badValue(String, name: String, expectation: String, nearest: String? = nil)
  case repeatedOption(String)
  case missingArgument(String)
  case unexpectedArgument(String)
  /// What no single option shows to be wrong, in words.
  case contradiction(String)

  var description: String {
    switch self {
    case .noCommand: "say what to do: a command is missing"
    case .unknownCommand(let name, let nearest): "unknown command \"\(name)\"" + hint(nearest)
    case .unknownOption(let name, let nearest): "unknown option \(name)" + hint(nearest)
    case .missingValue(let option, let expectation): "\(option) needs \(expectation)"
    case .unexpectedValue(let flag): "\(flag) takes no value"
    case .badValue(let text, let name, let expectation, let nearest):
      "\"\(text)\" does not do for \(name): it must be \(expectation)" + hint(nearest)
    case .repeatedOption(let option): "\(option) is there twice"
    case .missingArgument(let name): "\(name) is missing"
    case .unexpectedArgument(let text): "nothing to do with \"\(text)\""
    case .contradiction(let sentence): sentence
    }
  }

  private func hint(_ nearest: String?) -> String {
    nearest.map { "; did you mean \($0)?" } ?? ""
  }
}
