import Actors
import Positions
import Statements
import Storage

/// The journey of a file of Discourse Network Analyzer into a store: each document an article, each coding
/// a statement of an organisation, else a person, for or against a concept.
///
/// Who coded is a tag on the statement (`coder: Ana`); what a document or an actor has besides (author,
/// type, notes, attributes) is a note beside it.
struct DiscourseImport {
  let store: StatementStore
  let directory: ActorDirectory
  let coder: String

  func take(_ path: String, progress: (ImportStep) -> Void) throws -> ImportReport {
    try take(DiscourseFile(path: path).content(), of: path, progress: progress)
  }

  /// Takes what a file holds; what was refused of it before is told first.
  func take(
    _ content: DiscourseFile.Content, of path: String, refusing refusals: [Diagnostic] = [],
    progress: (ImportStep) -> Void
  ) throws -> ImportReport {
    try store.together {
      var report = ImportReport()
      report.refusals = refusals
      for coded in content.documents {
        let article = try take(coded, of: path)
        report.articles.append(article)
        progress(.stored(article))
      }
      if content.otherStatements > 0 {
        report.refusals.append(
          Diagnostic(
            .warning,
            "\(content.otherStatements) statements are of another kind than who says yes or no to "
              + "what, and are left out", at: Diagnostic.Location(file: path)))
      }
      try store.noteImport(of: report, files: [path], by: coder, at: .now)
      for attribute in content.attributes { try note(attribute) }
      return report
    }
  }

  private func take(
    _ coded: DiscourseFile.CodedDocument, of path: String
  ) throws -> ImportedArticle {
    let source = coded.document
    let document = Document(
      article: Article(
        name: "\(path)#\(coded.number)", title: source.title, date: source.date,
        outlet: source.source.isEmpty ? nil : source.source),
      text: source.text,
      passages: [Passage(kind: .paragraph, text: source.text, anchors: [])])
    let scalars = Array(source.text.unicodeScalars)
    let codings = coded.codings.filter {
      $0.coding.range.start < min($0.coding.range.end, scalars.count)
    }
    let statements = codings.enumerated().map { statement($1.coding, number: $0, in: scalars) }
    let claims = DecidedClaim.proposing(statements, text: TextDigest.of(source.text))
    let outcome = try store.add(
      document, sentenceCount: statements.count, claims: claims,
      by: ExtractorVersion(program: "dna", data: "imported"))
    if case .unchanged = outcome {
      return ImportedArticle(document: document.article.name, outcome: outcome, statementCount: 0)
    }
    try tag(codings.map(\.coder), inArticle: outcome.articleID)
    if !coded.details.isEmpty {
      try store.add(
        JournalEntry(
          coder: coder, time: .now, kind: .note, subjects: [.article(outcome.articleID)],
          fields: ["note": coded.details.joined(separator: "; ")]))
    }
    return ImportedArticle(
      document: document.article.name, outcome: outcome, statementCount: statements.count)
  }

  private func statement(
    _ coding: DiscourseFile.Coding, number: Int, in scalars: [Unicode.Scalar]
  ) -> Statement {
    let range = ScalarRange(coding.range.start, min(coding.range.end, scalars.count))
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range.start..<range.end])
    let words = Quote(text: String(view), range: range)
    let relation = coding.isYes ? Relation.supports : .opposes
    let holder = coding.organization.isEmpty ? coding.person : coding.organization
    let unknown = coding.organization.isEmpty ? ActorKind.person : .group
    let object: StatementObject
    // A coder's own words: only what is the name of a treaty to the letter is one.
    if let treaty = directory.treaties.first(where: {
      $0.name == coding.concept || $0.title == coding.concept
    }) {
      object = StatementObject(
        kind: .treaty, id: treaty.id.rawValue, name: treaty.name, quote: words)
    } else {
      object = StatementObject(kind: .issue, id: nil, name: coding.concept, quote: words)
    }
    return Statement(
      actor: mention(holder, unknown, words), relation: relation, polarity: relation.polarity,
      predicate: Predicate(lemma: relation.rawValue, quote: words), object: object,
      speaker: coding.organization.isEmpty || coding.person.isEmpty
        ? nil : mention(coding.person, .person, words),
      confidence: 1, pattern: Statement.codedElsewhere,
      evidence: Evidence(sentenceIndex: number, sentence: words))
  }

  /// An actor of the directory, where the name is one's alone.
  private func mention(_ name: String, _ unknown: ActorKind, _ words: Quote) -> ActorMention {
    guard case .found(let known) = directory.lookUpActor(name, suggesting: false) else {
      return ActorMention(id: nil, name: name, kind: unknown, quote: words)
    }
    return ActorMention(
      id: known.id, name: known.name, kind: known.kind, affiliation: known.affiliation,
      quote: words)
  }

  /// The statements of a new article have their numbers in the order of its codings.
  private func tag(_ coders: [String], inArticle article: Int64) throws {
    let numbers = try store.statements(matching: StatementQuery(article: article)).map(\.id)
      .sorted()
    guard numbers.count == coders.count else { return }
    var coded: [String: [JournalSubject]] = [:]
    for (number, name) in zip(numbers, coders) where !name.isEmpty {
      coded[name, default: []].append(.statement(number))
    }
    for (name, subjects) in coded.sorted(by: { $0.key < $1.key }) {
      try store.add(
        JournalEntry(
          coder: coder, time: .now, kind: .tag, subjects: subjects,
          fields: ["tag": "coder: \(name)"]))
    }
  }

  private func note(_ attribute: DiscourseFile.Attribute) throws {
    let isActor = attribute.variable != "concept"
    var name = attribute.entity
    if isActor, case .found(let known) = directory.lookUpActor(name, suggesting: false) {
      name = known.id.rawValue
    }
    try store.add(
      JournalEntry(
        coder: coder, time: .now, kind: .note,
        subjects: [JournalSubject(isActor ? .actor : .concept, name)],
        fields: ["note": attribute.words]))
  }
}
