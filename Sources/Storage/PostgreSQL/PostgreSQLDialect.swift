/// SQL as SQLite spells it, in PostgreSQL's words.
///
/// What both understand stands in the queries of this module as it is. This is the rest: how parameters
/// are numbered, what a few functions are called, how nothing is compared, numbers that stand for truth,
/// and letters whose case does not matter.
struct PostgreSQLDialect {
  private var written: [String] = []
  private var parameterCount = 0

  static func translated(_ sql: String) -> String {
    var dialect = PostgreSQLDialect()
    dialect.write(SQLToken.tokens(of: sql))
    return dialect.written.joined(separator: " ")
  }

  private static let names = [
    "ifnull": "coalesce", "instr": "strpos", "group_concat": "string_agg", "integer": "bigint",
  ]

  /// Columns that the schema of PostgreSQL has as truth and not as a number.
  static let truths: Set = [
    "iscontested", "iscounted", "isnegated", "isrecorded", "isretired", "iswhole", "knowsoutlets",
    "stands",
  ]

  private mutating func write(_ tokens: [SQLToken]) {
    var place = 0
    func word(_ distance: Int) -> String {
      let index = place + distance
      return tokens.indices.contains(index) ? tokens[index].text.uppercased() : ""
    }
    while place < tokens.count {
      let token = tokens[place]
      switch word(0) {
      case "CROSS" where word(1) == "JOIN": break
      case "IS": place += writeComparison(after: word(1), word(2))
      case "COLLATE" where word(1) == "NOCASE":
        ignoreCase()
        place += 1
      case "=" where isTruth(tokens, before: place) && ["0", "1"].contains(word(1)):
        written += ["=", word(1) == "1" ? "TRUE" : "FALSE"]
        place += 1
      case _ where token.kind == .parameter: writeParameter(token)
      default: written.append(Self.names[token.text.lowercased()] ?? token.text)
      }
      place += 1
    }
  }

  /// What is compared by IS may be nothing. Gives how many tokens were taken beside it.
  private mutating func writeComparison(after next: String, _ second: String) -> Int {
    let constants = ["NULL", "TRUE", "FALSE", "DISTINCT"]
    if constants.contains(next) || next == "NOT" && constants.contains(second) {
      written.append("IS")
      return 0
    }
    written.append(next == "NOT" ? "IS DISTINCT FROM" : "IS NOT DISTINCT FROM")
    return next == "NOT" ? 1 : 0
  }

  private func isTruth(_ tokens: [SQLToken], before place: Int) -> Bool {
    guard place > 0, let name = tokens[place - 1].text.split(separator: ".").last else {
      return false
    }
    return Self.truths.contains(name.lowercased())
  }

  private mutating func writeParameter(_ token: SQLToken) {
    let number = Int(token.text.dropFirst()) ?? parameterCount + 1
    parameterCount = max(parameterCount, number)
    // A parameter has the order of letters of the database, a column that of their numbers.
    let isFolded = written.suffix(2).map { $0.lowercased() } == ["lower", "("]
    written.append(isFolded ? "$\(number) COLLATE \"C\"" : "$\(number)")
  }

  /// `name = ? COLLATE NOCASE` and `name COLLATE NOCASE IN`: of A to Z alone, as SQLite does it.
  private mutating func ignoreCase() {
    let last = written.removeLast()
    guard last.hasPrefix("$") else { return written.append("lower(\(last))") }
    let sign = written.removeLast()
    let name = written.removeLast()
    written += ["lower(\(name))", sign, "lower(\(last) COLLATE \"C\")"]
  }
}
