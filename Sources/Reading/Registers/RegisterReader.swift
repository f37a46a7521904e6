import Statements

/// Reads registers of acts: tables of participants as depositaries print and export them, roll calls,
/// simple tables, and the same on web pages.
package struct RegisterReader: Sendable {
  let rules: ReadingRules
  let limits: ReadingLimits
  /// What comes first in dates of three numbers.
  let dateOrder: DateOrder?

  package init(
    rules: ReadingRules, limits: ReadingLimits = ReadingLimits(), dateOrder: DateOrder? = nil
  ) {
    self.rules = rules
    self.limits = limits
    self.dateOrder = dateOrder
  }

  var dates: DateReader { DateReader(months: rules.months, order: dateOrder) }

  /// The lines and rows of a file.
  package func grid(path: String) throws(ReadingError) -> RegisterGrid {
    let bytes = try SourceFile(path: path, limit: limits.fileSize).read()
    guard !bytes.isEmpty else { throw .empty(file: path) }
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
    if head.contains("<html") || head.contains("<table") || head.contains("<!doctype html") {
      return try RegisterGrid(page: bytes, name: path, encodings: rules.encodings)
    }
    let text = try SourceText(bytes: bytes, name: path).bytes
    let decoded = String(decoding: text, as: UTF8.self)
    // Declarations are running text, whose quotation marks part no cells.
    let isText = decoded.hasPrefix("#") || decoded.contains("\n#")
    return isText ? RegisterGrid(lines: decoded) : RegisterGrid(delimited: decoded)
  }

  /// What a file tells of roll calls whose votes stand in another, by the number that both have; nil
  /// for a file of something else.
  package func calledVotes(in grid: RegisterGrid) -> [String: CalledVote]? {
    guard let header = grid.lines.first(where: { self.fields(of: $0).values.contains(.call) })
    else {
      return nil
    }
    let fields = self.fields(of: header)
    let known = Set(fields.values)
    guard !known.contains(.vote), known.contains(.resolution) || known.contains(.date) else {
      return nil
    }
    var calls: [String: CalledVote] = [:]
    for line in grid.lines where line.number > header.number {
      let cells = RegisterCells(line, fields)
      guard let call = cells[.call] else { continue }
      calls[call] = CalledVote(
        resolution: cells[.resolution].map(Self.symbol), date: cells[.date].flatMap(dates.date),
        title: cells[.title])
    }
    // Paragraphs and amendments are voted on before the whole: one symbol, several votes.
    let counts = Dictionary(calls.values.map { ($0.resolution ?? "", 1) }, uniquingKeysWith: +)
    for (call, vote) in calls {
      guard let resolution = vote.resolution, counts[resolution] ?? 0 > 1 else { continue }
      calls[call]?.resolution = "\(resolution) (roll call \(call))"
    }
    return calls
  }

  /// The symbol of a resolution as the United Nations writes it: `A/RES/55/7` for `R/55/7`.
  static func symbol(_ text: String) -> String {
    text.hasPrefix("R/") ? "A/RES/" + text.dropFirst(2) : text
  }

  /// The registers of a file, one for each table of participants in it, and one for all roll calls.
  package func registers(
    in grid: RegisterGrid, file: String, calls: [String: CalledVote] = [:]
  ) -> [Register] {
    let reader = ordering(datesOf: grid)
    var registers: [Register] = []
    var above: [RegisterGrid.Line] = []
    var table: OpenRegister?
    func close() {
      if let open = table { registers.append(open.closed()) }
      table = nil
    }
    for line in grid.lines {
      if line.cells.isEmpty {
        close()
      } else if let opened = OpenRegister(
        line, above: above, reader: reader, file: file, calls: calls, legend: legend(of: grid))
      {
        close()
        table = opened
        above = []
      } else if table != nil, line.cells.count > 1 {
        table?.add(line)
      } else {
        table?.readFoot(line)
        above.append(line)
      }
    }
    close()
    return registers
  }

  /// The same reader with the order of dates that the file shows, unless it is told another.
  private func ordering(datesOf grid: RegisterGrid) -> RegisterReader {
    guard dateOrder == nil else { return self }
    let dates = dates
    let shown = Set(grid.lines.flatMap(\.cells).compactMap { dates.order(shownBy: $0) })
    guard shown.count == 1 else { return self }
    return RegisterReader(rules: rules, limits: limits, dateOrder: shown.first)
  }

  /// The letters that lines beside the tables explain.
  private func legend(of grid: RegisterGrid) -> [String: ActKind] {
    grid.lines.filter { $0.cells.count == 1 }.reduce(into: [:]) { kinds, line in
      kinds.merge(MarkLegend(line: line.text, words: rules.actWords).kinds) { first, _ in first }
    }
  }

  /// What the cells of a header hold, by their places.
  func fields(of line: RegisterGrid.Line) -> [Int: RegisterField] {
    var fields: [Int: RegisterField] = [:]
    for (place, cell) in line.cells.enumerated() {
      if let field = rules.registerColumns[cell.lowercased()] { fields[place] = field }
    }
    return fields
  }
}

extension DateReader {
  /// The date, or a month or year where that is all; nil for what is none or may be two.
  func date(_ text: String) -> CalendarDate? {
    if case .date(let date) = read(text) { return date }
    return CalendarDate.period(text)
  }
}

/// The cells of a row by what they hold.
struct RegisterCells {
  private var texts: [RegisterField: String] = [:]

  init(_ line: RegisterGrid.Line, _ fields: [Int: RegisterField]) {
    for (place, field) in fields.sorted(by: { $0.key < $1.key }) where place < line.cells.count {
      let text = line.cells[place]
      if !text.isEmpty, texts[field] == nil { texts[field] = text }
    }
  }

  /// Nil where it is empty.
  subscript(field: RegisterField) -> String? { texts[field] }
}
