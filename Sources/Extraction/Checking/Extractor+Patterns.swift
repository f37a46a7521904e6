extension Extractor {
  /// The ids of all patterns, in the order in which they are tried.
  package var patternIDs: [String] { knowledge.patterns.patterns.map(\.id) }
}
