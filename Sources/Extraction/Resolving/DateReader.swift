import Language
import Statements

/// Finds the day, month or year on which the text says that a position was taken.
///
///     signed it in April 2019   →  2019-04
///     voted against it on Tuesday, in an article of Friday 25 July 2025   →  2025-07-22
///
/// What is still to come dates nothing: who `will sign in March` plans to on the article's day.
struct DateReader {
  let lexicon: DateLexicon
  let lists: WordLists

  func apply(
    to finding: inout Finding, in tree: SentenceTree, treaties: TreatyResolver,
    _ discourse: Discourse
  ) {
    let article = discourse.article.date
    // What is to come cannot be told from what was where nobody knows when the text was written.
    guard article != nil || finding.relation.isAct,
      [.asserted, .reported].contains(finding.modality.modality),
      isTold(finding.match.predicate, in: tree),
      let dated = dated(finding.match.predicate, in: tree, article: article)
    else { return }
    let words = dated.words.map { tree.quote($0).text }
    guard finding.change(DateDecision.datedByText, because: words, { $0.date = dated.date }) else {
      return
    }
    // `signed it | in 2013`: when is no part of what.
    if let tokens = finding.objectTokens, let words = dated.words,
      words.lowerBound > tokens.lowerBound,
      tokens.contains(words.lowerBound), words.upperBound >= tokens.upperBound
    {
      let range = tokens.lowerBound...(words.lowerBound - 1)
      finding.change(DateDecision.dateLeftOut, because: tree.quote(words).text) {
        $0.objectTokens = range
        $0.object = treaties.object(range, in: tree, discourse)
      }
    }
  }

  /// Who is told to have been on a side of a resolution was so when it was adopted, not when an article
  /// tells it years later.
  func applyResolution(
    to finding: inout Finding, in tree: SentenceTree, treaties: TreatyResolver,
    _ discourse: Discourse
  ) {
    guard finding.date == nil, finding.object.kind == .act,
      isTold(finding.match.predicate, in: tree),
      let told = resolution(of: finding, in: tree, treaties, discourse),
      finding.object.id == told.treaty.rawValue, let day = told.date,
      discourse.article.date.map({ $0.dayNumber - day.dayNumber > Self.newsDays }) ?? true
    else { return }
    finding.change(DateDecision.datedByResolution, because: day.description) { $0.date = day }
  }

  /// So long a vote is news.
  private static let newsDays = 30

  private func resolution(
    of finding: Finding, in tree: SentenceTree, _ treaties: TreatyResolver, _ discourse: Discourse
  ) -> ToldResolution? {
    guard let range = finding.objectTokens else { return discourse.resolution }
    let core = treaties.head(of: range, in: tree)
    if range.count == 1, lists[.objectPronouns].contains(tree.lower(core)) {
      return discourse.resolution
    }
    return treaties.resolutions.meant(by: core, in: range, of: tree, discourse)
  }

  private struct Dated {
    let date: CalendarDate
    /// Where the words stand; nil for what stands in front and is left out.
    var words: ClosedRange<Int>?
  }

  private func dated(
    _ predicate: Int, in tree: SentenceTree, article: CalendarDate?
  ) -> Dated? {
    var verb = predicate
    for _ in 0..<4 {
      if let own = ownDate(of: verb, isShared: verb != predicate, in: tree, article: article) {
        return own
      }
      // `In 2019 it signed and ratified it`: what stands in front is said of both.
      guard tree.tokens[verb].relation == .conjunct, let head = tree.head(of: verb) else { break }
      verb = head
    }
    guard tree.tokens[verb].relation == .root else { return nil }
    return frontedDate(in: tree, article: article).map { Dated(date: $0) }
  }

  /// A verb in the past or the perfect, also where an object carries it: `cast its vote`.
  private func isTold(_ predicate: Int, in tree: SentenceTree) -> Bool {
    let tag = tree.tokens[predicate].tag
    return tree.isPast(predicate) || tag == "VBN"
      || tree.children(of: predicate, .auxiliary).contains {
        lists[.perfectAuxiliaries].contains(tree.lower($0))
      }
  }

  private func ownDate(
    of verb: Int, isShared: Bool, in tree: SentenceTree, article: CalendarDate?
  ) -> Dated? {
    for child in tree.children[verb] where !isShared || child < verb {
      switch tree.tokens[child].relation {
      case .nounPhraseAsAdverb, .adverbialModifier:
        break
      case .preposition where lists[.datePrepositions].contains(tree.lower(child)):
        break
      default: continue
      }
      let range = tree.leftEdge[child]...tree.rightEdge[child]
      guard range.count <= 6 else { continue }
      if let date = date(in: range.map(tree.lower), article: article) {
        return Dated(date: date, words: range)
      }
    }
    return nil
  }

  /// `On Friday, the EU said …`: the frame that was left out before the sentence.
  private func frontedDate(in tree: SentenceTree, article: CalendarDate?) -> CalendarDate? {
    guard let first = tree.tokens.first else { return nil }
    let start = tree.condensed.source(of: ScalarRange(first.start, first.end)).start
    let frame = tree.condensed.omissions.last {
      $0.aside == nil && $0.topic == nil && $0.source.end <= start && start - $0.source.end <= 2
    }
    guard let frame else { return nil }
    let words = SurfaceWords(tree.condensed.quote(frame.source).text).words
      .filter { !$0.isMark }.map(\.lower)
    guard words.count <= 6, let opener = words.first,
      lists[.datePrepositions].contains(opener) || lexicon[opener] != nil
    else { return nil }
    return date(in: words, article: article)
  }

  /// The date that a few words give; nil where they give none, or one after the article's.
  func date(in words: [String], article: CalendarDate?) -> CalendarDate? {
    let known = words.compactMap { lexicon[$0] }
    var month: Int?
    var weekday: Int?
    var numbers: [Int] = []
    var unit: CalendarDate.Precision?
    var days: Int?
    for word in known {
      switch word {
      case .month(let value): month = value
      case .weekday(let value): weekday = value
      case .number(let value): numbers.append(value)
      case .unit(let value): unit = value
      case .day(let value): days = value
      case .before, .ago: break
      }
    }
    let isLast = known.contains(.before)
    let year = numbers.first { (1900...2100).contains($0) }
    let date: CalendarDate?
    if let month {
      let day = numbers.first { (1...31).contains($0) }
      date = self.date(day: day, month: month, year: year, isLast: isLast, article)
    } else if let year {
      date = CalendarDate(year: year, month: nil)
    } else if let weekday {
      date = article.flatMap { latest(weekday, before: $0, isLast: isLast) }
    } else if let days {
      date = article?.adding(days: days)
    } else if let unit, let article {
      let count = known.contains(.ago) ? numbers.first : isLast ? 1 : nil
      date = count.flatMap { self.date($0, unit, before: article) }
    } else {
      date = nil
    }
    guard let date, let article else { return date }
    return date <= article ? date : nil
  }

  /// `3 March 2021`, `last August`; without a year the last such month before the article.
  private func date(
    day: Int?, month: Int, year: Int?, isLast: Bool, _ article: CalendarDate?
  ) -> CalendarDate? {
    let year =
      year
      ?? article.map { article in
        let isLater = (month, day ?? 1) > (article.month, day == nil ? 1 : article.day)
        return isLater || isLast && month == article.month ? article.year - 1 : article.year
      }
    guard let year else { return nil }
    return day.map { CalendarDate(year: year, month: month, day: $0) }
      ?? CalendarDate(year: year, month: month)
  }

  private func latest(
    _ weekday: Int, before article: CalendarDate, isLast: Bool
  ) -> CalendarDate? {
    let back = (article.weekday - weekday + 7) % 7
    return article.adding(days: back == 0 && isLast ? -7 : -back)
  }

  /// `two years ago`, `last month`.
  private func date(
    _ count: Int, _ unit: CalendarDate.Precision, before article: CalendarDate
  ) -> CalendarDate? {
    switch unit {
    case .day: return article.adding(days: -count)
    case .month:
      let months = article.year * 12 + article.month - 1 - count
      return CalendarDate(year: months / 12, month: months % 12 + 1)
    case .year: return CalendarDate(year: article.year - count, month: nil)
    }
  }
}
