import Positions
import Statements
import Storage

/// The units of one article, with what each coder says of them.
struct UnitTable {
  private let article: Int64
  private let coders: [String]
  /// True for the coders who have read the whole article.
  private let hasRead: [Bool]
  private let books: [ConceptBook]
  /// Of each unit what each coder says; nil where the coder says nothing.
  private let units: [[OwnCoding?]]

  init(
    article: Int64, claims: [StoredClaim], coders: [String], assigned: Set<String>,
    books: [ConceptBook]
  ) {
    self.article = article
    self.coders = coders
    self.books = books
    hasRead = coders.map(assigned.contains)
    let own = coders.map { coder in claims.compactMap { OwnCoding(of: $0, by: coder) } }
    units = UnitMatching(own.map { $0.map(\.place) }).units.map { unit in
      unit.indices.map { coder in unit[coder].map { own[coder][$0] } }
    }
  }

  /// True where two coders have coded something of it.
  var isCompared: Bool {
    coders.indices.count { coder in
      hasRead[coder] || units.contains { $0[coder] != nil }
    } > 1
  }

  /// Of each unit the value of each coder, nil where the coder has none.
  func values(of variable: AgreementReport.Variable) -> [[String?]] {
    units.map { unit in coders.indices.map { value(of: variable, by: $0, unit[$0]) } }
  }

  private func value(
    of variable: AgreementReport.Variable, by coder: Int, _ coding: OwnCoding?
  ) -> String? {
    guard variable != .statement else {
      return coding.map { $0.statement == nil ? "no" : "yes" } ?? (hasRead[coder] ? "no" : nil)
    }
    guard let coding, let statement = coding.statement else { return nil }
    switch variable {
    case .statement: return nil
    case .actor:
      return statement.actor.id?.rawValue ?? statement.actor.name.lowercased()
    case .side: return statement.polarity.rawValue
    case .relation: return statement.relation.rawValue
    case .concept: return books[coder].isEmpty ? nil : concept(of: coding, by: coder) ?? ""
    }
  }

  private func concept(of coding: OwnCoding, by coder: Int) -> String? {
    coding.statement.flatMap { statement in
      books[coder].coding(
        of: SourcedStatement(
          id: coding.claim, statement: statement, article: Article(name: ""), articleID: article))
    }?.concept.name
  }

  var disagreements: [AgreementReport.Disagreement] {
    let tables = AgreementReport.Variable.allCases.map { values(of: $0) }
    return units.indices.compactMap { unit in
      let differing = zip(AgreementReport.Variable.allCases, tables).filter { _, values in
        Set(values[unit].compactMap(\.self)).count > 1
      }.map { $0.0 }
      guard !differing.isEmpty, let first = units[unit].compactMap(\.self).first else { return nil }
      return AgreementReport.Disagreement(
        article: article, sentence: first.evidence.sentence.text, variables: differing,
        codings: coders.indices.filter { hasRead[$0] || units[unit][$0] != nil }.map { coder in
          let coding = units[unit][coder]
          return AgreementReport.Coding(
            coder: coders[coder], claim: coding?.claim, statement: coding?.statement,
            concept: coding.flatMap { concept(of: $0, by: coder) })
        })
    }
  }
}
