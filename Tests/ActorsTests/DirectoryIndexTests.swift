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

  /// The only index that is there.
  private var file: String {
    get throws { cache.file(try #require(cache.fileNames.first)) }
  }

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

  @Test("With what people say it answers as the amended tables do")
  func laidOver() throws {
    func entry(
      _ kind: JournalEntry.Kind, _ subject: JournalSubject, _ fields: [String: String]
    ) -> JournalEntry {
      JournalEntry(coder: "ana", time: 1, kind: kind, subjects: [subject], fields: fields)
    }
    func actor(_ name: String) -> JournalSubject { JournalSubject(.actor, name) }
    let entries = [
      entry(.rename, actor("state:FRA"), ["name": "Gaul"]),
      entry(.merge, actor("state:TUR"), ["into": "state:GRC", "name": "Greece"]),
      entry(.merge, actor("state:GRC"), ["into": "state:FRA", "name": "Gaul"]),
      entry(.merge, actor("harbour unions"), ["into": "bloc:eu", "name": "European Union"]),
      entry(.merge, actor("quay unions"), ["into": "harbour unions", "name": "harbour unions"]),
      entry(.split, actor("Kremlin"), ["from": "state:RUS"]),
      entry(.alias, actor("state:PER"), ["alias": "Inca Land"]),
      entry(.define, actor("ngo:quay"), ["name": "Quay Watch", "kind": "ngo", "group": "bloc:eu"]),
      entry(.define, actor("state:USA"), ["name": "Again", "kind": "state"]),
      entry(
        .define, JournalSubject(.treaty, "treaty:quays"), ["name": "Quay Treaty", "from": "2024"]),
      entry(
        .merge, JournalSubject(.treaty, "treaty:ccm"), ["into": "treaty:quays", "name": "Quays"]),
    ]
    let amendments = Amendments(
      entries.enumerated().map { NumberedEntry(number: Int64($0.offset + 1), entry: $0.element) })
    let tables = try ActorDirectory(folder: data, amended: amendments)
    _ = try load()
    let index = try load(amendments)
    #expect(index.source is AmendedDirectory)
    #expect(index.actors == tables.actors)
    #expect(index.treaties == tables.treaties)
    #expect(index.aliases == tables.aliases)
    #expect(index.memberships == tables.memberships)
    #expect(index.termsOfOffice == tables.termsOfOffice)
    // Every thirtieth of all, and whatever people say something of.
    let drawn = tables.aliases.enumerated().filter { index, alias in
      index.isMultiple(of: 30) || amendments.target(called: alias.text) != nil
        || ["state:FRA", "treaty:quays"].contains(alias.entity.description)
    }.map(\.element.text)
    for name in Set(drawn + ["Kremlin", "the Kremlin's"]).sorted() {
      let keys = NameKey.variants(of: name)
      #expect(index.source.aliases(called: keys) == tables.source.aliases(called: keys))
    }
    for id in ["state:FRA", "state:GRC", "state:TUR", "state:USA", "ngo:quay", "state:XXX"] {
      #expect(index.actor(ActorID(id)) == tables.actor(ActorID(id)))
    }
    for id in ["treaty:ccm", "treaty:quays", "treaty:paris", ""].map({ TreatyID($0) }) {
      #expect(index.treaty(id) == tables.treaty(id))
      #expect(index.detail(of: id) == tables.detail(of: id))
    }
  }

  @Test("A file that is damaged, cut off or of other tables is none, and is written anew")
  func damaged() throws {
    _ = try load()
    let whole = try Data(contentsOf: URL(filePath: try file))
    let damages: [(inout Data) -> Void] = [
      { $0[0] ^= 1 }, { $0[20] ^= 1 }, { $0[$0.count / 2] ^= 1 }, { $0[$0.count - 1] ^= 1 },
      { $0.removeLast(8) }, { $0.removeLast(3) }, { $0 = $0.prefix(40) }, { $0 = Data() },
      { $0.append(contentsOf: [UInt8](repeating: 0, count: 8)) },
    ]
    for damage in damages {
      var bytes = whole
      damage(&bytes)
      try bytes.write(to: URL(filePath: try file))
      #expect(try load().source is TableDirectory)
      #expect(try load().source is DirectoryIndex)
      #expect(try Data(contentsOf: URL(filePath: try file)) == whole)
    }
  }

  @Test("Data folders that are used in turn each keep theirs, of many the four written last")
  func inTurn() throws {
    let files = FileManager.default
    let folders = try (1...5).map { number in
      let folder = try TemporaryFolder()
      try files.copyItem(atPath: data + "/actors", toPath: folder.file("actors"))
      try files.copyItem(atPath: data + "/treaties", toPath: folder.file("treaties"))
      let table = folder.file("treaties/treaties.tsv")
      let text = try String(contentsOfFile: table, encoding: .utf8)
      try text.replacingOccurrences(of: "\tParis Agreement", with: "\tAgreement \(number)")
        .write(toFile: table, atomically: true, encoding: .utf8)
      return folder
    }
    func isIndexed(_ number: Int) throws -> Bool {
      try ActorDirectory(folder: folders[number].path, indexedIn: cache.path).source
        is DirectoryIndex
    }
    for number in 0..<2 { #expect(try !isIndexed(number)) }
    for number in [0, 1, 0, 1] { #expect(try isIndexed(number)) }
    for number in 2..<5 { #expect(try !isIndexed(number)) }
    #expect(try cache.fileNames.count == 4)
    for number in 1..<5 { #expect(try isIndexed(number)) }
    #expect(try !isIndexed(0))
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
