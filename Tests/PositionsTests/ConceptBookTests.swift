import Positions
import Statements
import TestSupport
import Testing

@Suite("Concepts")
struct ConceptBookTests {
  private func entry(
    _ kind: JournalEntry.Kind, _ names: String..., fields: [String: String] = [:],
    statement: Int64? = nil
  ) -> JournalEntry {
    JournalEntry(
      coder: "ana", time: 1, kind: kind,
      subjects: (statement.map { [.statement($0)] } ?? [])
        + names.map { JournalSubject(.concept, $0) }, fields: fields)
  }

  /// A statement on each of some issues, numbered from 1.
  private func statements(_ objects: String..., treaty: String? = nil) -> [SourcedStatement] {
    objects.enumerated().map { index, words in
      var statement = Statement.sample(object: .issue, objectID: treaty, objectName: words)
      statement.object.quote.text = words
      return SourcedStatement(
        id: Int64(index + 1), statement: statement, article: Article(name: "a"), articleID: 1)
    }
  }

  private func codings(_ entries: JournalEntry..., of statements: [SourcedStatement]) -> [String?] {
    let book = ConceptBook(entries)
    return statements.map { statement in
      book.coding(of: statement).map { "\($0.sign == .inverted ? "−" : "")\($0.concept.name)" }
    }
  }

  @Test("Objects are under the concept that they were given to last, whatever their case and stops")
  func objects() {
    let found = statements("Limits on production,", "a cap on production", "the fund")
    #expect(
      codings(
        entry(.concept, "cap", fields: ["objects": "limits on production\na cap on production"]),
        of: found) == ["cap", "cap", nil])
    #expect(
      codings(
        entry(.concept, "cap", fields: ["objects": "limits on production\na cap on production"]),
        entry(.concept, "Cap 2", fields: ["objects": "a cap on production", "side": "inverted"]),
        of: found) == ["cap", "−Cap 2", nil])
  }

  @Test(
    "A rule takes what has all its words, the latest rule first; what was given or excluded stays")
  func rules() {
    let found = statements(
      "a cap on plastic production", "the caps on production", "no cap on production", "production")
    let rule = entry(.conceptWords, "cap", fields: ["words": "production cap*"])
    #expect(codings(rule, of: found) == ["cap", "cap", "cap", nil])
    let contrary = entry(.conceptWords, "cap", fields: ["words": "no cap", "side": "inverted"])
    #expect(codings(rule, contrary, of: found) == ["cap", "cap", "−cap", nil])
    #expect(codings(contrary, rule, of: found)[2] == "cap")
    let excluded = entry(.conceptExclude, "cap", fields: ["objects": "The caps on production"])
    #expect(codings(rule, excluded, of: found) == ["cap", nil, "cap", nil])
    let given = entry(.concept, "brake", fields: ["objects": "the caps on production"])
    #expect(codings(rule, given, of: found) == ["cap", "brake", "cap", nil])
  }

  @Test("A merged concept takes all along, and a statement that was coded goes before its object")
  func merging() {
    let found = statements("limits on output", "a cap on output", "the fund")
    let book: [JournalEntry] = [
      entry(.concept, "limit", fields: ["objects": "limits on output"]),
      entry(.conceptWords, "cap", fields: ["words": "cap"]),
      entry(.code, "limit", fields: ["side": "inverted"], statement: 3),
      entry(.conceptMerge, "limit", "cap"),
    ]
    #expect(codings(book[0], book[1], book[2], book[3], of: found) == ["cap", "cap", "−cap"])
    #expect(ConceptBook(book).concepts.map(\.name) == ["cap"])
    #expect(ConceptBook(book)["CAP"]?.objects.count == 1)
    let again = entry(.code, "fund", statement: 3)
    #expect(codings(book[0], book[2], again, of: found) == ["limit", nil, "fund"])
  }

  @Test("A concept of a treaty leaves out what names another one")
  func treaty() {
    let name = entry(
      .concept, "threshold", fields: ["objects": "the threshold of 30", "treaty": "treaty:a"])
    for (id, wanted) in [(nil, "threshold"), ("treaty:a", "threshold"), ("treaty:b", nil)] {
      #expect(codings(name, of: statements("the threshold of 30", treaty: id)) == [wanted])
    }
  }

  @Test(
    "Positions on a concept are positions on one whole thing; on its contrary, of the other side")
  func positions() throws {
    let book = ConceptBook([
      entry(.concept, "cap", fields: ["objects": "limits on output"]),
      entry(.concept, "cap", fields: ["objects": "unlimited output", "side": "inverted"]),
    ])
    let found = book.statements(statements("limits on output", "unlimited output", "the fund"))
    #expect(found.map(\.statement.polarity) == [.support, .oppose])
    let sides = try #require(Standings(weighing: found).sides(on: Concept.id(of: "Cap")))
    #expect(sides.object.name == "cap")
    #expect(sides.positions.count == 1)
    #expect(book.statements(found, under: "other").isEmpty)
  }
}
