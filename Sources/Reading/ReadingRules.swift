import Statements

/// The words that the reader goes by, as the files in `data/reading` list them.
public struct ReadingRules: Hashable, Sendable {
  /// Month names and abbreviations, lower case, with the month's number.
  package var months: [String: Int] = [:]
  /// Keys of header lines and front matter, lower case.
  package var headerKeys: [String: MetadataField] = [:]
  package var boilerplate = BoilerplateRules()

  /// Rules that know no word: dates must be numeric and no line is boilerplate.
  public init() {}

  /// Reads the rules from a folder laid out like `data/reading`.
  public init(folder: String) throws(ReadingError) {
    for row in try RuleTable(path: "\(folder)/months.tsv", columns: 2).rows {
      guard let month = Int(row.fields[1]), (1...12).contains(month) else {
        throw row.fault("\"\(row.fields[1])\" is no month: write a number from 1 to 12")
      }
      months[row.fields[0]] = month
    }
    for row in try RuleTable(path: "\(folder)/header-keys.tsv", columns: 2).rows {
      guard let field = MetadataField(rawValue: row.fields[1]) else {
        let known = MetadataField.allCases.map(\.rawValue).joined(separator: ", ")
        throw row.fault("unknown field \"\(row.fields[1])\": write one of \(known)")
      }
      headerKeys[row.fields[0]] = field
    }
    for row in try RuleTable(path: "\(folder)/boilerplate.tsv", columns: 2).rows {
      guard boilerplate.add(row.fields[1], as: row.fields[0]) else {
        throw row.fault("unknown kind \"\(row.fields[0])\": write line or start")
      }
    }
  }
}
