import Actors
import Extraction
import Foundation
import Language
import Reading
import Statements
import Tables
import TreatyData

/// Looks for what is wrong in a data folder: what `treatygraph check-data` prints.
package struct DataCheck {
  /// Everything wrong, table by table.
  package let diagnostics: [Diagnostic]
  package let counts: [DirectoryCheck.Count]

  /// Throws only where a file of the directory cannot be read at all.
  package init(of data: TreatyData) throws {
    let check = try DirectoryCheck(folder: data.folder.path)
    counts = check.counts()
    let found =
      check.diagnostics() + ExtractionCheck(folder: data.folder.path).diagnostics()
      + Self.faultsOfTables(data) + DataHandbook(of: data).faults().map { Diagnostic($0) }
    diagnostics = found + Self.faultsOfLoading(data).filter { !found.contains($0) }
  }

  /// What is wrong with the tables that readers of pages and the language model go by.
  private static func faultsOfTables(_ data: TreatyData) -> [Diagnostic] {
    let schemas =
      ReadingRules.schemas + LanguageModel.schemas(of: data.model.lastPathComponent)
    return schemas.flatMap { schema -> [Diagnostic] in
      do throws(TableError) {
        let table = try Table(schema, under: data.folder.path)
        return table.check().map { Diagnostic($0) }
      } catch {
        return [Diagnostic(error)]
      }
    }
  }

  /// What keeps the other stages from beginning, one fault of each.
  private static func faultsOfLoading(_ data: TreatyData) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    func note(_ load: () throws -> Void) {
      do {
        try load()
      } catch ExtractionError.badData(let diagnostic) {
        faults.append(diagnostic)
      } catch ReadingError.badRules(let diagnostic) {
        faults.append(diagnostic)
      } catch {
        faults.append(Diagnostic(.error, "\(error)"))
      }
    }
    note { _ = try ReadingRules(folder: data.reading.path) }
    note {
      // A faulty directory has been reported in full.
      guard let directory = try? ActorDirectory(folder: data.folder.path) else { return }
      _ = try Extractor(folder: data.folder.path, directory: directory)
    }
    note { _ = try LanguageModel(directory: data.model.path) }
    return faults
  }
}
