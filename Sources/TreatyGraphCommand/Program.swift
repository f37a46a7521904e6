import TreatyGraph

/// The whole command line: what the help, the manual page and the completion scripts describe.
enum Program {
  static let name = "treatygraph"
  static let version = Release.version
  static let summary = "Track who stands where on a treaty."
  static let discussion = [
    """
    treatygraph reads articles, reduces them to statements (who takes which position on what, with \
    the exact words that show it), keeps them in an SQLite file, answers an actor's positions, and \
    draws who stands where.
    """
  ]

  static let help = Flag("help", short: "h", "Explain the command and stop")
  static let versionFlag = Flag("version", "Print the version and stop")
  static let color = DefaultedOption(
    "color", ValueKind<Terminal.ColorChoice>.choice("WHEN"), default: .auto,
    "When to use colours: auto, always or never")
  static let data = Option(
    "data", .folder(), "Read actors, treaties, patterns and model from this folder")

  static let noPager = Flag("no-pager", "Print long results at once, not a page at a time")

  /// Understood by every command, and before the command's name too.
  static let commonOptions = [
    data.parameter, color.parameter, noPager.parameter, help.parameter,
  ]

  static let commands: [CommandDeclaration] = [
    AddCommand.declaration, ExtractCommand.declaration, ImportCommand.declaration,
    RecordCommand.declaration, PurgeCommand.declaration,
    PositionsCommand.declaration, ActsCommand.declaration, ChangesCommand.declaration,
    ContradictionsCommand.declaration, ConsistencyCommand.declaration, NewCommand.declaration,
    CompareCommand.declaration, GraphCommand.declaration,
    ReportCommand.declaration,
    ExportCommand.declaration, SearchCommand.declaration,
    ConceptsCommand.declaration, AgreementCommand.declaration, ShowCommand.declaration,
    ArticlesCommand.declaration,
    ActorsCommand.declaration, TreatiesCommand.declaration, ExplainCommand.declaration,
    ParseCommand.declaration,
    ReviewCommand.declaration, AcceptCommand.declaration, RejectCommand.declaration,
    CorrectCommand.declaration,
    AddStatementCommand.declaration, ServeCommand.declaration, NoteCommand.declaration,
    TagCommand.declaration,
    UntagCommand.declaration, RemoveCommand.declaration, RestoreCommand.declaration,
    ConceptCommand.declaration, CodeCommand.declaration, AssignCommand.declaration,
    ReliabilityCommand.declaration,
    UndoCommand.declaration, RedoCommand.declaration, LogCommand.declaration,
    MergeCommand.declaration, SplitCommand.declaration, RenameCommand.declaration,
    AliasCommand.declaration, DefineCommand.declaration, AmendmentsCommand.declaration,
    DoublesCommand.declaration,
    EvaluateCommand.declaration, CheckDataCommand.declaration,
    CopyCommand.declaration, BackupCommand.declaration, DoctorCommand.declaration,
    MCPCommand.declaration,
    DemoCommand.declaration, HelpCommand.declaration,
    CompletionCommand.declaration,
  ]

  static let environment = [
    DescribedName("TREATYGRAPH_STORE", "The store, where --store is not given"),
    DescribedName("TREATYGRAPH_CODER", "Who decides, where --coder is not given"),
    DescribedName("TREATYGRAPH_DATA", "The data folder, where --data is not given"),
    DescribedName("TREATYGRAPH_JUDGE", "on or off, where --judge is not given"),
    DescribedName("NO_COLOR", "Set to anything, it turns colours off; see no-color.org"),
    DescribedName("PAGER", "What shows long results on a terminal; less, and nothing where empty"),
    DescribedName("COLUMNS", "The width of tables, where it is not the terminal's"),
  ]

  static func command(named name: String) throws(UsageError) -> CommandDeclaration {
    if let command = commands.first(where: { $0.name == name }) { return command }
    throw .unknownCommand(name, nearest: nearestName(to: name, among: commands.map(\.name)))
  }

  /// Runs the program on the words after its name.
  static func run(
    _ words: [String], environment: [String: String], on console: Console
  ) -> ExitCode {
    var console = console
    do {
      let call = try CommandLine(words, environment: environment)
      console.choose(call.invocation[color])
      if call.invocation[versionFlag] {
        console.print("\(name) \(version)")
        return finish(.success, console)
      }
      guard let command = call.command else {
        guard call.invocation[help] else { throw UsageError.noCommand }
        HelpText(console: console).printOverview()
        return finish(.success, console)
      }
      if call.invocation[help] {
        HelpText(console: console).print(command)
        return finish(.success, console)
      }
      if command.isPaged, !call.invocation[noPager] { console.page(environment) }
      return finish(try command.run(call.invocation, console), console)
    } catch let error as UsageError {
      console.report(error)
      console.note("Try \(helpCommand(for: words)) for how to use it.")
      return finish(.usage, console)
    } catch let error where error is TreatyGraphError || error is GraphingError {
      console.report(error)
      return finish(.someFailed, console)
    } catch {
      console.report(error)
      return finish(.unusable, console)
    }
  }

  private static func helpCommand(for words: [String]) -> String {
    let named = words.first { word in commands.contains { $0.name == word } }
    return ([name] + (named.map { [$0] } ?? []) + ["--help"]).joined(separator: " ")
  }

  /// A result that could not be written whole is no success.
  private static func finish(_ code: ExitCode, _ console: Console) -> ExitCode {
    console.output.close()
    guard let failure = console.output.failure else { return code }
    console.report(Diagnostic(.error, "standard output could not be written: \(failure)"))
    return .unusable
  }
}

/// A name with what it means, for a list in help.
struct DescribedName: Hashable, Sendable {
  var name: String
  var meaning: String

  init(_ name: String, _ meaning: String) {
    self.name = name
    self.meaning = meaning
  }
}
