import TreatyGraph

/// `treatygraph concepts`: what the objects of a debate come to.
enum ConceptsCommand {
  static let concept = Argument(.optional, .concept(), "The concept whose objects are listed")
  static let propose = Flag(
    "propose", short: "p", "Propose groups of objects that may mean one thing")

  static let declaration = CommandDeclaration(
    name: "concepts", group: .asking, summary: "List concepts, or propose some",
    discussion: [
      """
      A concept is an idea that a debate is about, under which you put the objects that mean it: \
      production cap for limits on production. Without --propose, those that were named. With it, \
      groups of the other objects, by their words, their treaty and who takes positions on them: \
      treatygraph concept NAME --like OBJECT takes the group of an object.
      """
    ],
    arguments: [concept.parameter],
    options: [
      propose.parameter, SharedOptions.treaty.parameter, FilterOptions.limit.parameter,
      FilterOptions.viewer.parameter, SharedOptions.store.parameter, SharedOptions.format.parameter,
    ],
    examples: [
      .init("treatygraph concepts --propose --treaty cybercrime", "What the objects may come to"),
      .init("treatygraph concepts 'production cap'", "What is under a concept"),
    ],
    isPaged: true, run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    let archive = invocation.archive
    if invocation[propose] {
      let report = try archive.proposedConcepts(on: invocation[SharedOptions.treaty])
      return try ConceptView.print(
        report, limit: invocation[FilterOptions.limit], as: invocation.format, on: console)
    }
    let concepts = try archive.concepts()
    guard let name = invocation[concept] else {
      return try ConceptView.print(
        console.limited(concepts, to: invocation[FilterOptions.limit]), as: invocation.format,
        on: console)
    }
    let named = concepts.filter { $0.name.lowercased() == name.lowercased() }
    guard let first = named.first else {
      throw TreatyGraphError.unknownConcept(name, known: concepts.map(\.name))
    }
    return try ConceptView.print(first, as: invocation.format, on: console)
  }
}
