import Actors
import Extraction
import Foundation
import Language
import Reading
import Tables
import TreatyData

/// What the tables of a data folder say of themselves: at their top, and in the README beside them.
///
/// Both are written from what the program declares of the columns and reads them by, so that they
/// cannot say otherwise.
package struct DataHandbook {
  let data: TreatyData
  let schemas: [TableSchema]

  package init(of data: TreatyData) {
    self.data = data
    schemas =
      DirectoryTables.schemas + ExtractionCheck.schemas + ReadingRules.schemas
      + LanguageModel.schemas(of: data.model.lastPathComponent)
  }

  /// The tables that are declared, within the data folder.
  package var paths: [String] { schemas.map(\.path) }

  /// Tables and the README, where they do not say what is declared: warnings, with the way out.
  package func faults() -> [TableFault] {
    var faults: [TableFault] = []
    for file in files() where file.text != file.described {
      faults.append(
        TableFault(
          "it does not say what its columns mean, as the program reads them; "
            + "treatygraph check-data --write-heads writes it",
          path: file.path, isHarmless: true))
    }
    return faults
  }

  /// Writes the heads of the tables and the columns of the README; returns the files that changed.
  package func write() throws -> [String] {
    var changed: [String] = []
    for file in files() where file.text != file.described {
      try Data(file.described.utf8).write(to: URL(filePath: file.path), options: .atomic)
      changed.append(file.path)
    }
    return changed
  }

  private struct DescribedFile {
    let path: String
    let text: String
    let described: String
  }

  /// The files that are there; those that are missing are told by who reads them.
  private func files() -> [DescribedFile] {
    func file(_ path: String, _ describing: (String) -> String) -> DescribedFile? {
      let path = data.folder.appending(path: path).path
      guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
      return DescribedFile(path: path, text: text, described: describing(text))
    }
    return schemas.compactMap { schema in file(schema.path, schema.describing) }
      + [file("README.md", describingColumns)].compactMap(\.self)
  }

  private static let heading = "## Columns\n"

  /// The README with the section on columns, its last one, as it is declared.
  private func describingColumns(_ readme: String) -> String {
    guard let section = readme.range(of: Self.heading) else { return readme }
    return readme[..<section.lowerBound] + Self.heading + "\n" + columns + "\n"
  }

  /// The columns of each table; tables with the same columns are told together.
  private var columns: String {
    var told: [String] = []
    var paths: [String: [String]] = [:]
    for schema in schemas {
      let table = schema.columnTable
      if paths[table] == nil { told.append(table) }
      paths[table, default: []].append("`\(schema.path)`")
    }
    let sections = told.map { table in
      "\((paths[table] ?? []).joined(separator: ", "))\n\n\(table)"
    }
    return ([Self.preface] + sections).joined(separator: "\n\n")
  }

  private static let preface = """
    Written from what the program declares of its tables, by `treatygraph check-data --write-heads`; \
    the same stands at the top of each table.
    """
}
