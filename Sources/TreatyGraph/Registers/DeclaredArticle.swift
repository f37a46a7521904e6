import Actors
import Reading
import Statements

/// Finds what an article declares whose title says that it is somebody's declaration, reservation or
/// objection: *Declaration of Peru upon ratification of the Paris Agreement*.
struct DeclaredArticle {
  let directory: ActorDirectory
  let rules: ReadingRules

  /// The patterns that its statements bear.
  var patternIDs: [String] {
    DeclarationMeaning.allCases.filter { rules.declarationRules[$0]?.relation != nil }
      .map(\.pattern)
  }

  /// What the pattern of a claim says; nil for one that comes from elsewhere.
  func says(of claim: DecidedClaim) -> String? {
    let meaning = DeclarationMeaning.allCases.first { $0.pattern == claim.statement?.pattern }
    return meaning.flatMap { rules.declarationRules[$0]?.says }
  }

  /// Claims on the provisions that the claims found otherwise take no side on, each in its sentence.
  func claims(
    of document: Document, sentences: () -> [ScalarRange], besides claims: [DecidedClaim]
  ) -> [DecidedClaim] {
    guard let declaration = declaration(document) else { return [] }
    let found = statements(declaration, document, sentences(), besides: claims)
    let proposed = DecidedClaim.proposing(found, text: TextDigest.of(document.text))
    let keys = Set(claims.map(\.claim.key))
    return proposed.filter { !keys.contains($0.claim.key) }
  }

  private func statements(
    _ declaration: Declaration, _ document: Document, _ sentences: [ScalarRange],
    besides claims: [DecidedClaim]
  ) -> [Statement] {
    let known = claims.compactMap(\.statement)
    let scalars = Array(document.text.unicodeScalars)
    return rules.declaredProvisions(in: document.text).compactMap { provision in
      guard let number = sentences.firstIndex(where: { $0.contains(provision.provision) }),
        !known.contains(where: {
          $0.evidence.sentenceIndex == number && $0.polarity != .neutral
            && $0.object.quote.range.contains(provision.provision)
        }),
        let rule = rules.declarationRules[provision.meaning],
        var statement = declaration.statement(on: provision, rule, sentence: number, in: scalars)
      else { return nil }
      let whole = sentences[number]
      statement.evidence = Evidence(
        sentenceIndex: number,
        sentence: Quote(text: document.text.scalars(whole), range: whole))
      guard whole.contains(statement.actor.quote.range),
        whole.contains(statement.predicate.quote.range)
      else { return nil }
      return statement
    }
  }

  private func declaration(_ document: Document) -> Declaration? {
    guard let title = document.article.title, let kind = title.firstMatch(of: Self.kinds) else {
      return nil
    }
    let names = directory.occurrences(in: String(title[kind.range.upperBound...]))
    let actors = names.compactMap { name -> ActorID? in
      guard case .actor(let id) = name.entity else { return nil }
      return id
    }
    let treaties = directory.occurrences(in: title + "\n" + document.text).compactMap {
      name -> TreatyID? in
      guard case .treaty(let id) = name.entity, !name.isWeak else { return nil }
      return id
    }
    guard let actor = actors.first.flatMap(directory.actor),
      let treaty = treaties.first.flatMap(directory.treaty)
    else { return nil }
    return Declaration(
      actor: actor, treaty: treaty, text: document.text, source: document.article.name)
  }

  private static var kinds: Regex<Substring> {
    /(?i:declarations?|reservations?|objections?|communications?)\b[^.]*?\b(?:by|of|from)\b/
  }
}

extension String {
  fileprivate func scalars(_ range: ScalarRange) -> String {
    let scalars = unicodeScalars
    let start = scalars.index(scalars.startIndex, offsetBy: range.start)
    return String(scalars[start..<scalars.index(start, offsetBy: range.count)])
  }
}
