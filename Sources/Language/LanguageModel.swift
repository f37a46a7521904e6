import FoundationEssentials

/// A trained English pipeline, read from its folder; read-only, and shared by all threads.
///
///     let model = try LanguageModel(directory: "data/model/en_core_web_sm-3.8.0")
///     let sentences = LanguagePipeline(model: model).parse("The treaty was signed.")
public struct LanguageModel: Sendable {
  let tokenizerTables: TokenizerTables
  let sharedNetwork: Tok2Vec
  let tagger: Tagger
  let arcEager: ArcEager
  let parserNetwork: TransitionNetwork
  let entityTok2Vec: Tok2Vec
  let biluo: BILUO
  let entityNetwork: TransitionNetwork
  let ruler: AttributeRuler
  let lemmatizer: RuleLemmatizer

  /// Reads a model; the names and norms that go with it are in `../../language`.
  public init(directory: String) throws(LanguageModelError) {
    try self.init(directory: directory, languageDirectory: directory + "/../../language")
  }

  /// Reads a model and the folder with spaCy's symbol names and norms.
  public init(directory: String, languageDirectory: String) throws(LanguageModelError) {
    let digests = try ModelDigests(directory: directory, languageDirectory: languageDirectory)
    try self.init(languageDirectory: languageDirectory, digests: digests) {
      name throws(LanguageModelError) in try ModelFile(directory: directory, name: name)
    }
  }

  /// Reads a model from files that need not be on a disk.
  package init(
    languageDirectory: String, digests: ModelDigests? = nil,
    file open: (_ name: String) throws(LanguageModelError) -> ModelFile
  ) throws(LanguageModelError) {
    var files: [String: ModelFile] = [:]
    func file(_ name: String) throws(LanguageModelError) -> ModelFile {
      let file = try open(name)
      files[name] = file
      return file
    }
    try ModelConfiguration(try file("config.cfg")).requireSupportedPipeline()
    let symbols = try SymbolTable(ModelFile(directory: languageDirectory, name: "symbols.tsv"))
    let norms = try NormTable(
      lookups: try file("vocab/lookups.bin"),
      base: ModelFile(directory: languageDirectory, name: "norms.tsv"), symbols: symbols)
    tokenizerTables = try TokenizerTables(
      file: try file("tokenizer"), norms: norms, symbols: symbols)

    sharedNetwork = try Tok2Vec(
      model: try ThincModel(file("tok2vec/model")), rows: [5000, 1000, 2500, 2500, 50, 50])
    tagger = try Tagger(
      model: try ThincModel(file("tagger/model")),
      labels: try PipeConfiguration(file("tagger/cfg")).labels())

    try PipeConfiguration(file("parser/cfg")).requireGreedy()
    let parserMoves = try file("parser/moves")
    arcEager = try ArcEager(TransitionClasses(parserMoves), file: parserMoves.name)
    parserNetwork = try TransitionNetwork(
      model: try ThincModel(file("parser/model")), featureCount: ArcEager.featureCount,
      classCount: arcEager.actionCount)

    try PipeConfiguration(file("ner/cfg")).requireGreedy()
    let entityMoves = try file("ner/moves")
    biluo = try BILUO(TransitionClasses(entityMoves), file: entityMoves.name)
    let entityModel = try ThincModel(file("ner/model"))
    entityTok2Vec = try Tok2Vec(model: entityModel, rows: [5000, 1000, 2500, 2500])
    entityNetwork = try TransitionNetwork(
      model: entityModel, featureCount: BILUO.featureCount, classCount: biluo.actions.count)

    ruler = try AttributeRuler(try file("attribute_ruler/patterns"))
    lemmatizer = try RuleLemmatizer(try file("lemmatizer/lookups/lookups.bin"), symbols: symbols)

    // Last, as damage that a reader has noticed is told with more detail.
    if let digests {
      for (name, file) in files { try digests.verify(file, name: name) }
    }
  }

  /// The files that a model consists of, as far as they are read.
  package static let fileNames = """
    config.cfg tokenizer vocab/lookups.bin tok2vec/model tagger/model tagger/cfg parser/model \
    parser/moves parser/cfg ner/model ner/moves ner/cfg attribute_ruler/patterns \
    lemmatizer/lookups/lookups.bin
    """.split(separator: " ").map(String.init)
}

/// The `cfg` file of one component: JSON with settings, of which few matter when it runs.
private struct PipeConfiguration {
  private struct Settings: Decodable {
    var labels: [String]?
    var beamWidth: Int?
    var learnTokens: Bool?

    private enum CodingKeys: String, CodingKey {
      case labels
      case beamWidth = "beam_width"
      case learnTokens = "learn_tokens"
    }
  }

  private let settings: Settings
  private let file: String

  init(_ file: ModelFile) throws(LanguageModelError) {
    self.file = file.name
    do {
      settings = try JSONDecoder().decode(Settings.self, from: Data(file.bytes))
    } catch {
      throw .malformed(file: file.name, field: "JSON", reason: "expected an object of settings")
    }
  }

  func labels() throws(LanguageModelError) -> [String] {
    guard let labels = settings.labels, (1...255).contains(labels.count) else {
      throw .malformed(file: file, field: "labels", reason: "expected 1 to 255 labels")
    }
    return labels
  }

  func requireGreedy() throws(LanguageModelError) {
    guard (settings.beamWidth ?? 1) == 1, settings.learnTokens != true else {
      throw .unsupported(file: file, field: "beam_width", reason: "only greedy parsing is built in")
    }
  }
}
