import Actors
import Reading
import Statements

/// Makes acts of what registers say: names become ids, days are laid beside the life of the treaty and
/// the state, totals are counted again. A row that cannot be right is named and left out.
struct RegisterIntake {
  let directory: ActorDirectory
  let reader: RegisterReader
  let wish: RegisterWish
  /// The treaty that the user names.
  let treaty: Treaty?

  /// What some files come to.
  struct Outcome {
    var acts: [Act] = []
    var tables: [ActTable] = []
    var declarations: [Declaration] = []
    var report = RegisterReport()
  }

  private let book: RegisterBook
  private let names: RegisterNames

  init(
    directory: ActorDirectory, book: RegisterBook, reader: RegisterReader, wish: RegisterWish,
    treaty: Treaty?
  ) {
    self.directory = directory
    self.reader = reader
    self.wish = wish
    self.treaty = treaty
    self.book = book
    names = RegisterNames(directory: directory, book: book)
  }

  /// Reads files together: one may tell what the votes of another are on. Throws a `ReadingError` for
  /// a file that cannot be read, and where no register is in it.
  func read(_ paths: [String]) throws -> Outcome {
    var outcome = Outcome()
    var grids: [(path: String, grid: RegisterGrid)] = []
    var calls: [String: CalledVote] = [:]
    for path in paths {
      let grid = try reader.grid(path: path)
      if let told = reader.calledVotes(in: grid) {
        calls.merge(told) { first, _ in first }
      } else {
        grids.append((path, grid))
      }
    }
    for (path, grid) in grids {
      let registers =
        reader.declarations(in: grid, file: path).map { [$0] }
        ?? reader.registers(in: grid, file: path, calls: calls)
      guard !registers.isEmpty else {
        outcome.report.faults.append(
          Diagnostic(
            .error,
            "no line names columns of a register: a participant or country, and signature, "
              + "ratification, vote or act",
            at: Diagnostic.Location(file: path)))
        continue
      }
      for register in registers {
        take(register, of: path, isAlone: registers.count == 1, into: &outcome)
      }
    }
    outcome.report.faults.sort { left, right in
      let files = (left.location?.file ?? "", right.location?.file ?? "")
      return files.0 == files.1
        ? (left.location?.line ?? .max) < (right.location?.line ?? .max)
        : (paths.firstIndex(of: files.0) ?? 0) < (paths.firstIndex(of: files.1) ?? 0)
    }
    outcome.report.actCount = outcome.acts.count
    return outcome
  }

  private func take(
    _ register: Register, of path: String, isAlone: Bool, into outcome: inout Outcome
  ) {
    outcome.report.registerCount += 1
    outcome.report.faults += register.faults
    let titled = register.titles.reversed().lazy.compactMap { names.treaty(called: $0) }.first
    let known = treaty ?? titled
    if let treaty, let titled, treaty.id != titled.id, register.isOfOneTreaty, !isAlone {
      outcome.report.faults.append(
        Diagnostic(
          .error, "a table of it is headed \(titled.name), not \(treaty.name), and is left out",
          at: Diagnostic.Location(file: path, line: register.rows.first?.line)))
      return
    }
    if let treaty, let titled, treaty.id != titled.id {
      outcome.report.faults.append(
        Diagnostic(
          .warning, "the table is headed \(titled.name), and taken for \(treaty.name)",
          at: Diagnostic.Location(file: path)))
    }
    if register.isOfOneTreaty, known == nil {
      outcome.report.faults.append(
        Diagnostic(
          .error, "no line above the table names a treaty of the directory: name it with --treaty",
          at: Diagnostic.Location(file: path)))
      return
    }
    var acts: [Act] = []
    for row in register.rows {
      switch act(of: row, on: known, source: path) {
      case .success(let act): acts.append(act)
      case .failure(let fault):
        outcome.report.faults.append(
          Diagnostic(
            .error, fault.reason, at: Diagnostic.Location(file: path, line: row.line)))
      }
    }
    if let known {
      outcome.declarations += register.texts.compactMap { told in
        guard case .success(let actor) = names.actor(told.participant, code: nil) else {
          return nil
        }
        return Declaration(actor: actor, treaty: known, text: told.text, source: path)
      }
    }
    for fault in repeated(acts, path) { outcome.report.faults.append(fault) }
    check(register, acts, path, &outcome)
    outcome.acts += acts
    // Whoever a row that was left out means may have done it all the same.
    if acts.count < register.rows.count
      || register.faults.contains(where: { $0.severity == .error })
    {
      guard register.isWhole else { return }
      outcome.report.faults.append(
        Diagnostic(
          .warning,
          "as rows were left out, nothing follows from who is not in the table: mend them, and import "
            + "it again", at: Diagnostic.Location(file: path)))
    } else {
      outcome.tables += tables(of: register, on: known, acts, path)
    }
  }

  private func act(
    of row: Register.Row, on known: Treaty?, source: String
  ) -> Result<Act, RegisterNames.Fault> {
    names.actor(row.participant, code: row.code).flatMap { actor in
      var treaty = known
      if let name = row.treaty {
        guard let named = names.treaty(called: name) else {
          return .failure(
            .init(reason: "\"\(name)\" is no treaty of the directory: see treatygraph treaties -k"))
        }
        treaty = named
      }
      let resolution = row.resolution ?? wish.resolution
      // A vote on the resolution that opens the way to a treaty is one on the treaty.
      treaty =
        treaty
        ?? resolution.flatMap { book.resolutions[$0] }.flatMap {
          directory.treaty($0.treaty)
        }
      guard treaty != nil || resolution != nil else {
        return .failure(
          .init(
            reason: "nothing says on what: name the treaty with --treaty, the resolution with "
              + "--resolution"))
      }
      if let fault = dayFault(of: row, by: actor, on: row.kind.isVote ? nil : treaty) {
        return .failure(.init(reason: fault))
      }
      return .success(
        Act(
          row.kind, row.stage, by: actor.id, called: actor.name, treaty: treaty?.id,
          resolution: row.kind.isVote || row.kind == .adopted ? resolution : nil,
          on: row.date, at: row.place, source: row.source ?? source, line: row.line,
          text: row.text))
    }
  }

  /// Why an act cannot have been on its day; nil where it can.
  private func dayFault(
    of row: Register.Row, by actor: PoliticalActor, on treaty: Treaty?
  ) -> String? {
    guard let date = row.date else { return nil }
    if let treaty,
      let first = [treaty.adopted, treaty.openedForSignature].compactMap({ $0 }).min(),
      date.dayNumber < first.dayNumber,
      date.precision == .day || date.period(.year) != first.period(.year)
    {
      return "\(actor.name): \(date) is before \(treaty.name) was there (\(first))"
    }
    if let days = book.days(of: actor.id), !days.holds(on: date) {
      let end = days.ended.map { "\(actor.name) ended on \($0)" }
      return "\(actor.name): on \(date) there was no such state"
        + (end.map { ": \($0)" } ?? days.began.map { ": it began on \($0)" } ?? "")
    }
    return nil
  }

  /// One participant that does one thing twice to one treaty.
  private func repeated(_ acts: [Act], _ path: String) -> [Diagnostic] {
    var first: [Act.Identity: Act] = [:]
    return acts.compactMap { act in
      var undated = act
      undated.date = act.kind.isVote ? nil : act.date
      undated.text = nil
      guard let known = first[undated.identity] else {
        first[undated.identity] = act
        return nil
      }
      guard known.line != act.line else { return nil }
      return Diagnostic(
        .warning, "\(act.actorName): line \(known.line ?? 0) says the same",
        at: Diagnostic.Location(file: path, line: act.line))
    }
  }

  /// Lays the totals that a register states beside its rows.
  private func check(
    _ register: Register, _ acts: [Act], _ path: String, _ outcome: inout Outcome
  ) {
    for total in register.totals {
      let counted = acts.filter { act in
        if let kind = total.kind {
          guard act.kind == kind else { return false }
        } else {
          guard act.kind.makesParty else { return false }
        }
        return total.resolution == nil || act.resolution == total.resolution
      }
      let left = Set(
        acts.filter { total.kind == nil && $0.kind == .withdrew }.compactMap(\.actor))
      let parties = Set(counted.compactMap(\.actor)).subtracting(left)
      let signed = Set(acts.filter { $0.kind == .signed }.compactMap(\.actor))
      let count = total.isUnbound ? signed.subtracting(parties).count : parties.count
      guard count != total.count else {
        outcome.report.agreeingTotals += 1
        continue
      }
      let what = total.isUnbound ? "signed, no party" : total.kind?.rawValue ?? "parties"
      let on = total.resolution.map { " on \($0)" } ?? ""
      outcome.report.faults.append(
        Diagnostic(
          .warning, "the register counts \(total.count) (\(what)\(on)), and its rows are \(count)",
          at: Diagnostic.Location(file: path, line: total.line)))
    }
  }

  private func tables(
    of register: Register, on treaty: Treaty?, _ acts: [Act], _ path: String
  ) -> [ActTable] {
    if register.isWhole {
      // Of no day is known more than that the last act was on it.
      let last = acts.compactMap { $0.date?.period(.day) }.max()
      return [
        ActTable(
          treaty: treaty?.id, kinds: register.kinds, asOf: wish.asOf ?? register.asOf ?? last,
          source: path)
      ]
    }
    let votes = Dictionary(grouping: acts.filter { $0.kind.isVote }) { $0.resolution ?? "" }
    return votes.sorted { $0.key < $1.key }.map { resolution, acts in
      ActTable(
        treaty: treaty?.id ?? acts.first?.treaty, resolution: resolution.isEmpty ? nil : resolution,
        kinds: Set(acts.map(\.kind)), asOf: acts.compactMap { $0.date?.period(.day) }.max(),
        source: path)
    }
  }
}
