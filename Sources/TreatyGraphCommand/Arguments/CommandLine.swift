/// What the words after the program's name ask for.
struct CommandLine {
  /// Nil where only `--help` or `--version` was asked for.
  var command: CommandDeclaration?
  var invocation: Invocation

  /// Finds the command's name among the words; what all commands understand may stand before it.
  init(_ words: [String], environment: [String: String] = [:]) throws(UsageError) {
    let common = ArgumentParser(
      arguments: [], options: Program.commonOptions + [Program.versionFlag.parameter])
    let leading = Self.countOfLeadingOptions(in: words)
    guard leading < words.count else {
      command = nil
      invocation = try common.parse(words)
      return
    }
    let command = try Program.command(named: words[leading])
    let parser = ArgumentParser(
      arguments: command.arguments, options: command.options + Program.commonOptions,
      environment: environment)
    let before = try common.parse(Array(words[..<leading]))
    guard !before[Program.versionFlag] else {
      self.command = nil
      invocation = before
      return
    }
    self.command = command
    invocation = try parser.parse(Array(words[..<leading]) + words[(leading + 1)...])
  }

  private static func countOfLeadingOptions(in words: [String]) -> Int {
    var count = 0
    while count < words.count, words[count].hasPrefix("-") {
      let takesNextWord = Program.commonOptions.contains {
        $0.takesValue && "--\($0.name)" == words[count]
      }
      count += takesNextWord ? 2 : 1
    }
    return min(count, words.count)
  }
}
