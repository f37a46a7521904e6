import TreatyGraph

/// `treatygraph note`: puts words beside something.
enum NoteCommand {
  static let words = Argument(.one, .text("WORDS"), "What is to be noted")

  static let declaration = CommandDeclaration(
    name: "note", group: .deciding, summary: "Put words beside a statement, article or actor",
    discussion: ["treatygraph show and treatygraph log tell them. They change no answer."],
    arguments: [DecisionOptions.subject.parameter, words.parameter],
    options: DecisionOptions.withoutReason,
    examples: [
      .init("treatygraph note 37 'ask the ministry'", "On statement 37"),
      .init("treatygraph note article:7 'a translation'", "On article 7"),
    ],
    run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    let entry = try invocation.archive.note(
      try invocation.require(words), on: try invocation.require(DecisionOptions.subject),
      by: invocation.coder)
    try LogView(entries: [entry]).print(as: invocation.format, on: console)
    return .success
  }
}

/// `treatygraph tag`: marks something with a word.
enum TagCommand {
  static let tag = Argument(.one, .text("TAG"), "The word that marks it")

  static let declaration = CommandDeclaration(
    name: "tag", group: .deciding, summary: "Mark a statement, article or actor with a word",
    discussion: ["Everybody sees the tags that anybody has given. They change no answer."],
    arguments: [DecisionOptions.subject.parameter, tag.parameter],
    options: DecisionOptions.withoutReason,
    examples: [.init("treatygraph tag 37 checked", "Statement 37 has the tag checked")],
    run: { try run($0, on: $1, isOn: true) })

  static func run(
    _ invocation: Invocation, on console: Console, isOn: Bool
  ) throws -> ExitCode {
    let entry = try invocation.archive.tag(
      try invocation.require(DecisionOptions.subject), try invocation.require(tag), isOn: isOn,
      by: invocation.coder)
    try LogView(entries: [entry]).print(as: invocation.format, on: console)
    return .success
  }
}

/// `treatygraph untag`: takes a tag away.
enum UntagCommand {
  static let declaration = CommandDeclaration(
    name: "untag", group: .deciding, summary: "Take a tag away",
    arguments: [DecisionOptions.subject.parameter, TagCommand.tag.parameter],
    options: DecisionOptions.withoutReason,
    run: { try TagCommand.run($0, on: $1, isOn: false) })
}
