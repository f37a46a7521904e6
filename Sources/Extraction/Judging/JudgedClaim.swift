import Statements

/// A claim, with what the judge thinks of it where it was asked.
struct JudgedClaim {
  var claim: DecidedClaim
  var opinion: Opinion?

  /// What the judge thinks of the holder and the treaty of a claim.
  struct Opinion {
    let pair: Candidate.Key
    let verdict: Verdict
    let circumstances: Circumstances
  }

  /// What beside the verdict tells how much it is worth.
  struct Circumstances {
    /// Words of the sentence mean the treaty.
    var isReferredTo = true
    /// A claim of the holder's was none, since something that makes one was not found.
    var isLacking = false
    /// The holder stands where those stand who are told or done something.
    var isActedUpon = false
    /// The holder is called by a name.
    var isNamed = true
  }
}

/// The claims of a sentence: for each finding its own, and what the judge found besides.
struct JudgedSentence {
  /// Its number in the article.
  let number: Int
  /// It is the article's title.
  let isTitle: Bool
  var tense = Tense()
  var claims: [[JudgedClaim]]
  var found: [Found] = []

  /// A claim that the judge made.
  struct Found {
    /// The token that shows it.
    let predicate: Int
    var claim: JudgedClaim
  }

  /// In the order of the findings, then what was found besides.
  var judged: [JudgedClaim] { Array(claims.joined()) + found.map(\.claim) }

  var all: [DecidedClaim] { judged.map(\.claim) }
}

extension JudgedSentence {
  /// The claims that patterns made, none of which is judged yet.
  init(_ claims: [[DecidedClaim]], of sentence: Extractor.ReadSentence, tense: Tense) {
    self.tense = tense
    number = sentence.evidence.sentenceIndex
    isTitle = sentence.context.map { $0.text.sentence == $0.text.title } ?? false
    self.claims = claims.map { $0.map { JudgedClaim(claim: $0) } }
  }
}
