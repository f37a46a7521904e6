import TreatyGraph

/// `treatygraph parse`: what the language pipeline makes of a text.
enum ParseCommand {
  static let format = DefaultedOption(
    "format", short: "f", ValueKind<ParseFormat>.choice("FORMAT"), default: .tree,
    "tree, json (a sentence a line) or tsv (a token a line)")
  static let documents = DefaultedOption(
    "documents", ValueKind<DocumentSeparation>.choice("HOW"), default: .files,
    "What is one document: a file, or what nul bytes or empty lines set apart in it")

  static let declaration = CommandDeclaration(
    name: "parse", group: .looking, summary: "Print how texts are parsed",
    discussion: [
      """
      The columns of tsv: document, text, followed by a space, tag, part of speech, morphology, \
      lemma, head, relation, sentence start, entity position, entity kind, number of the norm.
      """
    ],
    arguments: [SourceOptions.files.parameter],
    options: [format.parameter, documents.parameter, SourceOptions.threads.parameter],
    examples: [.init("echo 'France signed.' | treatygraph parse -", "One sentence")],
    run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    var documents: [String] = []
    var exitCode = ExitCode.success
    for path in invocation.all(SourceOptions.files) {
      do {
        documents += invocation[Self.documents].documents(in: try RawText(path: path).text)
      } catch {
        console.report(error)
        exitCode = .someFailed
      }
    }
    try ParseView(
      model: try invocation.loadModel(), format: invocation[format],
      threads: invocation.threads, console: console
    ).print(documents)
    return exitCode
  }
}
