import Foundation
import TestSupport
import Testing
import TreatyGraph

@testable import TreatyGraphCommand

/// Tables, pictures, JSON and counts tell the same of everybody.
@Suite("One answer everywhere")
struct AgreementTests {
  /// Texts to take in.
  enum Texts: String, CaseIterable {
    case samples = "data/articles"
    case bulletins = "Tests/Fixtures/bulletins"
    /// Where the machine has them: they are not ours to give away.
    case realBulletins = "../shared/corpora/enb-bulletins"

    var paths: [String] {
      let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
      let folder = root.appending(path: rawValue)
      let files = try? FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: [.fileSizeKey])
      let texts = (files ?? []).filter { ["txt", "md"].contains($0.pathExtension) }
        .filter { $0.lastPathComponent != "README.md" }
      guard self == .realBulletins else { return texts.map(\.path).sorted() }
      // Few and short, but long enough to speak of a treaty: all take half an hour without
      // optimisation.
      let sized = texts.map { text in
        Sized(
          path: text.path,
          size: (try? text.resourceValues(forKeys: [.fileSizeKey]).fileSize) ?? .max)
      }
      return sized.sorted { ($0.size, $0.path) < ($1.size, $1.path) }.filter { $0.size > 12_600 }
        .prefix(2).map(\.path)
    }

    private struct Sized {
      var path: String
      var size: Int
    }

    static var present: [Texts] { allCases.filter { !$0.paths.isEmpty } }
  }

  @Test(
    "Table, JSON, five pictures and all counts have the same holders, sides and numbers",
    arguments: Texts.present)
  func agreement(texts: Texts) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("store.sqlite")
    let added = Transcript(["add"] + texts.paths + ["--store", path])
    #expect(added.exitCode == .success, "\(added)")
    let store = try StatementStore(path: path, for: .reading)
    let all = try PositionQuestion().standings(from: store)
    let main = all.mainObject
    let treaty = try #require(main?.key.treaty)
    let sides = try #require(main?.sides)
    let told = Told(sides)
    #expect(told.entries.count > 2)
    #expect(told.entries.count == Set(told.entries.map(\.name)).count, "nobody stands there twice")

    #expect(try Told(json: folder, treaty) == told)
    #expect(Told(table: folder, treaty) == told)
    for view in GraphView.allCases where view != .coalitions {
      #expect(try Told(picture: view, in: folder, treaty) == told, "\(view)")
    }
    try expectCoalitions(of: treaty, from: store, in: folder)
    for holder in all.holders {
      let asked = holder.key.id.map { StatementQuery.Holder.known($0) }
      let own = try PositionQuestion(holder: asked ?? .unknown(name: holder.key.name))
        .standings(from: store)
      let same = own.holders.first { $0.key == holder.key }
      #expect(same?.holder == holder.holder)
      #expect(same?.unnamed.map(\.id) == holder.unnamed.map(\.id), "\(holder.holder.name)")
      #expect(
        same?.positions.map(Stand.init) == holder.positions.map(Stand.init),
        "\(holder.holder.name)")
    }
    try expectCounts(all, in: folder)
  }

  /// A position without the spelling of its object, for which each answer takes its own words.
  private struct Stand: Equatable {
    var polarity: Polarity
    var since: CalendarDate?
    var sideSince: CalendarDate?
    var confidence: Double
    var articles: Int
    var statements: [Int64]

    init(_ position: Position) {
      polarity = position.polarity
      since = position.since
      sideSince = position.sideSince
      confidence = position.confidence
      articles = position.articleCount
      statements = position.statements.map(\.id)
    }
  }

  /// Members are those who stand somewhere, each once, with the articles that `actors` counts.
  private func expectCoalitions(
    of treaty: TreatyID, from store: StatementStore, in folder: TemporaryFolder
  ) throws {
    let standings = try PositionQuestion(treaty: treaty).standings(from: store)
    let articles = Dictionary(
      uniqueKeysWithValues: standings.holders.map { ($0.holder.name, $0.articleCount) })
    let notes = try Told.notes(of: .coalitions, in: folder, treaty)
    let members = notes.compactMap { note in
      note.firstMatch(of: #/^(.+) \([^()]+\): (\d+) articles?, agreement/#)
    }
    #expect(Set(members.map(\.output.1)).count == members.count)
    for member in members {
      #expect(articles[String(member.output.1)] == Int(member.output.2), "\(member.output.0)")
    }
    // Each side that members share is a side that so many of the holders are on.
    let shared = notes.compactMap { $0.firstMatch(of: #/^(.+): (supported|opposed) by (\d+)$/#) }
    for side in shared {
      let object = standings.objects.first { $0.object.name == side.output.1 }
      let polarity: Polarity = side.output.2 == "supported" ? .support : .oppose
      #expect(Int(side.output.3) ?? 0 <= object?.sides[polarity].count ?? 0, "\(side.output.0)")
    }
  }

  private func expectCounts(_ standings: Standings, in folder: TemporaryFolder) throws {
    let actors: [ActorCount] = try rows("actors", in: folder)
    let held = standings.holders.map { holder in
      ActorCount(
        name: holder.holder.name, statements: holder.statementCount,
        articles: holder.articleCount)
    }
    #expect(actors == held)
    let leader = try #require(standings.holders.first { $0.key.id != nil })
    let report = Transcript(
      ["positions", leader.holder.name, "--store", folder.file("store.sqlite")],
      terminal: Told.wideWindow)
    #expect(
      report.output.contains(
        "\(counted(leader.statementCount, "statement")) in "
          + "\(counted(leader.articleCount, "article")), "))
    let treaties: [TreatyCount] = try rows("treaties", in: folder)
    for treaty in treaties {
      let about = standings.about(TreatyID(treaty.id))
      #expect(treaty.statements == about.counted.count, "\(treaty.id)")
      #expect(treaty.actors == about.holders.count, "\(treaty.id)")
      #expect(treaty.articles == about.counted.reportCount, "\(treaty.id)")
    }
    var printed: [Int64: Int] = [:]
    for statement in standings.counted {
      for place in [statement] + statement.repeats { printed[place.articleID, default: 0] += 1 }
    }
    let articles: [ArticleCount] = try rows("articles", in: folder)
    for article in articles {
      #expect(article.statements == printed[article.number] ?? 0, "article \(article.number)")
    }
  }

  private struct ActorCount: Decodable, Equatable {
    var name: String
    var statements: Int
    var articles: Int
  }

  private struct TreatyCount: Decodable {
    var id: String
    var statements: Int
    var actors: Int
    var articles: Int
  }

  private struct ArticleCount: Decodable {
    var number: Int64
    var statements: Int
  }

  private func rows<Row: Decodable>(
    _ command: String, in folder: TemporaryFolder
  ) throws -> [Row] {
    let output = Transcript(command, "--store", folder.file("store.sqlite")).output
    return try output.split(separator: "\n").map { line in
      try JSONDecoder().decode(Row.self, from: Data(line.utf8))
    }
  }
}

/// What one of the ways to ask tells of a treaty.
private struct Told: Equatable, CustomStringConvertible {
  struct Entry: Hashable {
    var name: String
    var polarity: Polarity
    var articles: Int
  }

  static let wideWindow = Terminal(isInteractive: true, width: 2000, usesColor: false)

  var entries: [Entry]

  var description: String {
    entries.map { "\($0.name) \($0.polarity) \($0.articles)" }.joined(separator: "; ")
  }

  init(_ sides: Sides) {
    self.init(
      sides.positions.map {
        Entry(name: $0.holder.name, polarity: $0.polarity, articles: $0.articleCount)
      })
  }

  private init(_ entries: [Entry]) {
    self.entries = entries.sorted {
      ($0.name, $0.polarity.rawValue, $0.articles) < ($1.name, $1.polarity.rawValue, $1.articles)
    }
  }

  init(json folder: TemporaryFolder, _ treaty: TreatyID) throws {
    struct Row: Decodable {
      struct Named: Decodable {
        var id: String?
        var name: String
        var kind: String
      }
      var actor: Named
      var object: Named
      var polarity: String
      var articles: Int
    }
    let output = Transcript(
      "positions", "--treaty", treaty.rawValue, "--store", folder.file("store.sqlite")
    ).output
    let rows = try output.split(separator: "\n").map {
      try JSONDecoder().decode(Row.self, from: Data($0.utf8))
    }
    self.init(
      rows.filter { $0.object.kind == "treaty" && $0.object.id == treaty.rawValue }.map { row in
        Entry(
          name: row.actor.name, polarity: Polarity(rawValue: row.polarity) ?? .neutral,
          articles: row.articles)
      })
  }

  init(table folder: TemporaryFolder, _ treaty: TreatyID) {
    let output = Transcript(
      ["positions", "--treaty", treaty.rawValue, "--store", folder.file("store.sqlite")],
      terminal: Self.wideWindow
    ).output
    var side: Polarity?
    var entries: [Entry] = []
    for line in output.split(separator: "\n").dropFirst() {
      if let sign = Polarity.allCases.first(where: { line.hasPrefix("\($0.symbol) ") }) {
        side = sign
      } else if let side, line.hasPrefix("  "), !line.hasPrefix("  ACTOR") {
        let cells = line.dropFirst(2).split(separator: #/ {2,}/#)
        guard cells.count > 4, let articles = Int(cells[4]) else { continue }
        entries.append(Entry(name: String(cells[0]), polarity: side, articles: articles))
      }
    }
    self.init(entries)
  }

  /// By the notes of its marks, which name the holder, the side and the articles.
  init(picture view: GraphView, in folder: TemporaryFolder, _ treaty: TreatyID) throws {
    let notes = try Self.notes(of: view, in: folder, treaty)
    let name = try #require(
      try ActorDirectory(folder: try TreatyData.find(folder: nil).folder.path).treaty(treaty)?.name)
    let sided = view == .stance || view == .timeline
    let entries = notes.compactMap { note -> Entry? in
      let match =
        sided
        ? note.firstMatch(of: #/^(.+) \([^()]+\): (.+?), (?:.*?, )?([\d,]+) articles?(?:,|$)/#)
        : note.firstMatch(of: #/^(.+?): (.+?), (?:.*?, )?([\d,]+) articles?(?:,|$)/#)
      guard let match, sided || Self.isOn(name, String(match.output.2)) else { return nil }
      return Entry(
        name: String(match.output.1), polarity: Self.side(String(match.output.2)),
        articles: Int(match.output.3.replacing(",", with: "")) ?? 0)
    }
    // The box of an actor and its line bear one note.
    self.init(Array(Set(entries)))
  }

  private static func isOn(_ object: String, _ words: String) -> Bool {
    let verbs = ["supports \(object)", "opposes \(object)"]
    return verbs.contains(words) || words.hasSuffix(": \(object)")
  }

  private static func side(_ words: String) -> Polarity {
    words.hasPrefix("supports") ? .support : words.hasPrefix("opposes") ? .oppose : .neutral
  }

  /// The first line of each note.
  static func notes(
    of view: GraphView, in folder: TemporaryFolder, _ treaty: TreatyID
  ) throws -> [String] {
    let file = folder.file("\(view.rawValue).svg")
    let drawn = Transcript(
      "graph", "--treaty", treaty.rawValue, "--view", view.rawValue, "--max-actors", "2000",
      "--undated", "--store", folder.file("store.sqlite"), "--output", file)
    #expect(drawn.exitCode == .success, "\(drawn)")
    let svg = try String(contentsOfFile: file, encoding: .utf8)
    return svg.matches(of: #/<title>([^<]*)<\/title>/#).compactMap { match in
      match.output.1.split(separator: "\n").first.map { line in
        line.replacing("&amp;", with: "&").replacing("&quot;", with: "\"")
          .replacing("&#39;", with: "'").replacing("&apos;", with: "'")
          .replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      }
    }.map { String($0) }
  }
}
