import TreatyGraph

/// `treatygraph code`: puts one statement under a concept.
enum CodeCommand {
  static let concept = Argument(.one, .concept(), "What it is on; named so where it is new")

  static let declaration = CommandDeclaration(
    name: "code", group: .deciding, summary: "Put one statement under a concept",
    discussion: [
      "Whatever its object is. It goes before what treatygraph concept says of the object."
    ],
    arguments: [DecisionOptions.statement.parameter, concept.parameter],
    options: [ConceptCommand.invert.parameter] + DecisionOptions.all,
    examples: [.init("treatygraph code 37 'production cap'", "Statement 37 is on it")],
    run: { invocation, console in
      let receipt = try invocation.archive.change(
        concept: try invocation.require(concept),
        .code(
          try invocation.require(DecisionOptions.statement),
          inverted: invocation[ConceptCommand.invert]), by: invocation.coder,
        because: invocation.because)
      return try ConceptView.print(receipt, as: invocation.format, on: console)
    })
}
