/// Reads the parts of a model from its files, each on its own.
package final class ModelReader {
  /// The two networks of the entity recognizer, which share a file.
  struct EntityNetworks {
    var tok2vec: Tok2Vec
    var transitions: TransitionNetwork
  }

  private let languageDirectory: String
  private let open: (_ name: String) throws(LanguageModelError) -> ModelFile
  /// All files so far, by their names in the folder of the model.
  private(set) var filesRead: [String: ModelFile] = [:]

  package init(
    languageDirectory: String,
    open: @escaping (_ name: String) throws(LanguageModelError) -> ModelFile
  ) {
    self.languageDirectory = languageDirectory
    self.open = open
  }

  /// The files that are asked for.
  package static let fileNames = """
    config.cfg tokenizer vocab/lookups.bin tok2vec/model tagger/model tagger/cfg parser/model \
    parser/moves parser/cfg ner/model ner/moves ner/cfg attribute_ruler/patterns \
    lemmatizer/lookups/lookups.bin
    """.split(separator: " ").map(String.init)

  private func file(_ name: String) throws(LanguageModelError) -> ModelFile {
    let file = try open(name)
    filesRead[name] = file
    return file
  }

  func checkConfiguration() throws(LanguageModelError) {
    try ModelConfiguration(try file("config.cfg")).requireSupportedPipeline()
  }

  func symbols() throws(LanguageModelError) -> SymbolTable {
    try SymbolTable(ModelFile(directory: languageDirectory, name: "symbols.tsv"))
  }

  func norms(symbols: SymbolTable) throws(LanguageModelError) -> NormTable {
    try NormTable(
      lookups: try file("vocab/lookups.bin"),
      base: try ModelFile(directory: languageDirectory, name: "norms.tsv"), symbols: symbols)
  }

  func tokenizerTables(
    norms: NormTable, symbols: SymbolTable
  ) throws(LanguageModelError) -> TokenizerTables {
    try TokenizerTables(file: try file("tokenizer"), norms: norms, symbols: symbols)
  }

  func sharedNetwork() throws(LanguageModelError) -> Tok2Vec {
    try Tok2Vec(
      model: try ThincModel(file("tok2vec/model")), rows: [5000, 1000, 2500, 2500, 50, 50])
  }

  func tagger() throws(LanguageModelError) -> Tagger {
    try Tagger(
      model: try ThincModel(file("tagger/model")),
      labels: try PipeConfiguration(file("tagger/cfg")).labels())
  }

  func arcEager() throws(LanguageModelError) -> ArcEager {
    try PipeConfiguration(file("parser/cfg")).requireGreedy()
    let moves = try file("parser/moves")
    return try ArcEager(TransitionClasses(moves), file: moves.name)
  }

  func parserNetwork(classCount: Int) throws(LanguageModelError) -> TransitionNetwork {
    try TransitionNetwork(
      model: try ThincModel(file("parser/model")), featureCount: ArcEager.featureCount,
      classCount: classCount)
  }

  func biluo() throws(LanguageModelError) -> BILUO {
    try PipeConfiguration(file("ner/cfg")).requireGreedy()
    let moves = try file("ner/moves")
    return try BILUO(TransitionClasses(moves), file: moves.name)
  }

  func entityNetworks(classCount: Int) throws(LanguageModelError) -> EntityNetworks {
    let model = try ThincModel(file("ner/model"))
    return EntityNetworks(
      tok2vec: try Tok2Vec(model: model, rows: [5000, 1000, 2500, 2500]),
      transitions: try TransitionNetwork(
        model: model, featureCount: BILUO.featureCount, classCount: classCount))
  }

  func attributeRuler() throws(LanguageModelError) -> AttributeRuler {
    try AttributeRuler(try file("attribute_ruler/patterns"))
  }

  func lemmatizer(symbols: SymbolTable) throws(LanguageModelError) -> RuleLemmatizer {
    try RuleLemmatizer(try file("lemmatizer/lookups/lookups.bin"), symbols: symbols)
  }
}
