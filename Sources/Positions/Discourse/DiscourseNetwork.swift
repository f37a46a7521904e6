import Statements

/// The networks of discourse network analysis, counted as the program Discourse Network Analyzer
/// counts them: actors by the ideas that they share, or actors and ideas.
///
/// Where its manual and its program differ, the program is followed: its cosine divides by the product
/// of the two totals, and who is on both sides of an idea counts on both.
package struct DiscourseNetwork: Hashable, Sendable {
  /// What becomes of one actor's saying the same again.
  package enum Duplicates: String, CaseIterable, Sendable {
    /// Each counts; or once in each document, month, year, or at all.
    case include, document, month, year, acrossrange
  }

  /// What a tie between two actors is, or between an actor and an idea.
  package enum Aggregation: String, CaseIterable, Sendable {
    /// How often they speak of the same, whatever they say.
    case ignore
    case congruence, conflict
    /// Congruence less conflict; in a network of actors and ideas, yes less no.
    case subtract
    /// 1 for yes, 2 for no, 3 for both: of actors and ideas only.
    case combine
  }

  package enum Normalization: String, CaseIterable, Sendable {
    case no, average, jaccard, cosine
    /// By all that the actor says, or that is said of the idea: of actors and ideas only.
    case activity, prominence
  }

  /// In the order of their letters.
  package let actors: [String]
  package let concepts: [String]
  private let aggregation: Aggregation
  /// By actor, then concept, then no and yes.
  private let counts: [[Counts]]

  private struct Counts: Hashable, Sendable {
    var no = 0.0
    var yes = 0.0

    var all: Double { no + yes }
  }

  package init(
    of events: [DiscourseEvent], duplicates: Duplicates, aggregation: Aggregation
  ) {
    let events = events.filter { !$0.actor.isEmpty && !$0.concept.isEmpty }
    self.aggregation = aggregation
    actors = Self.sorted(events.map(\.actor))
    concepts = Self.sorted(events.map(\.concept))
    let rows = Dictionary(uniqueKeysWithValues: actors.enumerated().map { ($1, $0) })
    let columns = Dictionary(uniqueKeysWithValues: concepts.enumerated().map { ($1, $0) })
    var counts = [[Counts]](
      repeating: [Counts](repeating: Counts(), count: concepts.count), count: actors.count)
    var seen: Set<Unit> = []
    for event in events.sorted(by: Self.isBefore) {
      guard let row = rows[event.actor], let column = columns[event.concept] else { continue }
      if duplicates != .include {
        let unit = Unit(
          row: row, column: column, isYes: aggregation == .ignore ? nil : event.isYes,
          time: Self.time(of: event, duplicates))
        guard seen.insert(unit).inserted else { continue }
      }
      if event.isYes { counts[row][column].yes += 1 } else { counts[row][column].no += 1 }
    }
    self.counts = counts
  }

  private struct Unit: Hashable {
    var row: Int
    var column: Int
    var isYes: Bool?
    var time: Int64
  }

  private static func time(of event: DiscourseEvent, _ duplicates: Duplicates) -> Int64 {
    let year = Int64(event.date?.year ?? 0)
    switch duplicates {
    case .include, .acrossrange: return 0
    case .document: return event.document
    case .month: return year * 12 + Int64(event.date?.month ?? 0)
    case .year: return year
    }
  }

  private static func isBefore(_ left: DiscourseEvent, _ right: DiscourseEvent) -> Bool {
    guard left.date == right.date else {
      guard let leftDate = left.date, let rightDate = right.date else { return left.date == nil }
      return leftDate < rightDate
    }
    return left.document < right.document
  }

  private static func sorted(_ names: [String]) -> [String] {
    Set(names).sorted { $0.utf16.lexicographicallyPrecedes($1.utf16) }
  }

  /// The tie of two actors; 0 for an actor with itself, and where there is nothing to divide by.
  package func tie(_ left: Int, _ right: Int, _ normalization: Normalization) -> Double {
    guard left != right else { return 0 }
    var same = 0.0
    var opposite = 0.0
    var together = 0.0
    var onlyLeft = 0.0
    var onlyRight = 0.0
    for (a, b) in zip(counts[left], counts[right]) {
      same += a.yes * b.yes + a.no * b.no
      opposite += a.yes * b.no + a.no * b.yes
      together += a.all * b.all
      if b.yes == 0 { onlyLeft += a.yes }
      if b.no == 0 { onlyLeft += a.no }
      if a.yes == 0 { onlyRight += b.yes }
      if a.no == 0 { onlyRight += b.no }
    }
    let value =
      switch aggregation {
      case .ignore, .combine: together
      case .congruence: same
      case .conflict: opposite
      case .subtract: same - opposite
      }
    let first = total(of: left)
    let second = total(of: right)
    let norm =
      switch normalization {
      case .no, .activity, .prominence: 1.0
      case .average: (first + second) / 2
      case .jaccard: onlyLeft + onlyRight + same
      case .cosine: first * second
      }
    return norm == 0 ? 0 : value / norm
  }

  private func total(of actor: Int) -> Double { counts[actor].reduce(0) { $0 + $1.all } }

  /// The tie of an actor and an idea.
  package func side(of actor: Int, on concept: Int, _ normalization: Normalization) -> Double {
    let count = counts[actor][concept]
    let value =
      switch aggregation {
      case .ignore: count.all
      case .congruence: count.yes
      case .conflict: count.no
      case .subtract: count.yes - count.no
      case .combine: (count.yes > 0 ? 1.0 : 0) + (count.no > 0 ? 2 : 0)
      }
    let norm =
      switch normalization {
      case .activity: total(of: actor)
      case .prominence: counts.reduce(0) { $0 + $1[concept].all }
      case .no, .average, .jaccard, .cosine: 1.0
      }
    return norm == 0 ? 0 : value / norm
  }

  /// All ties of actors, by row and column.
  package func ties(_ normalization: Normalization) -> [[Double]] {
    actors.indices.map { row in actors.indices.map { tie(row, $0, normalization) } }
  }

  /// All ties of actors and ideas.
  package func sides(_ normalization: Normalization) -> [[Double]] {
    actors.indices.map { row in concepts.indices.map { side(of: row, on: $0, normalization) } }
  }
}
