import Actors
import Foundation
import Graphing
import Positions
import Statements
import Storage
import TestSupport
import Testing
import TreatyData
import TreatyGraph

@Suite("Overviews by answers that are kept")
struct KeptOverviewTests {
  private let store: StatementStore
  private let directory: ActorDirectory

  init() throws {
    store = try StatementStore(inMemory: "test")
    directory = try ActorDirectory(folder: TreatyData.find(folder: nil).folder.path)
    let outlets = ["Gazette", "Herald", nil]
    for number in 0..<30 {
      var document = Document.sample(
        "\(number).txt", date: "2024-0\(number % 9 + 1)-1\(number % 7)")
      document.article.outlet = outlets[number % 3]
      try store.add(
        document, sentenceCount: 9,
        statements: (0..<8).map { Self.statement(number * 8 + $0).moved(by: 30 * $0) },
        by: ExtractorVersion(program: "1", data: "d"))
    }
  }

  private static func statement(_ number: Int) -> Statement {
    let holders = [
      ("state:RUR", "Ruritania"), ("state:RUR", "Ruritania"), ("state:FRE", "Freedonia"),
      (nil, "Six senators"), (nil, "envoys"),
    ]
    let holder = holders[number % 5]
    let relation = Relation.allCases[number * 7 % Relation.allCases.count]
    let kind: StatementObject.Kind = number.isMultiple(of: 3) ? .provision : .treaty
    var statement = Statement.sample(
      relation, negated: number.isMultiple(of: 11), confidence: Double(number % 60 + 38) / 100,
      actor: holder.0, actorName: holder.1, object: number.isMultiple(of: 7) ? .issue : kind,
      objectID: number.isMultiple(of: 7) ? nil : "treaty:t\(number % 2)",
      objectName: kind == .treaty ? "Treaty \(number % 2)" : "limit of \(number % 4)")
    statement.object.quote.text = statement.object.name
    statement.evidence.sentence.text = "It said so in round \(number % 13) of the long talks."
    return statement
  }

  @Test("A holder's page is what its statements give", arguments: [nil, "treaty:t1"])
  func holders(treaty: String?) throws {
    let treaty = treaty.map { TreatyID($0) }
    let extent = HolderOverview.Extent(others: 2, histories: 1, statements: 3)
    for holder in try #require(try store.currentHolders()).map(\.actor) {
      let asked = holder.id.map { StatementQuery.Holder.known($0) } ?? .unknown(name: holder.name)
      let kept = try #require(
        try store.holderOverviews(of: asked, on: treaty, extent: extent) { $1 ?? $0.rawValue })
      let answer = try PositionQuestion(holder: asked, treaty: treaty).answer(from: store)
      let weighed = HolderOverview.overviews(of: answer, naming: directory, extent)
      #expect(kept.value.map(parts) == weighed.map(parts))
      let isSame = kept.value == weighed
      #expect(isSame, "\(holder.name)")
      #expect(kept.leftOutCount == answer.leftOutCount)
      #expect(!weighed.isEmpty)
    }
  }

  /// What a difference can be seen by.
  private func parts(_ overview: HolderOverview) -> [String] {
    let positions = overview.onTreaties + overview.others
    return [
      "\(overview.holder)", "\(overview.statementCount)", "\(overview.spread)",
      "\(String(describing: overview.firstDate)) \(String(describing: overview.lastDate))",
      "\(overview.titles.map { "\($0) \($1)" }.sorted())",
      "\(overview.otherCount) \(overview.unnamedCount)",
      "\(overview.historyCount)",
    ]
      + positions.map {
        "\($0.object) \($0.polarity) \($0.deciding.id) \($0.confidence) \($0.spread)"
      }
      + overview.histories.map { history in
        "\(history.title) \(history.articleCount) \(history.statementCount) "
          + "\(history.statements.map(\.id)) \(history.statements.map(\.repeats.count))"
      }
  }

  @Test("A treaty's page is what its statements give")
  func treaties() throws {
    for treaty in [TreatyID("treaty:t0"), TreatyID("treaty:t1")] {
      let kept = try #require(try store.treatyOverview(of: treaty, atMost: 2))
      let answer = try PositionQuestion(treaty: treaty).answer(from: store)
      let isSame = kept.value == TreatyOverview(answer, on: treaty, atMost: 2)
      #expect(isSame)
      #expect(kept.leftOutCount == answer.leftOutCount)
    }
  }

  @Test("A picture of who stands where is drawn of what is kept as of the statements")
  func pictures() throws {
    let views = [nil, TreatyID("treaty:t0"), TreatyID("treaty:t1")]
    for treaty in views {
      for grouping in GraphOptions.Grouping.allCases {
        for most in [1, 2, 40] {
          var options = GraphOptions(subject: "")
          options.grouping = grouping
          options.maximumActors = most
          let kept = try GraphQuestion(treaty: treaty)
            .drawing(from: store, directory: directory, options: options)
          // Any filter weighs the statements themselves.
          let weighed = try GraphQuestion(treaty: treaty, since: CalendarDate("1900-01-01"))
            .drawing(from: store, directory: directory, options: options)
          options.since = CalendarDate("1900-01-01")
          let dated = try GraphQuestion(treaty: treaty)
            .drawing(from: store, directory: directory, options: options)
          #expect(kept.summary != weighed.summary)
          #expect(
            dated.bytes == weighed.bytes, "\(treaty?.rawValue ?? "any"), \(grouping), \(most)")
        }
      }
    }
  }

  @Test(
    "Stances that are kept are what the statements give", arguments: ["treaty:t0", "treaty:t1"])
  func stances(treaty: String) throws {
    let treaty = TreatyID(treaty)
    let weighed = try #require(
      StanceOverview(of: try PositionQuestion(treaty: treaty).standings(from: store)))
    let kept = try #require(try store.stanceOverview(of: treaty))
    let proofs = try #require(
      try store.proofs(of: Array(kept.stances.indices), in: kept, on: treaty, atMost: 3))
    var bare = weighed
    var numbered = kept
    for place in weighed.stances.indices {
      bare.stances[place].proof = HeldStance.Proof()
      numbered.stances[place].number = nil
      let proof = try #require(proofs[place])
      let whole = weighed.stances[place]
      #expect(proof.condition == whole.proof.condition)
      #expect(proof.statements == whole.proof.statements.suffix(3))
      if whole.sideBefore == nil { #expect(proof.reportsAgainst == whole.proof.reportsAgainst) }
    }
    #expect(numbered == bare)
    #expect(
      try store.mainTreaty() == PositionQuestion().standings(from: store).mainObject?.key.treaty)
  }

  @Test("Lists of actors and treaties are what the statements give")
  func lists() throws {
    let all = try PositionQuestion().standings(from: store)
    #expect(
      try #require(try store.currentHolders()).map {
        "\($0.actor) \($0.statementCount) \($0.articleCount)"
      }
        == all.holders.map { "\($0.holder) \($0.statementCount) \($0.articleCount)" })
    #expect(try #require(try store.currentTreaties()).map(\.id) == all.treaties.map(\.id))
    #expect(
      try #require(try store.currentTreaties()).map(\.actorCount) == all.treaties.map(\.actorCount)
    )
    let treaty = try PositionQuestion(treaty: TreatyID("treaty:t1")).standings(from: store)
    #expect(
      try #require(try store.currentHolders(on: TreatyID("treaty:t1"))).map(\.statementCount)
        == treaty.holders.map(\.statementCount))
  }
}
