import Actors
import Extraction
import Foundation
import Language
import Positions
import Reading
import Statements
import Storage
import Synchronization
import TreatyData

/// The stages from an article to its statements, in order, with what each goes by.
///
///     ArticleSource ──reader──▸ Document ──extractor.prepare──▸ PreparedDocument
///       ──LanguagePipeline──▸ [[ParsedSentence]] ──extractor.extract──▸ [Statement]
///
/// What follows works on a `StatementStore`: `ArticleIntake` puts statements in, `PositionQuestion`
/// and `ArticleReport` take them out.
package struct Pipeline: Sendable {
  package let reader: DocumentReader
  let declared: DeclaredArticle
  package let directory: ActorDirectory
  package let extractor: Extractor
  package let model: LanguageModel
  /// What the store notes beside each statement.
  package let version: ExtractorVersion

  /// Reads everything that the stages go by; `program` is the program's version. Without the judge
  /// sides are read by rules alone.
  package init(
    data: TreatyData, program: String, fetcher: PageFetcher = PageFetcher(), judges: Bool = false,
    amended amendments: Amendments = Amendments()
  ) throws {
    // Each takes half of the time that a run begins with.
    let loadedModel = Mutex<Result<LanguageModel, any Error>?>(nil)
    let loadedTables = Mutex<Result<Tables, any Error>?>(nil)
    DispatchQueue.concurrentPerform(iterations: 2) { part in
      if part == 0 {
        let model = Result { try LanguageModel(directory: data.model.path) }
        loadedModel.withLock { $0 = model }
      } else {
        let tables = Result {
          try Tables(data, program: program, judges: judges, amended: amendments)
        }
        loadedTables.withLock { $0 = tables }
      }
    }
    guard let model = loadedModel.withLock({ $0 }), let tables = loadedTables.withLock({ $0 })
    else { preconditionFailure("both parts are done") }
    self.model = try model.get()
    let read = try tables.get()
    reader = DocumentReader(rules: read.rules, fetcher: fetcher)
    directory = read.directory
    declared = DeclaredArticle(directory: read.directory, rules: read.rules)
    extractor = read.extractor
    version = read.version
  }

  /// What is read beside the model.
  private struct Tables {
    let rules: ReadingRules
    let directory: ActorDirectory
    let extractor: Extractor
    let version: ExtractorVersion

    init(
      _ data: TreatyData, program: String, judges: Bool, amended amendments: Amendments
    ) throws {
      rules = try ReadingRules(folder: data.reading.path)
      directory = try ActorDirectory(folder: data.folder.path, amended: amendments)
      extractor = try Extractor(
        folder: data.folder.path, directory: directory,
        judge: judges ? try SideJudge(folder: data.judge.path) : nil)
      // Who reads with the judge reads otherwise: articles are read again when it is asked.
      // So does who knows other names.
      let digest = try DataDigest(of: data).text + amendments.digest.map { "+\($0)" }.joined()
      version = ExtractorVersion(program: program, data: judges ? "\(digest)+judge" : digest)
    }
  }

  package var stages: ArticleStages { stages(listingSentences: false) }

  /// The stages, which say where each sentence stands if they are asked to.
  package func stages(listingSentences: Bool) -> ArticleStages {
    ArticleStages(
      version: version, reader: reader,
      makeExtract: {
        let pipeline = LanguagePipeline(model: model)
        let recognizer = LanguageRecognizer()
        return { document in
          let words = document.passages.map(\.text).joined(separator: "\n")
          if let language = recognizer?.foreignLanguage(of: words) {
            return ExtractedDocument(
              document: document, sentenceCount: 0, claims: [],
              fingerprint: Fingerprint(of: document), language: language)
          }
          let prepared = extractor.prepare(document)
          let parses = pipeline.parse(prepared.texts)
          let claims = extractor.claims(prepared, parses: parses)
          let sentences = { extractor.sentences(of: prepared, parses: parses) }
          return ExtractedDocument(
            document: document, sentenceCount: parses.map(\.count).reduce(0, +),
            claims: claims
              + declared.claims(of: document, sentences: sentences, besides: claims),
            fingerprint: Fingerprint(of: document),
            sentences: listingSentences ? sentences() : [])
        }
      })
  }
}
