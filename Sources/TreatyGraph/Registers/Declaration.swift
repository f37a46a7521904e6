import Reading
import Statements

/// What a state declares when it signs or joins a treaty: an article of its own, with a statement for each
/// provision that it excludes, modifies or interprets, and for each reservation of another that it
/// objects to.
///
///     "The Republic does not consider itself bound by article 22."   // refuses article 22: against it
///     "We understand article 4 as leaving our laws untouched."       // states article 4: no side
struct Declaration {
  var actor: PoliticalActor
  var treaty: Treaty
  var text: String
  var source: String

  /// The article that it is in the store.
  var document: Document {
    Document(
      article: Article(
        name: "\(source)#\(actor.name)", title: "Declaration of \(actor.name) on \(treaty.name)"),
      text: text, passages: [Passage(kind: .paragraph, text: text, anchors: [])])
  }

  /// A statement for each provision that is not only spoken of, in order.
  func statements(by rules: ReadingRules) -> [Statement] {
    let scalars = Array(text.unicodeScalars)
    var sentences: [ScalarRange] = []
    return rules.declaredProvisions(in: text).compactMap { provision in
      guard let rule = rules.declarationRules[provision.meaning], rule.relation != nil else {
        return nil
      }
      if sentences.last != provision.sentence { sentences.append(provision.sentence) }
      return statement(on: provision, rule, sentence: sentences.count - 1, in: scalars)
    }
  }

  /// What a provision becomes; nil for one that is only spoken of.
  func statement(
    on provision: DeclaredProvision, _ rule: DeclarationRule, sentence number: Int,
    in scalars: [Unicode.Scalar]
  ) -> Statement? {
    rule.relation.map { relation in
      Statement(
        actor: mention(in: provision.sentence, scalars), relation: relation,
        polarity: relation.polarity,
        predicate: Predicate(
          lemma: provision.meaning.rawValue, quote: Self.quote(provision.words, in: scalars)),
        object: StatementObject(
          kind: .provision, id: treaty.id.rawValue, name: provision.objectName,
          quote: Self.quote(provision.provision, in: scalars)),
        confidence: rule.confidence, pattern: provision.meaning.pattern,
        evidence: Evidence(
          sentenceIndex: number, sentence: Self.quote(provision.sentence, in: scalars)))
    }
  }

  /// The first words of the sentence stand for who speaks: *We*, *The Government of Peru*.
  private func mention(in sentence: ScalarRange, _ scalars: [Unicode.Scalar]) -> ActorMention {
    var end = sentence.start
    while end < sentence.end, !scalars[end].properties.isWhitespace { end += 1 }
    return ActorMention(
      id: actor.id, name: actor.name, kind: actor.kind,
      quote: Self.quote(ScalarRange(sentence.start, end), in: scalars))
  }

  private static func quote(_ range: ScalarRange, in scalars: [Unicode.Scalar]) -> Quote {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range.start..<range.end])
    return Quote(text: String(view), range: range)
  }
}

extension DeclarationMeaning {
  /// The id that its statements bear as their pattern.
  var pattern: String { "declaration-\(rawValue)" }
}

extension DeclaredProvision {
  /// An objection is to what another has reserved, not to the article.
  fileprivate var objectName: String { meaning == .objects ? "reservation to \(name)" : name }
}
