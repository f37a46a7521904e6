import Actors
import Extraction
import Foundation
import Statements

/// Runs the stages over the texts of a gold standard and compares.
package struct Evaluator {
  let comparisonWords: ComparisonWords
  let directory: ActorDirectory
  let patterns: [String]
  let read: (ArticleSource) throws -> Document
  let extract: ArticleStages.Extract
  let namedPairs: (Document) throws -> [NamedPair]
  let judgedSides: (Document) throws -> [JudgedSide]

  /// Reads the words that the comparison leaves out from a folder of lexicons.
  package init(
    lexicons: String, directory: ActorDirectory, patterns: [String],
    read: @escaping (ArticleSource) throws -> Document, extract: @escaping ArticleStages.Extract,
    namedPairs: @escaping (Document) throws -> [NamedPair] = { _ in [] },
    judgedSides: @escaping (Document) throws -> [JudgedSide] = { _ in [] }
  ) throws {
    comparisonWords = try ComparisonWords(folder: lexicons)
    self.directory = directory
    self.patterns = patterns
    self.read = read
    self.extract = extract
    self.namedPairs = namedPairs
    self.judgedSides = judgedSides
  }

  /// Texts that stand alone are articles of one paragraph; others are looked up in their article,
  /// whose further sentences count as texts without a position.
  package func evaluate(_ gold: GoldStandard, named name: String) throws -> Evaluation {
    let comparison = comparison(with: gold)
    var items: [ScoredItem] = []
    for item in gold.items where item.document == nil {
      let statements = try extract(Self.document(of: item)).statements
      items.append(ScoredItem(item, found: statements, comparison: comparison))
    }
    for document in gold.documents {
      let path = try Self.path(of: document, beside: name)
      let statements = try extract(try read(ArticleSource(path: path))).statements
      let texts = gold.items.filter { $0.document == document }
      items += place(statements, of: document, in: texts, comparison: comparison)
    }
    return Evaluation(format: gold.format, items: items, patterns: patterns)
  }

  func comparison(with gold: GoldStandard) -> PositionComparison {
    PositionComparison(
      directory: directory, text: ComparableText(ignored: comparisonWords), format: gold.format)
  }

  static func document(of item: GoldItem) -> Document {
    Document(
      article: Article(name: item.id), text: item.text,
      passages: [
        Passage(kind: .paragraph, text: item.text, anchors: [.init(offset: 0, source: 0)])
      ])
  }

  /// The document as the gold names it: from the folder at hand, or from one that holds the gold.
  static func path(of document: String, beside gold: String) throws -> String {
    if FileManager.default.fileExists(atPath: document) { return document }
    var folder = URL(filePath: gold).deletingLastPathComponent().standardizedFileURL
    while folder.path != "/" {
      let path = folder.appending(path: document).path
      if FileManager.default.fileExists(atPath: path) { return path }
      folder.deleteLastPathComponent()
    }
    throw EvaluationError.missingDocument(document, gold: gold)
  }

  /// Puts each statement to the text that its sentence is, holds or is part of.
  func place(
    _ statements: [Statement], of document: String, in texts: [GoldItem],
    comparison: PositionComparison
  ) -> [ScoredItem] {
    let folded = texts.map { comparison.text.words(of: $0.text) }
    var found: [Int: [Statement]] = [:]
    var elsewhere: [Statement] = []
    for statement in statements {
      let words = comparison.text.words(of: statement.evidence.sentence.text)
      let place =
        folded.firstIndex(of: words)
        ?? folded.firstIndex {
          ComparableText.holds($0, words) || ComparableText.holds(words, $0)
        }
      if let place {
        found[place, default: []].append(statement)
      } else {
        elsewhere.append(statement)
      }
    }
    var items = texts.indices.map {
      ScoredItem(texts[$0], found: found[$0] ?? [], comparison: comparison)
    }
    for statement in elsewhere {
      let item = GoldItem(
        id: document, text: statement.evidence.sentence.text, document: document, positions: [])
      items.append(ScoredItem(item, found: [statement], comparison: comparison))
    }
    return items
  }
}
