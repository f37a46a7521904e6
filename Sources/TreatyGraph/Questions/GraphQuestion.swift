import Actors
import Graphing
import Positions
import Statements
import Storage

/// Which statements to draw: on a treaty, of an actor, or both, in a time.
package struct GraphQuestion: Hashable, Sendable {
  package var question: PositionQuestion

  package init(_ question: PositionQuestion) { self.question = question }

  package init(
    holder: StatementQuery.Holder? = nil, treaty: TreatyID? = nil, since: CalendarDate? = nil,
    until: CalendarDate? = nil, minimumConfidence: Double = PositionHistory.minimumConfidence
  ) {
    self.init(
      PositionQuestion(
        holder: holder, treaty: treaty, since: since, until: until,
        minimumConfidence: minimumConfidence))
  }

  /// Draws what the store answers.
  ///
  /// The period is filled into the options; the subject where it is empty; the blocs where actors
  /// are grouped by them. A stance graph is of one treaty: where none is asked for, of the one that
  /// most statements are on.
  package func drawing(
    from store: StatementStore, directory: ActorDirectory,
    options given: GraphOptions = GraphOptions(subject: ""),
    registers loadBook: (() throws -> RegisterBook)? = nil
  ) throws -> DrawnGraph {
    if let kept = try drawKeptStances(store, directory, given, loadBook) { return kept }
    var standings = try question.standings(from: store)
    var options = given
    options.since = question.since
    options.until = question.until
    // What is under concepts is on no treaty any more.
    var drawnTreaty = question.concepts == nil ? question.treaty : nil
    if drawnTreaty == nil, options.view == .stance, let main = standings.mainObject?.key.treaty {
      drawnTreaty = main
      standings = standings.about(main)
    }
    if options.subject.isEmpty {
      options.subject = subject(of: standings, on: drawnTreaty, directory)
    }
    try complete(
      &options, of: standings.holders.compactMap(\.key.id), on: drawnTreaty, in: store, directory,
      loadBook)
    return try Drawing.draw(standings, options)
  }

  /// Fills in what the directory and the registers know of actors, as far as the picture shows it.
  private func complete(
    _ options: inout GraphOptions, of actors: [ActorID], on treaty: TreatyID?,
    in store: StatementStore, _ directory: ActorDirectory, _ loadBook: (() throws -> RegisterBook)?
  ) throws {
    if options.grouping == .bloc { options.blocs = blocs(of: Set(actors), directory) }
    if options.view == .stance || options.view == .timeline, let treaty, let loadBook {
      options.deeds = try Deeds(of: actors.sorted(), on: [treaty], in: store, directory, loadBook)
        .on(treaty)
    }
  }

  /// Who stands where on the treaty by what the store keeps: all holders, and of those who are drawn the
  /// statements that are shown. Nil for other pictures, and where the question leaves something out.
  private func drawKeptStances(
    _ store: StatementStore, _ directory: ActorDirectory, _ given: GraphOptions,
    _ loadBook: (() throws -> RegisterBook)?
  ) throws -> DrawnGraph? {
    guard given.view == .stance, given.minimumArticles <= 1, question.holder == nil,
      question.asksForAllThatIsKept, let treaty = try question.treaty ?? store.mainTreaty(),
      let overview = try store.stanceOverview(of: treaty)
    else { return nil }
    var options = given
    if options.subject.isEmpty {
      options.subject = directory.treaty(treaty)?.name ?? overview.object.name
    }
    try complete(
      &options, of: overview.stances.compactMap(\.holder.id), on: treaty, in: store, directory,
      loadBook)
    return try Drawing.draw(overview, options) { drawn in
      try store.proofs(of: drawn, in: overview, on: treaty, atMost: Drawing.evidenceLimit) ?? [:]
    }
  }

  private func subject(
    of standings: Standings, on treaty: TreatyID?, _ directory: ActorDirectory
  ) -> String {
    if let treaty {
      return directory.treaty(treaty)?.name ?? standings.sides(on: treaty)?.object.name
        ?? treaty.rawValue
    }
    return question.holder == nil ? "" : standings.holders.first?.holder.name ?? ""
  }

  /// The names of each actor's blocs at the end of the period, the one with the fewest members
  /// first: that tells most of an actor.
  private func blocs(of actors: Set<ActorID>, _ directory: ActorDirectory) -> [ActorID: [String]] {
    var sizes: [ActorID: Int] = [:]
    func size(of bloc: ActorID) -> Int {
      if let known = sizes[bloc] { return known }
      let size = directory.members(of: bloc, on: question.until).count
      sizes[bloc] = size
      return size
    }
    var blocs: [ActorID: [String]] = [:]
    for actor in actors {
      let groups = directory.groups(of: actor, on: question.until)
        .compactMap { directory.actor($0) }.filter { $0.kind == .bloc }
        .sorted { (size(of: $0.id), $0.id) < (size(of: $1.id), $1.id) }
      if !groups.isEmpty { blocs[actor] = groups.map(\.name) }
    }
    return blocs
  }
}
