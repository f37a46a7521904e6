/// A trained English pipeline, read from its folder; read-only, and shared by all threads.
///
///     let model = try LanguageModel(directory: "data/model/en_core_web_sm-3.8.0")
///     let sentences = LanguagePipeline(model: model).parse("The treaty was signed.")
package struct LanguageModel: Sendable {
  private(set) var tokenizerTables: TokenizerTables
  private(set) var sharedNetwork: Tok2Vec
  private(set) var tagger: Tagger
  private(set) var arcEager: ArcEager
  private(set) var parserNetwork: TransitionNetwork
  private(set) var entityTok2Vec: Tok2Vec
  private(set) var biluo: BILUO
  private(set) var entityNetwork: TransitionNetwork
  private(set) var ruler: AttributeRuler
  private(set) var lemmatizer: RuleLemmatizer

  /// Reads a model; the names and norms that go with it are in `../../language`.
  package init(directory: String) throws(LanguageModelError) {
    try self.init(directory: directory, languageDirectory: directory + "/../../language")
  }

  /// Reads a model and the folder with spaCy's symbol names and norms.
  package init(directory: String, languageDirectory: String) throws(LanguageModelError) {
    let reader = ModelReader(languageDirectory: languageDirectory) {
      (name) throws(LanguageModelError) in try ModelFile(directory: directory, name: name)
    }
    try self.init(reader)
    // Last, as damage that a reader has noticed is told with more detail.
    let digests = try ModelDigests(directory: directory, languageDirectory: languageDirectory)
    if let digests {
      for (name, file) in reader.filesRead { try digests.verify(file, name: name) }
    }
  }

  /// Reads a model from files that need not lie in a folder; their digests are not compared.
  package init(_ reader: ModelReader) throws(LanguageModelError) {
    try reader.checkConfiguration()
    let symbols = try reader.symbols()
    tokenizerTables = try reader.tokenizerTables(
      norms: try reader.norms(symbols: symbols), symbols: symbols)
    sharedNetwork = try reader.sharedNetwork()
    tagger = try reader.tagger()
    arcEager = try reader.arcEager()
    parserNetwork = try reader.parserNetwork(classCount: arcEager.actionCount)
    biluo = try reader.biluo()
    let entities = try reader.entityNetworks(classCount: biluo.actions.count)
    entityTok2Vec = entities.tok2vec
    entityNetwork = entities.transitions
    ruler = try reader.attributeRuler()
    lemmatizer = try reader.lemmatizer(symbols: symbols)
  }

  /// This model with the part that a file belongs to read again, by its name in the folder.
  package func rereading(
    _ name: String, with reader: ModelReader
  ) throws(LanguageModelError) -> LanguageModel {
    var model = self
    let symbols = tokenizerTables.symbols
    switch name {
    case "tokenizer":
      model.tokenizerTables = try reader.tokenizerTables(
        norms: tokenizerTables.norms, symbols: symbols)
    case "vocab/lookups.bin":
      model.tokenizerTables.norms = try reader.norms(symbols: symbols)
    case "tok2vec/model": model.sharedNetwork = try reader.sharedNetwork()
    case "tagger/model", "tagger/cfg": model.tagger = try reader.tagger()
    case "parser/model", "parser/moves", "parser/cfg":
      model.arcEager = try reader.arcEager()
      model.parserNetwork = try reader.parserNetwork(classCount: model.arcEager.actionCount)
    case "ner/model", "ner/moves", "ner/cfg":
      model.biluo = try reader.biluo()
      let entities = try reader.entityNetworks(classCount: model.biluo.actions.count)
      model.entityTok2Vec = entities.tok2vec
      model.entityNetwork = entities.transitions
    case "attribute_ruler/patterns": model.ruler = try reader.attributeRuler()
    case "lemmatizer/lookups/lookups.bin":
      model.lemmatizer = try reader.lemmatizer(symbols: symbols)
    default: try reader.checkConfiguration()
    }
    return model
  }
}
