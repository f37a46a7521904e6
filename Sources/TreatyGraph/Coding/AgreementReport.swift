import Positions
import Statements
import Storage

/// How far coders agree, and where they do not: what `treatygraph agreement` prints.
///
/// The units are the places of an article at which one of its coders finds or rejects a statement;
/// `UnitMatching` says which places of two coders are one. Who is assigned an article and says nothing
/// of a place finds no statement there; who is not has not coded it.
public struct AgreementReport: Hashable, Sendable {
  /// What coders may agree on.
  public enum Variable: String, Hashable, Sendable, CaseIterable {
    /// Whether there is a statement.
    case statement
    /// Who holds the position, on which side, and how, where both find a statement.
    case actor, side, relation
    /// Under which concept the coders put it.
    case concept
  }

  /// A unit of which two coders say different things.
  public struct Disagreement: Hashable, Sendable {
    /// The number of the article.
    public let article: Int64
    /// The words of the sentence.
    public let sentence: String
    /// On what they disagree.
    public let variables: [Variable]
    /// What each coder says; of a coder who has not coded the article, nothing.
    public let codings: [Coding]
  }

  /// What a coder says of a unit.
  public struct Coding: Hashable, Sendable {
    /// Who says it.
    public let coder: String
    /// The number of the claim; nil where the coder finds nothing.
    public let claim: Int64?
    /// Nil where the coder rejects the statement or finds none.
    public let statement: Statement?
    /// The concept that the coder put it under.
    public let concept: String?
  }

  /// In the order of their names.
  public let coders: [String]
  /// How many articles at least two of them coded.
  public let articleCount: Int
  /// By variable.
  public let measures: [Variable: AgreementMeasures]
  /// By article, in the order of the text.
  public let disagreements: [Disagreement]
  /// How many are not told, as who asks codes their articles blind.
  public let hiddenCount: Int

  /// With names, of these coders alone. The figures are those of all articles, whoever asks.
  init(in store: StatementStore, among names: [String]?, seenBy view: BlindView? = nil) throws {
    let assignments = Assignments(
      try store.journal(matching: JournalQuery(kinds: [.assign], standing: true)).map(\.entry))
    let decided = try store.journal(
      matching: JournalQuery(kinds: [.accept, .reject, .correct, .addStatement], standing: true)
    ).filter { !$0.entry.isProposal }
    let people = Set(decided.map(\.entry.coder)).union(
      assignments.articles.flatMap { assignments.coders(of: $0) })
    let coders = people.filter { names?.contains($0) ?? true }.sorted()
    let books = try coders.map { try ConceptBook(of: store, by: $0) }
    var articles: [UnitTable] = []
    let current = Set(try store.articles().map(\.id))
    var candidates = assignments.articles
    for statement in Set(decided.flatMap(\.entry.subjects)) where statement.kind == .statement {
      guard let number = Int64(statement.name), let claim = try store.claim(number) else {
        continue
      }
      candidates.insert(claim.articleID)
    }
    for article in candidates.sorted() where current.contains(article) {
      let table = UnitTable(
        article: article, claims: try store.claims(ofArticle: article), coders: coders,
        assigned: assignments.coders(of: article), books: books)
      if table.isCompared { articles.append(table) }
    }
    self.coders = coders
    articleCount = articles.count
    measures = Dictionary(
      uniqueKeysWithValues: Variable.allCases.map { variable in
        (variable, AgreementMeasures(articles.map { $0.values(of: variable) }))
      })
    let all = articles.flatMap(\.disagreements)
    disagreements = all.filter { view?.articles.contains($0.article) != true }
    hiddenCount = all.count - disagreements.count
  }
}
