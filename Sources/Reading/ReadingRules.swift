import Statements

/// The words that the reader goes by, as the files in `data/reading` list them.
package struct ReadingRules: Hashable, Sendable {
  /// Month names and abbreviations, lower case, with the month's number.
  package var months: [String: Int] = [:]
  /// Keys of header lines and front matter, lower case.
  package var headerKeys: [String: MetadataField] = [:]
  /// Names of columns in tables of articles, lower case.
  package var tableColumns: [String: TableField] = [:]
  package var boilerplate = BoilerplateRules()
  package var pageHints = PageHints()
  /// The best first.
  package var pageMetadata: [PageMetadataKey] = []
  /// Labels of encodings, lower case, with the name that iconv knows.
  package var encodings: [String: String] = [:]
  /// Words in the names of those who publish, lower case.
  package var publishers: Set<String> = []

  /// Rules that know no word: dates must be numeric and no line is boilerplate.
  package init() {}

  /// Reads the rules from a folder laid out like `data/reading`.
  package init(folder: String) throws(ReadingError) {
    for row in try RuleTable(path: "\(folder)/months.tsv", columns: 2).rows {
      guard let month = Int(row.fields[1]), (1...12).contains(month) else {
        throw row.fault("\"\(row.fields[1])\" is no month: write a number from 1 to 12")
      }
      months[row.fields[0]] = month
    }
    for row in try RuleTable(path: "\(folder)/header-keys.tsv", columns: 2).rows {
      headerKeys[row.fields[0]] = try row.value(1, of: MetadataField.self)
    }
    for row in try RuleTable(path: "\(folder)/table-columns.tsv", columns: 2).rows {
      tableColumns[row.fields[0]] = try row.value(1, of: TableField.self)
    }
    for row in try RuleTable(path: "\(folder)/boilerplate.tsv", columns: 2).rows {
      boilerplate.add(row.fields[1], as: try row.value(0, of: BoilerplateRules.Kind.self))
    }
    for row in try RuleTable(path: "\(folder)/page-hints.tsv", columns: 2).rows {
      pageHints.add(row.fields[1], as: try row.value(0, of: PageHints.Kind.self))
    }
    for row in try RuleTable(path: "\(folder)/page-metadata.tsv", columns: 3).rows {
      pageMetadata.append(
        PageMetadataKey(
          origin: try row.value(0, of: MetadataOrigin.self), key: row.fields[1],
          field: try row.value(2, of: MetadataField.self)))
    }
    for row in try RuleTable(path: "\(folder)/encodings.tsv", columns: 2).rows {
      encodings[row.fields[0]] = row.fields[1]
    }
    publishers = Set(
      try RuleTable(path: "\(folder)/publishers.tsv", columns: 1).rows.map { $0.fields[0] })
  }

  /// True of a word that names of ministries, newspapers and the like have in them.
  func isPublisher(_ word: String) -> Bool { publishers.contains(word.lowercased()) }
}
