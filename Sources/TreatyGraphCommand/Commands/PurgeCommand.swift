import TreatyGraph

/// `treatygraph purge`: removes an article and all that hangs on it.
enum PurgeCommand {
  static let article = Argument(
    .one, ValueKind<Int64>.articleNumber, "The article's number, as treatygraph articles lists it")

  static let declaration = CommandDeclaration(
    name: "purge", group: .taking, summary: "Remove an article for good",
    discussion: [
      """
      All versions of the article go, with their text, statements and what people decided on them. \
      Nothing of it can be brought back; the store keeps the number, the time and a digest of the \
      name, to tell that it was done. Adding the article again takes it in again.
      """
    ],
    arguments: [article.parameter], options: [SharedOptions.store.parameter],
    examples: [.init("treatygraph purge 7", "The article with the number 7")],
    run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    let number = try invocation.require(article)
    let purged = try invocation.archive.purge(article: number)
    console.note(
      "removed article \(number) from \(invocation.shownStore): \(counted(purged.versions.count, "version")), "
        + "\(counted(purged.statementCount, "statement")), "
        + counted(purged.decisionCount, "decision"))
    return .success
  }
}

extension ValueKind where Value == Int64 {
  static var articleNumber: Self {
    Self(
      placeholder: "ARTICLE",
      expectation: "the number of an article, as treatygraph articles lists it"
    ) { text in
      guard let number = Int64(text), number > 0 else { return nil }
      return number
    }
  }
}
