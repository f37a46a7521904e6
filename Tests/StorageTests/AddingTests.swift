import Positions
import Statements
import Storage
import TestSupport
import Testing

@Suite("Adding articles")
struct AddingTests {
  @Test("A statement comes back as it went in", arguments: StorePlace.allCases)
  func roundTrip(place: StorePlace) throws {
    try place.withStore { store in
      let document = Document.sample("a.txt", text: "Text\u{0} é 中文", date: "2024-03-01")
      let statements = [Statement.full, .sample(sentence: 1)]
      let outcome = try store.add(
        document, sentenceCount: 9, statements: statements, by: StatementStore.firstVersion)
      #expect(outcome == .added(1))
      let found = try store.statements(matching: StatementQuery(article: 1))
      #expect(Set(found.map(\.statement)) == Set(statements))
      #expect(found.allSatisfy { $0.article == document.article && $0.articleID == 1 })
      #expect(try store.text(ofArticle: 1) == document.text)
    }
  }

  @Test("An article leads to its counts and to what read it", arguments: StorePlace.allCases)
  func articleFacts(place: StorePlace) throws {
    try place.withStore { store in
      try store.add(.sample("a.txt"), .sample(), .sample(.signs, sentence: 2))
      let article = try #require(try store.articles().first)
      #expect(article.origin == .read)
      #expect(article.sentenceCount == 5)
      #expect(article.statementCount == 2)
      #expect(article.version == StatementStore.firstVersion)
    }
  }

  @Test("Adding an article twice changes nothing, under another name too")
  func twice() throws {
    try StorePlace.memory.withStore { store in
      try store.add(.sample("a.txt", text: "Same."), .sample())
      let before = try store.dump()
      #expect(try store.add(.sample("a.txt", text: "Same."), .sample()) == .unchanged(1))
      #expect(try store.add(.sample("b.txt", text: "Same."), .sample()) == .unchanged(1))
      #expect(try store.dump() == before)
      let document = Document.sample("a.txt", text: "Same.")
      #expect(try store.unchangedArticle(document, by: StatementStore.firstVersion) == 1)
      #expect(try store.unchangedArticle(document, by: StatementStore.secondVersion) == nil)
    }
  }

  @Test("A changed article supersedes the old one, which is kept as history")
  func changed() throws {
    try StorePlace.memory.withStore { store in
      try store.add(.sample("a.txt", text: "Old."), .sample(.supports))
      let outcome = try store.add(.sample("a.txt", text: "New."), .sample(.opposes))
      #expect(outcome == .superseded(old: 1, new: 2))
      let current = try store.statements(matching: StatementQuery())
      #expect(current.map(\.statement.relation) == [.opposes])
      let all = try store.statements(matching: StatementQuery(includesSuperseded: true))
      #expect(all.map(\.statement.relation) == [.supports, .opposes])
      #expect(try store.articles().map(\.id) == [2])
      #expect(try store.articles(includingSuperseded: true).map(\.supersededBy) == [2, nil])
      #expect(try store.text(ofArticle: 1) == "Old.")
      #expect(try store.actors().map(\.statementCount) == [1])
      #expect(try store.treaties().map(\.articleCount) == [1])
    }
  }

  @Test("A new date or title makes another version of the article")
  func changedMetadata() throws {
    try StorePlace.memory.withStore { store in
      try store.add(.sample("a.txt"))
      #expect(
        try store.add(.sample("a.txt", date: "2024-01-01")) == .superseded(old: 1, new: 2))
    }
  }

  @Test("Another version of the program reads an article again, and old numbers are not used again")
  func reread() throws {
    try StorePlace.memory.withStore { store in
      try store.add(.sample("a.txt"), .full, .sample(.supports))
      let outcome = try store.add(
        .sample("a.txt"), Statement.sample(.opposes).moved(by: 30),
        by: StatementStore.secondVersion)
      #expect(outcome == .reread(1))
      let found = try store.statements(matching: StatementQuery(includesSuperseded: true))
      #expect(found.map(\.id) == [3])
      #expect(try store.articles().map(\.version) == [StatementStore.secondVersion])
    }
  }

  @Test("The same address is the same article, two addresses are two, whatever the name")
  func addresses() throws {
    try StorePlace.memory.withStore { store in
      try store.add(.sample("a.txt", text: "1", address: "https://example.org/1"))
      #expect(
        try store.add(.sample("b.txt", text: "2", address: "https://example.org/1"))
          == .superseded(old: 1, new: 2))
      #expect(
        try store.add(.sample("b.txt", text: "3", address: "https://example.org/2")) == .added(3))
    }
  }

  @Test("Two texts from standard input are two articles")
  func standardInput() throws {
    try StorePlace.memory.withStore { store in
      let outcomes = [
        try store.add(.sample("-", text: "1")), try store.add(.sample("-", text: "2")),
      ]
      #expect(outcomes == [.added(1), .added(2)])
    }
  }

  @Test("An article without statements is kept")
  func withoutStatements() throws {
    try StorePlace.memory.withStore { store in
      try store.add(.sample("a.txt"))
      #expect(try store.articles().map(\.statementCount) == [0])
    }
  }

  @Test("What the schema refuses leaves nothing of its article", arguments: StorePlace.allCases)
  func refused(place: StorePlace) throws {
    try place.withStore { store in
      try store.add(.sample("a.txt"), .sample())
      let before = try store.dump()
      for confidence in [1.5, -0.1, .nan] {
        #expect(throws: StorageError.self) {
          try store.add(.sample("b.txt"), .sample(), .sample(confidence: confidence))
        }
      }
      #expect(try store.dump() == before)
      #expect(try store.add(.sample("b.txt"), .sample()) == .added(2))
    }
  }

  @Test("A fact recorded by hand is found like others, and once only")
  func recorded() throws {
    try StorePlace.memory.withStore { store in
      let source = Article(name: "Ministry, note 7", date: CalendarDate("2024-05-01"))
      let version = StatementStore.firstVersion
      #expect(try store.record(.sample(.signs), from: source, by: version) == .added(1))
      #expect(try store.record(.sample(.signs), from: source, by: version) == .unchanged(1))
      #expect(try store.record(.sample(.ratifies), from: source, by: version) == .added(2))
      #expect(try store.articles().map(\.origin) == [.recorded, .recorded])
      #expect(try store.text(ofArticle: 1) == "Ruritania backs the treaty.")
      let found = try store.statements(matching: StatementQuery())
      #expect(found.map(\.statement.relation) == [.signs, .ratifies])
    }
  }

  @Test("An actor's name follows the directory, unknown namesakes stay apart by what they are")
  func actors() throws {
    try StorePlace.memory.withStore { store in
      try store.add(
        .sample("a.txt"), .sample(actorName: "Ruritania (old)"), .sample(actor: nil),
        .sample(actorName: "Ruritania"), .full)
      let actors = try store.actors().map(\.actor)
      #expect(actors.count == 3)
      #expect(Set(actors.map(\.name)) == ["Ruritania"])
      #expect(Set(actors.map(\.affiliation)) == [nil, ActorID("state:RUR")])
    }
  }

  @Test("An article is found by number, name, address and the end of its name")
  func lookup() throws {
    try StorePlace.memory.withStore { store in
      try store.add(.sample("x/a.txt", address: "https://example.org/a"))
      try store.add(.sample("y/a.txt"))
      try store.add(.sample("y/é.txt"))
      try store.add(.sample("a%.txt"))
      func numbers(_ reference: String) throws -> [Int64] {
        try store.articles(matching: reference).map(\.id)
      }
      #expect(try numbers("2") == [2])
      #expect(try numbers("x/a.txt") == [1])
      #expect(try numbers("https://example.org/a") == [1])
      #expect(try numbers("a.txt") == [1, 2])
      #expect(try numbers("é.txt") == [3])
      #expect(try numbers("%.txt") == [])
      #expect(try numbers("") == [])
    }
  }
}
