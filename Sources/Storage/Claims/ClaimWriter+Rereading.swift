import Statements

extension ClaimWriter {
  /// Takes in another reading of the article's text.
  ///
  /// A claim that is found again keeps its number, and that of its statement: machines decide anew,
  /// and what people and registers decided stands behind that. One that is found no longer is
  /// retired, unless what somebody decided on it stands; one that is new gets a number that none had before.
  func reread(_ found: [DecidedClaim]) throws {
    let statements = found.map(\.statement)
    var stored = try connection.claimRecords(where: "claim.article = ?", [article])
    let matching = ClaimMatching(stored: stored, found: found, statements: statements)
    let added = matching.added.filter { statements[$0] != nil }

    try renumberSentences(
      of: &stored, lost: stored.indices.filter { matching.places[$0] == nil },
      found: (matching.places.compactMap { $0 } + added).map { found[$0].claim.evidence })
    for (record, place) in zip(stored, matching.places) {
      if let place {
        try update(record, to: found[place])
      } else if !record.isLost {
        var lost = record
        lost.isLost = true
        try update(record, to: lost)
      }
    }
    for place in added { try insert(found[place], statement: statements[place]) }
    try connection.run(
      """
      DELETE FROM sentence
      WHERE article = ?1 AND number NOT IN (SELECT sentence FROM claim WHERE article = ?1)
      """, article)
  }

  private func update(_ record: ClaimRecord, to found: DecidedClaim) throws {
    var new = record
    new.claim = found.claim
    new.isLost = false
    if record.machineDecisions != found.decisions { new.add(reading: found.decisions) }
    try update(record, to: new)
  }

  /// Puts the sentences of a new reading in place. Where it divides the text otherwise, a sentence
  /// that only lost claims stand in goes behind all others: its number is another's now.
  private func renumberSentences(
    of stored: inout [ClaimRecord], lost: [Int], found: [Evidence]
  ) throws {
    let new = Dictionary(found.map { ($0.sentenceIndex, $0) }) { first, _ in first }
    var last = (stored.map(\.claim.evidence) + found).map(\.sentenceIndex).max() ?? 0
    var moved: [Evidence: Int] = [:]
    for index in lost {
      let old = stored[index].claim.evidence
      guard let next = new[old.sentenceIndex], next != old else { continue }
      if moved[old] == nil {
        last += 1
        moved[old] = last
        var copy = old
        copy.sentenceIndex = last
        try statements.insert(copy, ofArticle: article)
      }
      stored[index].claim.evidence.sentenceIndex = moved[old] ?? last
      stored[index].kept?.evidence.sentenceIndex = moved[old] ?? last
      for table in ["claim", "statement"] {
        try connection.run(
          "UPDATE \(table) SET sentence = ? WHERE id = ?", moved[old] ?? last, stored[index].id)
      }
    }
    for evidence in new.values.sorted(by: { $0.sentenceIndex < $1.sentenceIndex }) {
      try connection.run(
        """
        INSERT INTO sentence (article, number, start, "end", page, text) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (article, number) DO UPDATE
          SET start = excluded.start, "end" = excluded."end", page = excluded.page,
            text = excluded.text
        """,
        article, evidence.sentenceIndex, evidence.sentence.range.start,
        evidence.sentence.range.end, evidence.page, evidence.sentence.text)
    }
  }
}
