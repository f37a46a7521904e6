import Statements

/// Weighs the sides that the sentences of an article show against each other.
///
/// One sentence alone may mislead; who is for a treaty in three sentences and against it in none is
/// likelier for it in each. So confidences are given once all of them are read.
struct JudgedArticle {
  let weights: JudgeWeights
  let log: DecisionLog
  private var sentences: [JudgedSentence] = []
  private var sights: [Candidate.Key: [Sight]] = [:]

  init(weights: JudgeWeights, log: DecisionLog) {
    self.weights = weights
    self.log = log
  }

  /// What a sentence shows of a holder and a treaty.
  private struct Sight {
    let sentence: Int
    let verdict: Verdict
  }

  mutating func add(_ sentence: JudgedSentence) {
    sentences.append(sentence)
    for opinion in sentence.judged.compactMap(\.opinion) {
      sights[opinion.pair, default: []].append(
        Sight(sentence: sentence.number, verdict: opinion.verdict))
    }
  }

  /// The sentences in their order, each claim with its confidence; what the judge found and is too
  /// unlikely is left out.
  func weighed() -> [JudgedSentence] {
    let treaties = treatyCount
    var weighed = sentences.map { sentence in
      var sentence = sentence
      for finding in sentence.claims.indices {
        for number in sentence.claims[finding].indices {
          weigh(&sentence.claims[finding][number], in: sentence, of: treaties)
        }
      }
      for number in sentence.found.indices {
        weigh(&sentence.found[number].claim, in: sentence, of: treaties)
      }
      sentence.found.removeAll {
        !isKept($0.claim, sure: $0.claim.claim.statement?.confidence ?? 0)
      }
      return sentence
    }
    OverruledLater(log: log).apply(to: &weighed)
    return weighed
  }

  /// Whether a claim with a side that no rule read is likely enough, by its own sentence and by all.
  private func isKept(_ judged: JudgedClaim, sure confidence: Double) -> Bool {
    guard let polarity = judged.claim.statement?.polarity, let verdict = judged.opinion?.verdict
    else { return false }
    return verdict.probability(of: polarity) >= weights[.showing]
      && confidence >= weights[.keeping]
  }

  /// How many treaties the judge was asked about.
  private var treatyCount: Double { Double(max(Set(sights.keys.map(\.object)).count, 1)) }

  private func weigh(
    _ judged: inout JudgedClaim, in sentence: JudgedSentence, of treaties: Double
  ) {
    turn(&judged, in: sentence)
    if let sided = sided(judged), let factors = factors(of: sided, in: sentence, of: treaties),
      isKept(sided, sure: weights.confidence(of: factors))
    {
      judged = sided
    }
    guard let opinion = judged.opinion, log.allows(JudgeDecision.judgeWeighs),
      let factors = factors(of: judged, in: sentence, of: treaties)
    else { return }
    judged.claim.decisions.append(
      Decision(
        .judgeWeighs, effects: [.confidence(weights.confidence(of: factors))],
        because: opinion.verdict.words))
  }

  /// Takes the opposite side where the judge is sure of it, unless another sentence shows the one that
  /// was read: a rule and a second sentence are two witnesses.
  private func turn(_ judged: inout JudgedClaim, in sentence: JudgedSentence) {
    guard let opinion = judged.opinion, let statement = judged.claim.statement,
      let side = judged.claim.oppositeSide(by: opinion.verdict, weights: weights),
      log.allows(JudgeDecision.judgeTurns)
    else { return }
    let isShownElsewhere = (sights[opinion.pair] ?? []).contains {
      $0.sentence != sentence.number
        && $0.verdict.probability(of: statement.polarity) >= weights[.showing]
    }
    if !isShownElsewhere { judged.claim.take(side, by: .judgeTurns, because: opinion.verdict) }
  }

  /// A claim in which rules read no side, with the one that the judge finds likelier; nil for others,
  /// and where that is too unlikely.
  private func sided(_ judged: JudgedClaim) -> JudgedClaim? {
    guard judged.claim.isWithoutSide, let verdict = judged.opinion?.verdict,
      verdict[verdict.likelierSide] >= weights[.finding], log.allows(JudgeDecision.judgeSides)
    else { return nil }
    var sided = judged
    sided.claim.take(verdict.likelierSide, by: .judgeSides, because: verdict)
    return sided
  }

  /// What counts for the confidence of a claim; nil for one that the judge was not asked about.
  private func factors(
    of judged: JudgedClaim, in sentence: JudgedSentence, of treaties: Double
  ) -> [JudgeWeight: Double]? {
    guard let opinion = judged.opinion, let statement = judged.claim.statement else { return nil }
    let verdict = opinion.verdict
    let made = Set(judged.claim.decisions.map(\.name))
    let isFound = made.contains(JudgeDecision.judgeFinds.rawValue)
    let isTurned = made.contains(JudgeDecision.judgeTurns.rawValue)
    let isByRules =
      !isFound && !isTurned && !made.contains(JudgeDecision.judgeSides.rawValue)
    var factors: [JudgeWeight: Double] = [
      .bias: 1, .judge: Self.logOdds(verdict.probability(of: statement.polarity)),
      // The log-odds of n in n + 1 are the logarithm of n.
      .treaties: Logistic.logOdds(treaties / (treaties + 1)),
    ]
    if isByRules { factors[.rules] = Self.logOdds(statement.confidence) }
    if statement.polarity != .neutral {
      let other: Polarity = statement.polarity == .support ? .oppose : .support
      let seen = sights[opinion.pair] ?? []
      let elsewhere = Dictionary(grouping: seen.filter { $0.sentence != sentence.number }) {
        $0.sentence
      }
      factors[.elsewhere] = elsewhere.values.reduce(0) { sum, sights in
        sum + (sights.map { Self.sight($0.verdict, of: statement.polarity) }.max() ?? 0)
      }
      factors[.against] = seen.map { Self.sight($0.verdict, of: other) }.max() ?? 0
    }
    let place = opinion.circumstances
    let holds: [JudgeWeight: Bool] = [
      .byRules: isByRules, .turned: isTurned, .referred: place.isReferredTo,
      .lacking: place.isLacking, .acted: place.isActedUpon,
      .known: statement.actor.id != nil, .state: statement.actor.kind == .state,
      .unnamed: !place.isNamed, .title: sentence.isTitle,
      .knownTreaty: statement.object.id != nil,
    ]
    for (factor, isThere) in holds where isThere { factors[factor] = 1 }
    return factors
  }

  /// The log-odds of a side above those of one in four; 0 where it is less likely.
  private static func sight(_ verdict: Verdict, of polarity: Polarity) -> Double {
    max(0, logOdds(verdict.probability(of: polarity)) - logOdds(0.25))
  }

  private static func logOdds(_ probability: Double) -> Double {
    Logistic.logOdds(min(max(probability, 0.003), 0.997))
  }
}

/// A side that was read or found, with what counts for its confidence, for fitting the weights.
package struct JudgedSide: Sendable {
  package let statement: Statement
  /// By the names of `judging.tsv`.
  package let factors: [String: Double]
}

extension JudgedArticle {
  /// All sides that the judge was asked about, however likely.
  var sides: [JudgedSide] {
    let treaties = treatyCount
    return sentences.flatMap { sentence in
      sentence.judged.map { judged in
        var turned = judged
        turn(&turned, in: sentence)
        return sided(turned) ?? turned
      }.compactMap { (judged: JudgedClaim) in
        guard let factors = factors(of: judged, in: sentence, of: treaties),
          let statement = judged.claim.statement
        else { return nil }
        return JudgedSide(
          statement: statement,
          factors: Dictionary(uniqueKeysWithValues: factors.map { ($0.key.rawValue, $0.value) }))
      }
    }
  }
}
