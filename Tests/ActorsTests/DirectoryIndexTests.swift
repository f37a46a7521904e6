import Foundation
import Statements
import TestSupport
import Testing

@testable import Actors

@Suite("The index of the directory")
struct DirectoryIndexTests {
  private let cache: TemporaryFolder
  private let data = DataFolder.path

  init() throws { cache = try TemporaryFolder() }

  private var file: String { cache.file("directory.index") }

  private func load(_ amendments: Amendments = Amendments()) throws -> ActorDirectory {
    try ActorDirectory(folder: data, amended: amendments, indexedIn: cache.path)
  }

  @Test("It says what the tables say")
  func same() throws {
    let tables = try ActorDirectory(folder: data)
    #expect(try load().source is TableDirectory)
    let index = try load()
    #expect(index.source is DirectoryIndex)
    #expect(index.actors == tables.actors)
    #expect(index.treaties == tables.treaties)
    #expect(index.aliases == tables.aliases)
    #expect(index.memberships == tables.memberships)
    #expect(index.termsOfOffice == tables.termsOfOffice)
    #expect(index.source.executiveBodies == tables.source.executiveBodies)
    #expect(index.source.precedingWords == tables.source.precedingWords)
    #expect(index.source.aliasOwners == tables.source.aliasOwners)
    for actor in tables.actors { #expect(index.actor(actor.id) == actor) }
    for treaty in tables.treaties {
      #expect(index.treaty(treaty.id) == treaty)
      #expect(index.detail(of: treaty.id) == tables.detail(of: treaty.id))
    }
    let text = "France, the EU and the Kremlin spoke in the South China Sea of the Paris Agreement."
    #expect(index.occurrences(in: text) == tables.occurrences(in: text))
  }

  @Test("Every name leads where the tables lead, and no other")
  func names() throws {
    let tables = try ActorDirectory(folder: data)
    _ = try load()
    let index = try load()
    for name in Set(tables.aliases.map(\.text)).sorted() {
      let keys = NameKey.variants(of: name)
      #expect(index.source.aliases(called: keys) == tables.source.aliases(called: keys))
    }
    for name in ["", "nobody at all", "the US", "us", "Kremlin's", "cybercrim", "état"] {
      #expect(index.lookUpActor(name) == tables.lookUpActor(name))
      #expect(index.lookUpTreaty(name) == tables.lookUpTreaty(name))
    }
    #expect(index.actor(ActorID("state:XXX")) == nil)
    #expect(index.treaty(TreatyID("")) == nil)
  }

  @Test("What people say is laid over it")
  func amended() throws {
    let renaming = JournalEntry(
      coder: "ana", time: 1, kind: .rename, subjects: [JournalSubject(.actor, "state:FRA")],
      fields: ["name": "Gaul"])
    _ = try load()
    let directory = try load(Amendments([NumberedEntry(number: 1, entry: renaming)]))
    #expect(directory.actor(ActorID("state:FRA"))?.name == "Gaul")
    #expect(directory.lookUpActor("Gaul") == directory.lookUpActor("state:FRA"))
  }

  @Test("A file that is damaged, cut off or of other tables is none, and is written anew")
  func damaged() throws {
    _ = try load()
    let whole = try Data(contentsOf: URL(filePath: file))
    let damages: [(inout Data) -> Void] = [
      { $0[0] ^= 1 }, { $0[20] ^= 1 }, { $0[$0.count / 2] ^= 1 }, { $0[$0.count - 1] ^= 1 },
      { $0.removeLast(8) }, { $0.removeLast(3) }, { $0 = $0.prefix(40) }, { $0 = Data() },
      { $0.append(contentsOf: [UInt8](repeating: 0, count: 8)) },
    ]
    for damage in damages {
      var bytes = whole
      damage(&bytes)
      try bytes.write(to: URL(filePath: file))
      #expect(try load().source is TableDirectory)
      #expect(try load().source is DirectoryIndex)
      #expect(try Data(contentsOf: URL(filePath: file)) == whole)
    }
  }

  @Test("A folder that cannot be written keeps none")
  func unwritable() throws {
    let nowhere = cache.file("a/b/c/d")
    for _ in 1...2 {
      let directory = try ActorDirectory(folder: data, indexedIn: nowhere)
      #expect(directory.source is TableDirectory)
    }
    #expect(!FileManager.default.fileExists(atPath: nowhere))
  }
}
