import Actors
import Language
import Statements

/// Turns parsed documents into statements.
///
///     let prepared = extractor.prepare(document)
///     let parses = pipeline.parse(prepared.texts)
///     let statements = extractor.extract(prepared, parses: parses)
///
/// A value without mutable state: any number of threads may share one.
package struct Extractor: Sendable {
  let knowledge: Knowledge

  /// Reads the lexicons and patterns of a data folder; throws `ExtractionError` where one is
  /// missing or malformed. With a judge, it is asked about each side.
  package init(folder: String, directory: ActorDirectory, judge: SideJudge? = nil) throws {
    knowledge = try Knowledge(folder: folder, directory: directory, judge: judge)
  }

  /// Finds the names of a document and condenses its passages for the parser.
  package func prepare(_ document: Document) -> PreparedDocument {
    let text = ScalarText(document.text)
    let condenser = Condenser(
      lists: knowledge.lists, asides: knowledge.asides,
      isBloc: { [directory = knowledge.directory] in directory.actor($0)?.kind == .bloc },
      isPerson: { [directory = knowledge.directory] in directory.actor($0)?.kind == .person },
      isState: { [directory = knowledge.directory] in directory.actor($0)?.kind == .state })
    let finder = MentionFinder(
      directory: knowledge.directory, ownerMarkers: knowledge.lists[.affiliationPrepositions],
      indefiniteArticles: knowledge.lists[.articles]
        .subtracting(knowledge.lists[.definiteDeterminers]))
    let authors = AuthorReader(
      directory: knowledge.directory, lists: knowledge.lists, finder: finder)
    let surfaces = document.passages.map { SurfaceWords($0.text) }
    let weakNames = WeakTreatyNames(
      directory: knowledge.directory, descriptions: knowledge.treatyDescriptions)
    let mentions = weakNames.resolved(
      HomeState(directory: knowledge.directory).resolved(
        document.passages.map { finder.mentions(in: $0.text) }, in: surfaces,
        organs: knowledge.lists[.stateOrgans]), in: surfaces)
    let shortNames = AbbreviationReader(lists: knowledge.lists)
    let abbreviations = shortNames.abbreviations(in: surfaces, mentions: mentions)
    let treaties = TreatyNameReader(
      lists: knowledge.lists, descriptions: knowledge.treatyDescriptions,
      partners: knowledge.treatyPartners)
    let named = TreatyNameReader.Named(mentions, directory: knowledge.directory)
    let shortTreaties = treaties.shortNames(in: surfaces, mentions: mentions)
    let passages = document.passages.indices.map { number in
      let known = shortNames.completed(
        mentions[number], in: surfaces[number], by: abbreviations)
      return condenser.condense(
        document.passages[number], surfaces[number], of: text,
        mentions: treaties.completed(
          known, in: surfaces[number], shortNames: shortTreaties, named: named))
    }
    return PreparedDocument(
      document: document, passages: passages,
      mainTreaty: finder.mainTreaty(of: passages)
        ?? knowledge.unnamedMainTreaty.treaty(
          of: surfaces, mentions, titled: document.passages.first?.kind == .title),
      authors: authors.authors(of: document), abbreviations: abbreviations)
  }

  /// The statements of a document, in the order of its sentences.
  ///
  /// `parses` holds the sentences of each text of `prepared.texts`, in order.
  package func extract(_ prepared: PreparedDocument, parses: [[ParsedSentence]]) -> [Statement] {
    claims(prepared, parses: parses).compactMap(\.statement)
  }

  /// The claims of a document that are statements, with all that was decided on each.
  ///
  /// Decisions of the ids in `switchedOff` are not made, to measure what they are good for.
  package func claims(
    _ prepared: PreparedDocument, parses: [[ParsedSentence]], without switchedOff: Set<String> = []
  ) -> [DecidedClaim] {
    var numbers = ClaimNumbers()
    let article = judgedArticle(prepared, parses: parses, DecisionLog(without: switchedOff))
    return article.weighed().flatMap(\.all).map { claim in
      var claim = claim
      numbers.number(&claim.claim)
      return claim
    }
  }

  func builder(for document: Document, log: DecisionLog) -> StatementBuilder {
    StatementBuilder(
      confidence: knowledge.confidence, text: TextDigest.of(document.text),
      date: document.article.date, log: log)
  }

  /// A sentence as it was read: findings and refused matches in the order of their words.
  struct ReadSentence {
    let tree: SentenceTree
    let evidence: Evidence
    /// What it stands in; nil where only its findings are asked for.
    let context: Context?
    let findings: [Finding]
    let refused: [RefusedMatch]
  }

  /// What a sentence stands in.
  struct Context {
    /// Its words with those around it.
    let text: JudgedText
    /// What the sentences before left.
    let discourse: Discourse
  }

  /// Reads all sentences in order; the document's memory runs along. Refused matches and the context
  /// cost time, and are kept where somebody looks at more than findings.
  func read(
    _ prepared: PreparedDocument, parses: [[ParsedSentence]], _ log: DecisionLog,
    keepingAll: Bool = false, _ body: (ReadSentence) -> Void
  ) {
    let reader = SentenceReader(knowledge: knowledge, log: log)
    let repair = TreeRepair(
      lexicon: knowledge.predicates, lists: knowledge.lists, pastForms: knowledge.pastForms)
    let isOfSessions = isReportOfSessions(parses)
    var discourse = Discourse(
      article: prepared.document.article, mainTreaty: prepared.mainTreaty,
      isDevoted: prepared.isDevoted && !isOfSessions, isOfSessions: isOfSessions,
      main: main(of: prepared),
      home: isOfSessions
        ? nil
        : HomeState(directory: knowledge.directory).state(
          of: prepared.passages.flatMap(\.mentions)),
      authors: prepared.authors, abbreviations: prepared.abbreviations)
    var number = 0
    let grow = { (condensed: CondensedPassage, sentences: [ParsedSentence]) in
      sentences.map { sentence in
        var tree = SentenceTree(sentence, condensed: condensed)
        repair.repair(&tree)
        return tree
      }
    }
    var opening: [[SentenceTree]] = []
    if prepared.mainTreaty == nil {
      opening = zip(prepared.passages, parses).prefix(3).map { grow($0, $1) }
      // The first lines name it in full, a headline is short.
      if let own = (opening.dropFirst() + opening.prefix(1)).lazy
        .compactMap({ reader.treaties.ownTreaty(of: $0) }).first
      {
        discourse.rememberMain(treatyCalled: own.text, quote: own)
      }
    }
    for (place, (condensed, sentences)) in zip(prepared.passages, parses).enumerated() {
      discourse.beginPassage()
      let trees = place < opening.count ? opening[place] : grow(condensed, sentences)
      let sources = reader.quotations.sources(of: trees)
      let evidences = evidences(of: trees, from: number)
      for (position, tree) in trees.enumerated() {
        guard let evidence = evidences[position] else { continue }
        if let source = sources[position] {
          discourse.quoted = reader.actors.holders(
            at: source.subject, in: trees[source.sentence], discourse)
          discourse.quotedBy = source.decision
        }
        var refused: [RefusedMatch] = []
        let subject = reader.treaties.subject(of: tree, discourse)
        let context =
          keepingAll
          ? Context(
            text: JudgedText(
              at: position, of: evidences.map { $0?.sentence.text },
              title: prepared.document.article.title ?? ""),
            discourse: discourse) : nil
        let findings = reader.findings(
          in: tree, evidence: evidence, &discourse,
          refused: keepingAll ? { refused.append($0) } : nil)
        if findings.isEmpty { discourse.remember(reader.subjects(of: tree, discourse)) }
        discourse.remember(reader.treaties.resolutions.told(in: tree, discourse))
        discourse.remember(tree, directory: knowledge.directory)
        // `The amendment adds gases to the Montreal Protocol`: `it` is the amendment.
        if let subject { discourse.remember(treaty: subject) }
        discourse.rememberTheme(
          reader.treaties.theme(of: tree, discourse), isOnlyTopic: findings.isEmpty)
        body(
          ReadSentence(
            tree: tree, evidence: evidence, context: context,
            findings: findings.sorted { $0.match.predicate < $1.match.predicate },
            refused: refused.sorted { $0.match.predicate < $1.match.predicate }))
        number += 1
      }
    }
  }

  /// True for a document so long that its treaty is not what each sentence is on.
  func isReportOfSessions(_ parses: [[ParsedSentence]]) -> Bool {
    parses.reduce(0) { $0 + $1.count } > Int(knowledge.judging[.longest])
  }

  private func main(of document: PreparedDocument) -> StatementObject? {
    guard let id = document.mainTreaty, let treaty = knowledge.directory.treaty(id) else {
      return nil
    }
    return StatementObject(
      kind: .treaty, id: id.rawValue, name: treaty.name,
      quote: Quote(text: treaty.name, range: ScalarRange(0, 0)))
  }

  /// What the sentences of a passage say, in the document's own words; nil for one without a word.
  private func evidences(of trees: [SentenceTree], from first: Int) -> [Evidence?] {
    var number = first
    var end = 0
    return trees.enumerated().map { position, tree in
      guard
        let found = evidence(
          of: tree, number: number, after: end, isLast: position == trees.count - 1)
      else { return nil }
      end = found.passageEnd
      number += 1
      return found.value
    }
  }

  struct SentenceEvidence {
    let value: Evidence
    let passageEnd: Int
  }

  /// The sentence in the document's own words, with what was left out before and behind it.
  func evidence(
    of tree: SentenceTree, number: Int, after end: Int, isLast: Bool
  ) -> SentenceEvidence? {
    let words = tree.tokens.indices.filter { tree.tokens[$0].partOfSpeech != .space }
    guard let first = words.first, let last = words.last else { return nil }
    var range = tree.source(from: first, through: last)
    for omission in tree.condensed.omissions {
      if omission.source.start >= end, omission.source.end <= range.start, first == words.first,
        omission.source.start < range.start
      {
        range.start = min(range.start, omission.source.start)
      }
      if isLast, omission.source.start >= range.end {
        range.end = max(range.end, omission.source.end)
      }
    }
    let value = Evidence(
      sentenceIndex: number, sentence: tree.condensed.quote(range),
      page: tree.condensed.passage.page)
    return SentenceEvidence(value: value, passageEnd: range.end)
  }
}
