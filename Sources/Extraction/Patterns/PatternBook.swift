import Language
import Statements

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// All patterns, validated, by the class of their anchor.
struct PatternBook: Sendable {
  let patterns: [Pattern]
  private let byWord: [PredicateEntry.WordClass: [Pattern]]

  /// Reads the JSON files of a folder in the order of their names; a file is an array of patterns.
  init(folder: String) throws(ExtractionError) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let files = names.filter { $0.hasSuffix(".json") }.sorted()
    guard !files.isEmpty else { throw .missingData(folder) }
    var patterns: [Pattern] = []
    for file in files {
      guard let data = FileManager.default.contents(atPath: folder + "/" + file) else {
        throw .missingData(folder + "/" + file)
      }
      do {
        patterns += try JSONDecoder().decode([Pattern].self, from: data)
      } catch {
        throw .badData(
          Diagnostic(.error, "\(PatternFault.sentence(for: error))", at: .init(file: file)))
      }
      for pattern in patterns {
        if let fault = PatternFault.first(in: pattern) {
          throw .badData(fault.diagnostic(in: pattern, file: file, data: data))
        }
      }
    }
    self.init(patterns)
  }

  init(_ patterns: [Pattern]) {
    self.patterns = patterns
    var byWord: [PredicateEntry.WordClass: [Pattern]] = [:]
    for pattern in patterns {
      guard let word = pattern.nodes.first?.word.flatMap(PredicateEntry.WordClass.init) else {
        continue
      }
      byWord[word, default: []].append(pattern)
    }
    self.byWord = byWord
  }

  func patterns(for word: PredicateEntry.WordClass) -> [Pattern] { byWord[word] ?? [] }
}
