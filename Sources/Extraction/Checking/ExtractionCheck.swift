import Statements

/// Finds what is wrong in the lexicons and patterns: what `treatygraph check-data` prints.
///
/// The loader stops at the first fault that it cannot work with; this goes on, and looks for what
/// loads but cannot be meant.
package struct ExtractionCheck {
  let lexicons: String
  let patterns: String

  /// The folders `lexicons` and `patterns` of a data folder.
  package init(folder: String) {
    lexicons = folder + "/lexicons"
    patterns = folder + "/patterns"
  }

  /// Everything wrong, by file and line; empty for sound data.
  package func diagnostics() -> [Diagnostic] {
    let found =
      predicateFaults() + wordFaults() + modalityFaults() + asideFaults() + consequenceFaults()
      + confidenceFaults() + pastEndingFaults() + dateFaults() + patternFaults()
    return found.sorted { left, right in
      let leftPlace = left.location
      let rightPlace = right.location
      return (leftPlace?.file ?? "", leftPlace?.line ?? 0, leftPlace?.column ?? 0)
        < (rightPlace?.file ?? "", rightPlace?.line ?? 0, rightPlace?.column ?? 0)
    }
  }
}
