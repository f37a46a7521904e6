import Statements

/// What keeps the extractor from being made.
package enum ExtractionError: Error, CustomStringConvertible, Sendable {
  case missingData(String)
  case badData(Diagnostic)

  package var description: String {
    switch self {
    case .missingData(let path):
      "cannot read \(path); point --data or TREATYGRAPH_DATA at the data folder of the program"
    case .badData(let diagnostic): diagnostic.description
    }
  }
}
