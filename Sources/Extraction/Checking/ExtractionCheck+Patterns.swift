import Statements

extension ExtractionCheck {
  func patternFaults() -> [Diagnostic] {
    let files = PatternFile.all(in: patterns)
    guard !files.isEmpty else {
      return [Diagnostic(.error, ExtractionError.missingData(patterns).description)]
    }
    var known: [String: String] = [:]
    var faults: [Diagnostic] = []
    for file in files {
      if let fault = file.fault { faults.append(fault) }
      faults += file.unknownKeys()
      for pattern in file.patterns {
        var own = PatternFault.first(in: pattern).map { [$0] } ?? []
        own += proofFaults(of: pattern)
        if let other = known.updateValue(file.name, forKey: pattern.id) {
          own.append(
            PatternFault(message: "another pattern of \(other) has this id", value: pattern.id))
        }
        if pattern.says.isEmpty {
          own.append(PatternFault(message: "does not say what it means", value: "says"))
        }
        if !(0...1).contains(pattern.prior) {
          own.append(
            PatternFault(message: "\(pattern.prior) is no number from 0 to 1", value: "prior"))
        }
        faults += own.map { file.diagnostic($0, in: pattern) }
      }
    }
    return faults + idleWordClasses(files.flatMap(\.patterns))
  }

  /// What is wrong with the sentences that a pattern must match and ignore.
  private func proofFaults(of pattern: Pattern) -> [PatternFault] {
    var faults: [PatternFault] = []
    for sentence in pattern.matches {
      do {
        let parts = try MarkedSentence(sentence).parts
        // The word may be the actor itself, as in `critics of the treaty`.
        let needed: [MarkedSentence.Part] =
          pattern.yields.actor == pattern.nodes.first?.name
          ? [.predicate, .object] : MarkedSentence.Part.allCases
        for part in needed where parts[part] == nil {
          faults.append(PatternFault(message: "no \(part.rawValue) is marked", value: sentence))
        }
      } catch {
        faults.append(PatternFault(message: error.description, value: sentence))
      }
    }
    if pattern.ignores.isEmpty {
      faults.append(
        PatternFault(message: "has no sentence that it must ignore", value: "ignores"))
    }
    for sentence in pattern.ignores {
      guard (try? MarkedSentence(sentence))?.parts.isEmpty != true else { continue }
      faults.append(
        PatternFault(message: "nothing is to be marked where nothing is found", value: sentence))
    }
    return faults
  }

  /// Words of a class from which no pattern begins are never found.
  private func idleWordClasses(_ patterns: [Pattern]) -> [Diagnostic] {
    let anchors = Set(patterns.compactMap { $0.nodes.first?.word })
    return PredicateEntry.WordClass.allCases.filter { !anchors.contains($0.rawValue) }.map {
      Diagnostic(.error, "no pattern begins from a word of the class \"\($0.rawValue)\"")
    }
  }
}
