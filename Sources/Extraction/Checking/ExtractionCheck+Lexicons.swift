import Statements

extension ExtractionCheck {
  /// Some remark that changes how a word of `predicates.tsv` is used.
  enum PredicateFlag: String, CaseIterable {
    case speech, light, carried, treaty
  }

  private enum Strength: String, CaseIterable {
    case strong, weak, trailing, either
  }

  func predicateFaults() -> [Diagnostic] {
    let table = CheckedTable("predicates.tsv", in: lexicons, columns: 7)
    let faults = table.faults { row in
      var faults = CheckedTable.caseFaults(row, at: 0) + CheckedTable.caseFaults(row, at: 2)
      faults += CheckedTable.unknown(row, at: 1, among: PredicateEntry.WordClass.self)
      faults += CheckedTable.unknown(row, at: 3, among: Relation.self)
      faults += CheckedTable.unknown(row, at: 4, among: PredicateEntry.Complement.self, list: true)
      faults += CheckedTable.unknown(row, at: 6, among: PredicateFlag.self, list: true)
      if Double(row.cells[5]).map({ !(0...1).contains($0) }) ?? true {
        faults.append(row.diagnostic("\"\(row.cells[5])\" is no number from 0 to 1", at: 5))
      }
      return faults
    }
    return faults + table.duplicates(of: [0, 1, 2, 4]) + table.disorder(in: 0)
  }

  func wordFaults() -> [Diagnostic] {
    let table = CheckedTable("words.tsv", in: lexicons, columns: 2)
    let faults = table.faults { row in
      // A mask is written into the text, all others are looked up in it.
      row.cells[0].hasPrefix("mask-") ? [] : CheckedTable.caseFaults(row, at: 1)
    }
    return faults + table.duplicates(of: [0, 1]) + table.scattered(by: 0)
  }

  func modalityFaults() -> [Diagnostic] {
    let table = CheckedTable("modality.tsv", in: lexicons, columns: 4)
    let faults = table.faults { row in
      CheckedTable.caseFaults(row, at: 0)
        + CheckedTable.unknown(row, at: 1, among: ModalityEntry.Place.self)
        + CheckedTable.unknown(row, at: 2, among: Modality.self)
        + CheckedTable.unknown(row, at: 3, among: ModalityEntry.Negation.self)
    }
    return faults + table.duplicates(of: [0, 1])
  }

  func asideFaults() -> [Diagnostic] {
    let table = CheckedTable("asides.tsv", in: lexicons, columns: 3)
    let faults = table.faults { row in
      // An aside without a via excepts actors from what is said of others.
      let via = row[1] == nil ? [] : CheckedTable.unknown(row, at: 1, among: Via.self)
      return CheckedTable.caseFaults(row, at: 0) + via
        + CheckedTable.unknown(row, at: 2, among: Strength.self)
    }
    return faults + table.duplicates(of: [0])
  }

  func confidenceFaults() -> [Diagnostic] {
    let table = CheckedTable("confidence.tsv", in: lexicons, columns: 2)
    let faults = table.faults { row in
      var faults = CheckedTable.unknown(row, at: 0, among: ConfidenceFeature.self)
      if Double(row.cells[1]) == nil {
        faults.append(row.diagnostic("\"\(row.cells[1])\" is no number", at: 1))
      }
      return faults
    }
    return faults + table.duplicates(of: [0])
  }

  func pastEndingFaults() -> [Diagnostic] {
    let table = CheckedTable("past-endings.tsv", in: lexicons, columns: 2)
    return table.faults { CheckedTable.caseFaults($0, at: 1) } + table.duplicates(of: [0, 1])
  }

  func dateFaults() -> [Diagnostic] {
    let table = CheckedTable("dates.tsv", in: lexicons, columns: 3)
    let faults = table.faults { row in
      guard let kind = DateLexicon.Kind(rawValue: row.cells[1]) else {
        return CheckedTable.unknown(row, at: 1, among: DateLexicon.Kind.self)
      }
      let isKnown = DateLexicon.word(kind, row.cells[2]) != nil
      return CheckedTable.caseFaults(row, at: 0)
        + (isKnown
          ? [] : [row.diagnostic("\"\(row.cells[2])\" is no value of a \(kind.rawValue)", at: 2)])
    }
    return faults + table.duplicates(of: [0])
  }

  func consequenceFaults() -> [Diagnostic] {
    let table = CheckedTable("consequences.tsv", in: lexicons, columns: 2)
    let faults = table.faults { row in
      CheckedTable.caseFaults(row, at: 0)
        + CheckedTable.unknown(row, at: 1, among: Polarity.self)
    }
    return faults + table.duplicates(of: [0])
  }
}
