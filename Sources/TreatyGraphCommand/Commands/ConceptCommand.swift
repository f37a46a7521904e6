import TreatyGraph

/// `treatygraph concept`: puts objects under an idea.
enum ConceptCommand {
  static let name = Argument(.one, .concept("NAME"), "What you call it")
  static let objects = Argument(
    .any, .text("OBJECT"), "Objects that mean it, as treatygraph positions prints them")
  static let like = Option("like", .text("OBJECT"), "Take the proposed group of this object")
  static let words = Option(
    "words", .text("WORDS"),
    "Take every object that has all these words, now and later; cap* for any")
  static let exclude = Flag("exclude", short: "x", "Take the OBJECTs out again")
  static let invert = Flag("invert", short: "i", "They mean its contrary: who is for it is against")
  static let merge = Option("merge-into", .concept("NAME"), "Put all of it under another concept")

  static let declaration = CommandDeclaration(
    name: "concept", group: .deciding, summary: "Put objects under an idea, which is named so",
    discussion: [
      """
      Everybody's positions on it are then answered by treatygraph positions --on NAME and drawn by \
      treatygraph graph --on NAME. An object is under one concept: the last that it was given to, \
      else that of the latest rule. treatygraph undo takes a change back.
      """
    ],
    arguments: [name.parameter, objects.parameter],
    options: [
      like.parameter, words.parameter, exclude.parameter, invert.parameter, merge.parameter,
      SharedOptions.treaty.parameter,
    ] + DecisionOptions.all,
    examples: [
      .init(
        "treatygraph concept 'production cap' 'limits on production'", "Names it, with an object"),
      .init("treatygraph concept 'production cap' --words 'cap production'", "By a rule"),
      .init("treatygraph concept 'production cap' 'unlimited growth' --invert", "Its contrary"),
    ],
    run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    let receipt = try invocation.archive.change(
      concept: try invocation.require(name), try change(invocation),
      on: invocation[SharedOptions.treaty], by: invocation.coder, because: invocation.because)
    return try ConceptView.print(receipt, as: invocation.format, on: console)
  }

  private static func change(_ invocation: Invocation) throws(UsageError) -> ConceptChange {
    let objects = invocation.all(objects)
    let inverted = invocation[invert]
    let others = [like, words, merge].filter { invocation[$0] != nil }
    guard others.count + (objects.isEmpty ? 0 : 1) == 1, !invocation[exclude] || others.isEmpty
    else { throw .contradiction("give OBJECTs, or one of --like, --words and --merge-into") }
    if let object = invocation[like] { return .takeLike(object, inverted: inverted) }
    if let words = invocation[words] { return .rule(words, inverted: inverted) }
    if let name = invocation[merge] { return .merge(into: name) }
    return invocation[exclude] ? .exclude(objects) : .take(objects, inverted: inverted)
  }
}
