import Statements
import Tables

/// Finds what is wrong in the lexicons, patterns and decisions: what `treatygraph check-data` prints.
///
/// The loader stops at the first fault that it cannot work with; this goes on, and looks for what
/// loads but cannot be meant.
package struct ExtractionCheck {
  let folder: String
  let patterns: String

  /// The folders `lexicons`, `patterns` and `decisions` of a data folder.
  package init(folder: String) {
    self.folder = folder
    patterns = folder + "/patterns"
  }

  /// What each table of the extractor is.
  package static var schemas: [TableSchema] { LexiconTables.schemas + DecisionTable.schemas }

  /// Everything wrong, by file and line; empty for sound data.
  package func diagnostics() -> [Diagnostic] {
    (tableFaults() + patternFaults()).sorted { left, right in
      let leftPlace = left.location
      let rightPlace = right.location
      return (leftPlace?.file ?? "", leftPlace?.line ?? 0, leftPlace?.column ?? 0)
        < (rightPlace?.file ?? "", rightPlace?.line ?? 0, rightPlace?.column ?? 0)
    }
  }
}
