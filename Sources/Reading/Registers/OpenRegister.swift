import Statements

/// A table of a register as its rows are read: what its columns hold is known from the first.
struct OpenRegister {
  private let reader: RegisterReader
  private let file: String
  private let fields: [Int: RegisterField]
  /// Columns of dates of acts.
  private let columns: [Int: ActHeading]
  private let calls: [String: CalledVote]
  private let form: Form
  private var register = Register()
  private var votes: [String: [RegisterField: Register.Total]] = [:]

  private enum Form {
    case participants, votes, acts
  }

  /// Nil for a line that is no header of a register.
  init?(
    _ line: RegisterGrid.Line, above: [RegisterGrid.Line], reader: RegisterReader, file: String,
    calls: [String: CalledVote]
  ) {
    guard line.cells.count > 1 else { return nil }
    let fields = reader.fields(of: line)
    let known = Set(fields.values)
    var columns: [Int: ActHeading] = [:]
    for (place, cell) in line.cells.enumerated() where fields[place] == nil {
      if let heading = ActHeading(cell, words: reader.rules.actWords) { columns[place] = heading }
    }
    let names = known.contains(.participant) || known.contains(.code)
    if names, known.contains(.vote) {
      form = .votes
    } else if names, known.contains(.act) {
      form = .acts
    } else if names, !columns.isEmpty {
      form = .participants
    } else {
      return nil
    }
    self.reader = reader
    self.file = file
    self.fields = fields
    self.columns = form == .participants ? columns : [:]
    self.calls = calls
    register.titles = above.map(\.text)
    register.isWhole = form == .participants
    register.isOfOneTreaty = register.isWhole
    register.kinds = Set(self.columns.values.flatMap(\.kinds))
    readHead(above)
    for (place, cell) in line.cells.enumerated()
    where form == .participants && fields[place] == nil && columns[place] == nil && !cell.isEmpty {
      refuse(
        line.number, "nothing is known of a column \"\(cell)\": its cells are left out", .warning)
    }
  }

  func closed() -> Register {
    var register = register
    register.totals += votes.sorted { $0.key < $1.key }.flatMap { _, totals in
      totals.sorted { $0.key.rawValue < $1.key.rawValue }.map(\.value)
    }
    return register
  }

  /// `STATUS AS AT : 01-12-2026`, `Signatories : 72. Parties : 2.`.
  private mutating func readHead(_ lines: [RegisterGrid.Line]) {
    // The United Nations write the day first.
    let daysFirst = DateReader(months: reader.rules.months, order: reader.dateOrder ?? .day)
    for line in lines {
      let text = line.text.lowercased()
      for (words, field) in reader.rules.registerColumns {
        switch field {
        case .asOf:
          guard let rest = text.rest(behind: words) else { continue }
          register.asOf = daysFirst.find(in: String(rest)) ?? register.asOf
        case .signatories:
          guard let count = text.count(behind: words) else { continue }
          register.totals.append(.init(kind: .signed, count: count, line: line.number))
        case .parties:
          guard let count = text.count(behind: words) else { continue }
          register.totals.append(.init(kind: nil, count: count, line: line.number))
        default: continue
        }
      }
    }
  }

  private mutating func refuse(
    _ line: Int, _ message: String, _ severity: Diagnostic.Severity = .error
  ) {
    register.faults.append(
      Diagnostic(severity, message, at: Diagnostic.Location(file: file, line: line)))
  }

  mutating func add(_ line: RegisterGrid.Line) {
    let cells = RegisterCells(line, fields)
    let code = cells[.code]
    guard let name = (cells[.participant] ?? code).map(\.withoutFootnotes), !name.isEmpty else {
      if line.cells.contains(where: { !$0.isEmpty }) {
        refuse(line.number, "the row names nobody: \"\(line.text.prefix(60))\"")
      }
      return
    }
    switch form {
    case .participants: addParticipant(name, code, line, cells)
    case .votes: addVote(name, code, line, cells)
    case .acts: addAct(name, code, line, cells)
    }
  }

  private mutating func addParticipant(
    _ name: String, _ code: String?, _ line: RegisterGrid.Line, _ cells: RegisterCells
  ) {
    var hasAct = false
    for (place, heading) in columns.sorted(by: { $0.key < $1.key }) where place < line.cells.count {
      let cell = line.cells[place]
      guard !cell.isEmpty, cell.contains(where: { $0.isNumber || $0.isLetter }) else { continue }
      hasAct = true
      switch heading.act(in: cell, dates: reader.dates) {
      case .success(let found):
        register.rows.append(
          Register.Row(
            line: line.number, participant: name, code: code, kind: found.kind,
            date: found.date, place: cells[.place], text: cell))
        if found.isOver {
          register.rows.append(
            Register.Row(
              line: line.number, participant: name, code: code, kind: .withdrew, text: cell))
          refuse(
            line.number,
            "\(name): \"\(cell)\" in brackets holds no longer; when it ended stands in a footnote",
            .warning)
        }
      case .failure(let fault): refuse(line.number, "\(name): \(fault.reason)")
      }
    }
    if !hasAct { register.idle.append(name) }
  }

  private mutating func addVote(
    _ name: String, _ code: String?, _ line: RegisterGrid.Line, _ cells: RegisterCells
  ) {
    let call = cells[.call].flatMap { calls[$0] }
    let resolution = cells[.resolution].map(RegisterReader.symbol) ?? call?.resolution
    addTotals(of: resolution, line, cells)
    guard let vote = cells[.vote] else {
      return refuse(line.number, "\(name): there is no vote in the row")
    }
    guard let meaning = reader.rules.voteCodes[vote.lowercased()] else {
      return refuse(
        line.number, "\(name): \"\(vote)\" is no vote that reading/vote-codes.tsv knows")
    }
    guard let kind = meaning.kind else { return register.idle.append(name) }
    if let text = cells[.date], reader.dates.date(text) == nil {
      return refuse(line.number, "\(name): \"\(text)\" is no date: write it as 2025-10-25")
    }
    register.kinds.insert(kind)
    register.rows.append(
      Register.Row(
        line: line.number, participant: name, code: code, kind: kind,
        date: cells[.date].flatMap(reader.dates.date) ?? call?.date, resolution: resolution,
        treaty: cells[.treaty], text: cells[.title] ?? call?.title))
  }

  private mutating func addTotals(
    of resolution: String?, _ line: RegisterGrid.Line, _ cells: RegisterCells
  ) {
    guard let resolution, votes[resolution] == nil else { return }
    let counted: [RegisterField: ActKind] = [
      .totalFor: .votedFor, .totalAgainst: .votedAgainst, .totalAbstained: .abstained,
      .totalAbsent: .absent,
    ]
    for (field, kind) in counted {
      guard let count = cells[field].flatMap({ Double($0) }) else { continue }
      votes[resolution, default: [:]][field] = .init(
        resolution: resolution, kind: kind, count: Int(count), line: line.number)
    }
  }

  private mutating func addAct(
    _ name: String, _ code: String?, _ line: RegisterGrid.Line, _ cells: RegisterCells
  ) {
    guard let word = cells[.act] else {
      return refuse(line.number, "\(name): the row says not what was done")
    }
    guard let kind = reader.rules.actWords[word.lowercased()] ?? ActKind(rawValue: word) else {
      return refuse(line.number, "\(name): \"\(word)\" is no act that reading/act-words.tsv knows")
    }
    let stage = cells[.stage].map { ActStage(rawValue: $0.lowercased()) } ?? .done
    guard let stage else {
      return refuse(
        line.number,
        "\(name): \"\(cells[.stage] ?? "")\" is no stage: say "
          + ActStage.allCases.map(\.rawValue).joined(separator: ", "))
    }
    let date = cells[.date].flatMap(reader.dates.date)
    guard date != nil || cells[.date] == nil else {
      return refuse(
        line.number, "\(name): \"\(cells[.date] ?? "")\" is no date: write it as 2025-10-25")
    }
    register.kinds.insert(kind)
    register.rows.append(
      Register.Row(
        line: line.number, participant: name, code: code, kind: kind, stage: stage, date: date,
        place: cells[.place], resolution: cells[.resolution], treaty: cells[.treaty],
        text: cells[.text], source: cells[.source]))
  }
}

extension String {
  /// Without the numbers of footnotes that stand behind a name, also glued to it: `China 1,2`.
  fileprivate var withoutFootnotes: String {
    var name = self[...]
    while let last = name.last, last.isNumber || ",*† ".contains(last) { name.removeLast() }
    return name.isEmpty ? self : String(name)
  }

  /// What stands behind some words.
  fileprivate func rest(behind words: String) -> Substring? {
    firstRange(of: words).map { self[$0.upperBound...] }
  }

  /// The number behind a word and a colon: `signatories : 72`.
  fileprivate func count(behind words: String) -> Int? {
    guard let rest = rest(behind: words)?.drop(while: { $0 == " " }), rest.first == ":" else {
      return nil
    }
    return Int(rest.dropFirst().drop { $0 == " " }.prefix { $0.isASCII && $0.isNumber })
  }
}
