/// A command: what help, the manual page, the completion scripts and the parser are made from.
struct CommandDeclaration: Sendable {
  /// Under which heading the overview lists it.
  enum Group: String, CaseIterable, Sendable {
    case taking = "Take articles in"
    case asking = "Ask"
    case looking = "Look inside"
    case deciding = "Decide for yourself"
    case knowing = "Say who is who"
    case managing = "The program itself"
  }

  struct Example: Hashable, Sendable {
    var command: String
    var says: String

    init(_ command: String, _ says: String) {
      self.command = command
      self.says = says
    }
  }

  var name: String
  var group: Group
  /// One line without a full stop.
  var summary: String
  /// Paragraphs, each one line.
  var discussion: [String] = []
  var arguments: [Parameter] = []
  var options: [Parameter] = []
  var examples: [Example] = []
  /// True where results that are longer than the terminal go through the pager.
  var isPaged = false
  var run: @Sendable (Invocation, Console) throws -> ExitCode

  /// `positions [ACTOR] [OPTION...]`.
  var usage: String {
    ([name] + arguments.map(\.usage) + (options.isEmpty ? [] : ["[OPTION...]"]))
      .joined(separator: " ")
  }
}

/// How a run went, as the shell sees it.
enum ExitCode: Int32, CaseIterable, Sendable {
  case success = 0
  /// Some of the files or checks failed; the others were done.
  case someFailed = 1
  /// The command line could not be understood.
  case usage = 2
  /// The data, the model or the store cannot be used, so nothing was done.
  case unusable = 3
  /// The user stopped the run, as a shell counts it: 128 and the number of the signal.
  case interrupted = 130

  var meaning: String {
    switch self {
    case .success: "all went well"
    case .someFailed: "some files or checks failed, or nothing was found; the rest was done"
    case .usage: "the command line could not be understood; nothing was done"
    case .interrupted: "stopped with Ctrl-C; what was done stays done"
    case .unusable: "the data, the language model or the store cannot be used"
    }
  }
}
