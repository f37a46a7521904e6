import Statements

extension ActorDirectory {
  /// Every name of the directory in a text, in order, the longest where several start together.
  ///
  /// Names within words, addresses (`un.org`), sums (`US$`) and after the hyphen of a word that is
  /// no name (`non-EU`, `Sino-Russian`) are not found, nor those within a hiding name (`South
  /// China Sea`).
  package func occurrences(in text: String) -> [NameOccurrence] {
    var text = text
    return text.withUTF8 { bytes in
      var words: [ScannedWord] = []
      words.reserveCapacity(bytes.count / 5)
      WordScanner.scan(bytes, into: &words)
      let names = source.names
      let context = NameContext(directory: self, words: words, bytes: bytes)
      var occurrences: [NameOccurrence] = []
      var index = 0
      // The word after the last name: what stands there is tied to a name, not to a word.
      var afterName = 0
      // The word after the last words that hide names: `Social Democratic | Progress Party`.
      var afterHidden = -1
      while index < words.count {
        guard let found = names.longestName(at: index, of: words, in: bytes),
          words[index].gapBefore != .hyphen || index == afterName,
          context.standsAlone(found),
          index == afterName || !context.isPartOfUnknownName(found),
          index != afterHidden || words[index].gapBefore != .space || !context.isParty(found)
        else {
          index += 1
          continue
        }
        let owners = context.owners(of: found, after: occurrences.last, endingAt: afterName)
        let candidates = candidates(for: found, ownedBy: owners)
        index = found.words.upperBound
        if candidates.isEmpty {
          afterHidden = index
        } else {
          occurrences.append(context.occurrence(of: found, candidates))
        }
        afterName = index
      }
      return occurrences
    }
  }

  private func candidates(
    for found: FoundName, ownedBy owners: [ActorID]
  ) -> [NameOccurrence.Candidate] {
    var candidates: [NameOccurrence.Candidate] = []
    for index in found.aliases {
      // The senate of the Philippines is not the one that the directory knows by that name alone.
      if !owners.isEmpty, let owner = source.aliasOwners[index], !owners.contains(owner) {
        continue
      }
      let alias = aliases[index]
      let candidate = NameOccurrence.Candidate(
        entity: alias.entity, kind: alias.kind, strength: alias.strength)
      if let index = candidates.firstIndex(where: { $0.entity == alias.entity }) {
        if candidates[index].strength == .weak { candidates[index] = candidate }
      } else {
        candidates.append(candidate)
      }
    }
    return candidates
  }
}
