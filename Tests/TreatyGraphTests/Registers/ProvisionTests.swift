import Positions
import Statements
import Storage
import TestSupport
import Testing

@testable import TreatyGraph

@Suite("What declarations do to provisions")
struct ProvisionTests {
  private let folder: TemporaryFolder
  private let archive: Archive

  init() throws {
    folder = try TemporaryFolder()
    archive = Archive(path: folder.file("t.sqlite"), data: try TreatyData.find())
  }

  /// The statements of one state's declaration: relation, side, object, and the words that show it.
  private func statements(_ text: String) throws -> [String] {
    _ = try archive.takeRegisters(
      [try folder.write("#Peru\n\(text)\n", to: "d.txt")], as: RegisterWish(treaty: "treaty:cat"),
      by: "ana")
    return try stored()
  }

  private func stored() throws -> [String] {
    let store = try StatementStore(path: archive.path, for: .reading)
    let found = try store.statements(matching: StatementQuery())
    for sourced in found where sourced.statement.pattern.hasPrefix("declaration-") {
      let whole = try #require(try store.text(ofArticle: sourced.articleID))
      let scalars = Array(whole.unicodeScalars)
      let statement = sourced.statement
      for quote in [
        statement.actor.quote, statement.predicate.quote, statement.object.quote,
        statement.evidence.sentence,
      ] {
        let words = scalars[quote.range.start..<quote.range.end].map(String.init).joined()
        #expect(words == quote.text)
        #expect(statement.evidence.sentence.range.contains(quote.range))
      }
      #expect(statement.object.id == "treaty:cat")
    }
    return found.sorted { $0.id < $1.id }.map {
      let statement = $0.statement
      return
        "\(statement.actor.name) \(statement.relation.rawValue) \(statement.polarity.rawValue) "
        + "\(statement.object.name): \(statement.predicate.quote.text)"
    }
  }

  @Test(
    "A provision that is excluded, modified, interpreted or objected to is a statement on it",
    arguments: [
      (
        "The Republic of Peru does not consider itself bound by article 22 of the Convention.",
        ["Peru refuses oppose article 22: not consider itself bound"]
      ),
      (
        "We do not consider ourselves bound by the provisions of article 30, paragraph 1.",
        ["Peru refuses oppose article 30, paragraph 1: not consider ourselves bound"]
      ),
      (
        "In acceding, Peru declares that it will not be bound by articles 21, 22 and 30 (1).",
        [
          "Peru refuses oppose article 21: will not be bound",
          "Peru refuses oppose article 22: will not be bound",
          "Peru refuses oppose article 30 (1): will not be bound",
        ]
      ),
      (
        "Peru reserves the right not to apply article 5 to acts committed abroad.",
        ["Peru refuses oppose article 5: reserves the right not to apply"]
      ),
      (
        "We enter a reservation to article 14; we stand by all else.",
        ["Peru refuses oppose article 14: enter a reservation"]
      ),
      (
        "The Government will apply paragraph 2 of article 8 only to the extent that its law allows.",
        ["Peru seeksChange neutral article 8, paragraph 2: only to the extent"]
      ),
      (
        "We shall apply article 3 in so far as it accords with our constitution.",
        ["Peru seeksChange neutral article 3: in so far as"]
      ),
      (
        "Peru understands article 1 as not covering lawful sanctions.",
        ["Peru states neutral article 1: understands"]
      ),
      (
        "It is our understanding that article 16 creates no new crime.",
        ["Peru states neutral article 16: understanding"]
      ),
      (
        "We object to the reservation made by Togo to article 20.",
        ["Peru opposes oppose reservation to article 20: object to the reservation"]
      ),
      (
        "The reservation of Togo to article 2 is incompatible with the object and purpose of the treaty.",
        [
          "Peru opposes oppose reservation to article 2: incompatible with the object and purpose"
        ]
      ),
      ("Peru designates its Ministry of Justice as the authority under article 6.", []),
      ("We welcome the Convention, and thank the depositary.", []),
    ])
  func provisions(text: String, found: [String]) throws {
    #expect(try statements(text) == found)
  }

  @Test("A declaration is an article that positions, show and review know, and undo takes it back")
  func known() throws {
    #expect(try statements("We do not consider ourselves bound by article 22.").count == 1)
    #expect(try objects == ["article 22"])
    #expect(try archive.reviewItems().count == 1)
    _ = try statements("We do not consider ourselves bound by article 22.")
    #expect(try stored().count == 1)
    _ = try archive.undo(by: "ana")
    #expect(try objects.isEmpty)
    #expect(try archive.acts(of: "Peru").isEmpty)
    _ = try archive.redo(by: "ana")
    #expect(try objects == ["article 22"])
    #expect(try archive.acts(of: "Peru").count == 1)
  }

  /// What Peru's positions are on.
  private var objects: [String] {
    get throws {
      let table = try archive.positionTable(of: "Peru", among: PositionFilter())
      let place = try #require(table.columns.firstIndex(of: "object"))
      return table.rows.compactMap { if case .text(let name) = $0[place] { name } else { nil } }
    }
  }

  @Test("So is an article whose title says whose declaration it is")
  func article() throws {
    let path = try folder.write(
      "Title: Declaration of Peru upon ratification of the Convention against Torture\n"
        + "Date: 2024-05-02\n\nWe shall implement the Convention in good faith. We do not consider "
        + "ourselves bound by article 22. We understand article 1 as not covering lawful sanctions.",
      to: "a.txt")
    try archive.add([ArticleSource(path: path)])
    let found = try stored()
    #expect(
      found.contains("Peru refuses oppose article 22: not consider ourselves bound"), "\(found)")
    #expect(found.contains { $0.hasPrefix("Peru states neutral article 1") }, "\(found)")
  }
}
