import Extraction
import Language
import Reading
import Statements
import TreatyData

/// Measures what each named decision is good for: the texts of a gold standard are read with it and
/// without it.
///
/// A text is parsed once. It is read again only for decisions that were made in it, so that a run
/// costs little more than an evaluation.
package struct DecisionEvaluator {
  private let pipeline: Pipeline
  private let evaluator: Evaluator

  package init(_ pipeline: Pipeline, data: TreatyData) throws {
    self.pipeline = pipeline
    evaluator = try Evaluator(pipeline, data: data)
  }

  package func evaluate(_ gold: GoldStandard, named name: String) throws -> DecisionTrial {
    let comparison = evaluator.comparison(with: gold)
    var sum = Sum(pipeline.extractor.decisions)
    let language = LanguagePipeline(model: pipeline.model)
    for item in gold.items where item.document == nil {
      try read(Evaluator.document(of: item), language, into: &sum) {
        [ScoredItem(item, found: $0, comparison: comparison)]
      }
    }
    for document in gold.documents {
      let path = try Evaluator.path(of: document, beside: name)
      let texts = gold.items.filter { $0.document == document }
      try read(try evaluator.read(ArticleSource(path: path)), language, into: &sum) {
        evaluator.place($0, of: document, in: texts, comparison: comparison)
      }
    }
    return sum.trial(on: name)
  }

  private func read(
    _ document: Document, _ language: LanguagePipeline, into sum: inout Sum,
    _ score: ([Statement]) -> [ScoredItem]
  ) throws {
    let extractor = pipeline.extractor
    let prepared = extractor.prepare(document)
    let parses = language.parse(prepared.texts)
    let claims = extractor.claims(prepared, parses: parses)
    let statements = claims.compactMap(\.statement)
    let scored = score(statements)
    sum.add(claims, scored)
    let fired = sum.add(extractor.explain(prepared, parses: parses))
    let errors = scored.errorCount
    for id in fired {
      let others = extractor.claims(prepared, parses: parses, without: [id]).compactMap(\.statement)
      guard others.map(\.withoutKey) != statements.map(\.withoutKey) else { continue }
      sum.add(id, errors: errors, without: score(others).errorCount)
    }
  }

  /// The records in the making.
  private struct Sum {
    private var records: [DecisionRecord]
    private let places: [String: Int]
    private var refusalCount = 0
    private var unnamedCount = 0
    private var refusals: [String: Int] = [:]

    init(_ book: DecisionBook) {
      records = book.entries.map { DecisionRecord($0) }
      places = Dictionary(
        book.entries.enumerated().map { ($0.element.id, $0.offset) },
        uniquingKeysWith: { first, _ in first })
    }

    /// Counts what is right and wrong among the statements that each decision was made on.
    mutating func add(_ claims: [DecidedClaim], _ scored: [ScoredItem]) {
      var isRight: [ClaimKey: Bool] = [:]
      for item in scored {
        for (statement, right) in zip(item.statements, item.isRight) {
          if let key = statement.key { isRight[key] = right }
        }
      }
      for claim in claims {
        guard let right = isRight[claim.claim.key] else { continue }
        for id in Set(claim.decisions.map(\.name)) {
          guard let place = places[id] else { continue }
          if right { records[place].right += 1 } else { records[place].wrong += 1 }
        }
      }
    }

    /// Counts how often each decision was made, and gives those that were.
    mutating func add(_ explanations: [SentenceExplanation]) -> Set<String> {
      var fired: Set<String> = []
      for explanation in explanations {
        for decision in explanation.decisions {
          guard let place = places[decision.name] else { continue }
          records[place].fires += 1
          fired.insert(decision.name)
        }
        for refusal in explanation.refusals {
          refusalCount += 1
          let names = refusal.decisions.filter(\.isRefusal).map(\.name)
          if let name = names.last { refusals[name, default: 0] += 1 } else { unnamedCount += 1 }
        }
      }
      return fired
    }

    mutating func add(_ id: String, errors: Int, without: Int) {
      guard let place = places[id] else { return }
      records[place].counts = true
      records[place].gains += max(0, without - errors)
      records[place].spoils += max(0, errors - without)
    }

    func trial(on gold: String) -> DecisionTrial {
      DecisionTrial(
        gold: gold, records: records, refusalCount: refusalCount,
        unnamedRefusalCount: unnamedCount,
        refusals: refusals.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
          DecisionTrial.DecisionCount(id: $0.key, count: $0.value)
        })
    }
  }
}

extension [ScoredItem] {
  /// Positions missed, and statements that are wrong.
  fileprivate var errorCount: Int { reduce(0) { $0 + $1.missed.count + $1.spurious.count } }
}

extension Statement {
  /// For telling whether two readings say the same.
  fileprivate var withoutKey: Statement {
    var statement = self
    statement.key = nil
    return statement
  }
}
