import Statements

/// A table of a register as its rows are read: what its columns hold is known from the first.
struct OpenRegister {
  private let reader: RegisterReader
  private let file: String
  private let fields: [Int: RegisterField]
  /// Columns of dates of acts.
  private let columns: [Int: ActHeading]
  private let calls: [String: CalledVote]
  /// Letters that lines beside the table explain.
  private let legend: [String: ActKind]
  private let form: Form
  private var register = Register()
  private var votes: [String: [RegisterField: Register.Total]] = [:]

  private enum Form {
    case participants, votes, acts
  }

  /// Nil for a line that is no header of a register.
  init?(
    _ line: RegisterGrid.Line, above: [RegisterGrid.Line], reader: RegisterReader, file: String,
    calls: [String: CalledVote], legend: [String: ActKind] = [:]
  ) {
    guard line.cells.count > 1 else { return nil }
    var fields = reader.fields(of: line)
    var columns: [Int: ActHeading] = [:]
    for (place, cell) in line.cells.enumerated() where fields[place] == nil {
      if let heading = ActHeading(cell, words: reader.rules.actWords) { columns[place] = heading }
    }
    // The corner of a table may be empty: names stand below it.
    if line.cells[0].isEmpty, !columns.isEmpty { fields[0] = .participant }
    let known = Set(fields.values)
    if known.contains(.status), !known.contains(.act), columns.isEmpty,
      let date = fields.first(where: { $0.value == .date })?.key,
      let kind = above.reversed().lazy.compactMap({ line in
        ActHeading.kind(of: line.text.lowercased(), reader.rules.actWords)
      }).first(where: \.makesParty)
    {
      columns[date] = ActHeading(only: kind)
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
    self.legend = legend
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
          let total = Register.Total(kind: nil, count: count, line: line.number)
          // Of *contracting parties : 7* the last word is a name of the column too.
          if !register.totals.contains(total) { register.totals.append(total) }
        default: continue
        }
      }
    }
  }

  /// Totals that stand below the table: `Total number of ratifications/accessions: 45`.
  mutating func readFoot(_ line: RegisterGrid.Line) {
    let text = line.text.lowercased()
    for (words, field) in reader.rules.registerColumns
    where (field == .parties || field == .unbound) && text.hasPrefix(words) {
      guard let count = text.count(behind: words) else { continue }
      register.totals.append(
        .init(kind: nil, isUnbound: field == .unbound, count: count, line: line.number))
    }
  }

  private mutating func refuse(
    _ line: Int, _ message: String, _ severity: Diagnostic.Severity = .error
  ) {
    register.faults.append(
      Diagnostic(severity, message, at: Diagnostic.Location(file: file, line: line)))
  }

  mutating func add(_ line: RegisterGrid.Line) {
    // A heading over rows, spread over all columns.
    let words = Set(line.cells.filter { !$0.isEmpty })
    if form == .participants, words.count == 1, line.cells.count > 2, line.cells[1] == line.cells[0]
    {
      return
    }
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
    let before = register.rows.count
    let instrument = cells[.instrument].map { Instrument($0, reader) }
    for (place, heading) in columns.sorted(by: { $0.key < $1.key }) where place < line.cells.count {
      let cell = line.cells[place]
      guard !cell.isEmpty, cell.contains(where: { $0.isNumber || $0.isLetter }) else { continue }
      hasAct = true
      let hasSigned = register.rows[before...].contains { $0.kind == .signed }
      switch heading.act(in: cell, dates: reader.dates, hasSigned: hasSigned, legend: legend) {
      case .success(var found):
        if let kind = instrument?.kind, found.kind.makesParty { found.kind = kind }
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
    if let kind = instrument?.kind, let date = instrument?.date {
      hasAct = true
      register.kinds.insert(kind)
      register.rows.append(
        Register.Row(
          line: line.number, participant: name, code: code, kind: kind, date: date,
          text: cells[.instrument]))
    } else if let text = cells[.instrument], instrument?.kind == nil {
      refuse(line.number, "\(name): \"\(text)\" is no act that reading/act-words.tsv knows")
    }
    addEnd(name, code, line, cells)
    if !hasAct { register.idle.append(name) }
  }

  /// `Denounced on 12 Mar 2020` in a note.
  private mutating func addEnd(
    _ name: String, _ code: String?, _ line: RegisterGrid.Line, _ cells: RegisterCells
  ) {
    guard let note = cells[.text],
      let kind = ActHeading.kind(of: note.lowercased(), reader.rules.actWords), kind.ends
    else { return }
    register.rows.append(
      Register.Row(
        line: line.number, participant: name, code: code, kind: kind,
        date: reader.dates.find(in: note), text: note))
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

/// By which word somebody became a party: `AD`, `Accession : November 4, 2003`.
private struct Instrument {
  let kind: ActKind?
  let date: CalendarDate?

  init(_ cell: String, _ reader: RegisterReader) {
    let parts = cell.split(separator: ":", maxSplits: 1)
    kind = parts.first.flatMap { ActHeading.kind(of: $0.lowercased(), reader.rules.actWords) }
    date = parts.count == 2 ? reader.dates.date(String(parts[1])) : nil
  }
}
