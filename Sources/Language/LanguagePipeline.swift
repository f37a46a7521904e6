/// Parses texts with a model, one after the other; each thread has its own.
///
/// The stages, in order: tokenizer, shared token vectors, tagger, dependency parser, attribute rules,
/// lemmatizer, entity recognizer. The last needs the sentence boundaries that the parser sets.
package final class LanguagePipeline {
  private let model: LanguageModel
  private let kernel = MatrixProducts()
  private var tokenizer: Tokenizer
  private let sharedEncoder: TokenEncoder
  private let entityEncoder: TokenEncoder
  private let parser: DependencyParser
  private let recognizer: EntityRecognizer
  private let annotator: TokenAnnotator
  private let scores: FloatStorage
  private var inputs = FloatStorage(count: 0)
  /// How long the stages have taken so far.
  package private(set) var stageTimes = StageTimes()
  /// Floating-point operations in matrix products so far.
  package var operationCount: Int { kernel.operationCount }

  /// Word forms that each of the two networks remembers, 4 kB apiece.
  private static let formCacheCapacity = 10_240
  private static let lexemeLimit = 100_000
  private static let vocabularyByteLimit = 8 << 20
  /// UTF-8 bytes of short documents that are parsed together.
  private static let batchBytes = 16_384

  package init(model: LanguageModel) {
    self.model = model
    tokenizer = Tokenizer(tables: model.tokenizerTables)
    sharedEncoder = TokenEncoder(
      network: model.sharedNetwork, cacheCapacity: Self.formCacheCapacity, kernel: kernel)
    entityEncoder = TokenEncoder(
      network: model.entityTok2Vec, cacheCapacity: Self.formCacheCapacity, kernel: kernel)
    parser = DependencyParser(
      system: model.arcEager, network: model.parserNetwork, kernel: kernel)
    recognizer = EntityRecognizer(
      system: model.biluo, network: model.entityNetwork, kernel: kernel)
    annotator = TokenAnnotator(
      ruler: model.ruler, lemmatizer: model.lemmatizer, tags: model.tagger.labels)
    scores = FloatStorage(count: TokenEncoder.capacity * model.tagger.outputStride)
  }

  /// The sentences of a text. White space beyond single spaces is kept as tokens.
  package func parse(_ text: String) -> [ParsedSentence] { parse([text]).first ?? [] }

  /// The sentences of each text.
  package func parse(_ texts: [String]) -> [[ParsedSentence]] {
    var sentences: [[ParsedSentence]] = []
    sentences.reserveCapacity(texts.count)
    analyze(texts) { index, document in
      if index == sentences.count { sentences.append([]) }
      sentences[index] += document.sentences(after: sentences[index].last?.endOfText ?? 0)
    }
    return sentences
  }

  /// The flat parse of each text.
  package func analyze(_ texts: [String]) -> [ParsedDocument] {
    var documents: [ParsedDocument] = []
    documents.reserveCapacity(texts.count)
    analyze(texts) { index, document in
      if index == documents.count {
        documents.append(document)
      } else {
        documents[index].append(document)
      }
    }
    return documents
  }

  /// Hands on the parse of each text, of a very long one piece by piece.
  private func analyze(_ texts: [String], each: (_ index: Int, ParsedDocument) -> Void) {
    var batch: [String] = []
    var byteCount = 0
    var next = 0
    func flush() {
      for document in analyzeBatch(batch) {
        each(next, document)
        next += 1
      }
      batch.removeAll(keepingCapacity: true)
      byteCount = 0
    }
    for text in texts {
      let count = text.utf8.count
      let isTooLong = LongText.isTooLong(text)
      if byteCount + count > Self.batchBytes || isTooLong { flush() }
      if isTooLong {
        for piece in LongText(text).pieces {
          for document in analyzeBatch([piece]) { each(next, document) }
        }
        next += 1
      } else {
        batch.append(text)
        byteCount += count
      }
    }
    flush()
  }

  private func analyzeBatch(_ texts: [String]) -> [ParsedDocument] {
    if tokenizer.vocabulary.lexemes.count > Self.lexemeLimit
      || tokenizer.vocabulary.byteCount > Self.vocabularyByteLimit
    {
      tokenizer.removeAll()
      annotator.removeAll()
    }
    stageTimes.begin()
    var batch = TokenBatch()
    for text in texts {
      var text = text
      text.withUTF8 { bytes in
        batch.append(tokenizer.tokenize(bytes), vocabulary: tokenizer.vocabulary)
      }
    }
    stageTimes.end(.tokenizing)
    guard batch.count > 0 else { return texts.map { _ in ParsedDocument(entries: []) } }
    let trees = parseTrees(&batch)
    let marks = recognizeEntities(batch)
    var parsed: [ParsedDocument] = []
    for (document, tree) in zip(batch.documents, trees) {
      parsed.append(assemble(document, tree: tree, batch: batch, marks: marks))
    }
    stageTimes.end(.annotation)
    return parsed
  }

  /// A buffer for the projected vectors of a batch; one that a long text needed is given up.
  private func inputs(for batch: TokenBatch, stride: Int) -> FloatStorage {
    let count = batch.count * stride
    let usual = Self.batchBytes * stride
    if count > inputs.count || inputs.count > usual {
      inputs = FloatStorage(count: max(count, usual))
    }
    return inputs
  }

  private func parseTrees(_ batch: inout TokenBatch) -> [DependencyTree] {
    let projection = model.parserNetwork.projection
    let inputs = inputs(for: batch, stride: projection.outputStride)
    var tags = [UInt8](repeating: 0, count: batch.count)
    sharedEncoder.encode(batch, vocabulary: tokenizer.vocabulary) { runs, rows in
      stageTimes.end(.sharedEncoding)
      for run in runs {
        let vectors = rows + run.row * Tok2Vec.width
        model.tagger.tag(
          vectors, count: run.count, scores: scores.pointer, kernel: kernel, into: &tags,
          at: run.token)
        kernel.affine(
          projection, input: vectors, inputStride: Tok2Vec.width, rows: run.count,
          output: inputs.pointer + run.token * projection.outputStride)
      }
      stageTimes.end(.tagging)
    }
    batch.tags = tags
    parser.begin(inputs: inputs.pointer, count: batch.count)
    var trees: [DependencyTree] = []
    for document in batch.documents {
      let tree = parser.parse(document, isSpace: Array(batch.isSpace[document]))
      for (index, token) in document.enumerated() {
        batch.startsSentence[token] = tree.startsSentence[index]
      }
      trees.append(tree)
    }
    stageTimes.end(.parsing)
    return trees
  }

  private func recognizeEntities(_ batch: TokenBatch) -> [EntityRecognizer.Mark] {
    let projection = model.entityNetwork.projection
    let inputs = inputs(for: batch, stride: projection.outputStride)
    entityEncoder.encode(batch, vocabulary: tokenizer.vocabulary) { runs, rows in
      stageTimes.end(.entityEncoding)
      for run in runs {
        kernel.affine(
          projection, input: rows + run.row * Tok2Vec.width, inputStride: Tok2Vec.width,
          rows: run.count, output: inputs.pointer + run.token * projection.outputStride)
      }
      stageTimes.end(.entityInput)
    }
    var marks = [EntityRecognizer.Mark](repeating: .init(), count: batch.count)
    recognizer.begin(inputs: inputs.pointer, count: batch.count)
    for document in batch.documents {
      recognizer.recognize(
        document, startsSentence: batch.startsSentence, isSpace: batch.isSpace, into: &marks)
    }
    stageTimes.end(.entityRecognition)
    return marks
  }

  private func assemble(
    _ document: Range<Int>, tree: DependencyTree, batch: TokenBatch,
    marks: [EntityRecognizer.Mark]
  ) -> ParsedDocument {
    let subjects = document.enumerated().map { index, token in
      TokenAnnotator.Subject(
        lexeme: batch.words[token].lexeme, tag: batch.tags[token],
        relation: tree.relations[index])
    }
    let annotations = annotator.annotate(subjects, vocabulary: tokenizer.vocabulary)
    var entries: [ParsedDocument.Entry] = []
    entries.reserveCapacity(document.count)
    for (index, token) in document.enumerated() {
      let word = batch.words[token]
      let lexeme = tokenizer.vocabulary[word.lexeme]
      let annotation = annotations[index]
      entries.append(
        ParsedDocument.Entry(
          text: lexeme.text, isFollowedBySpace: word.isFollowedBySpace, tag: annotation.tag,
          partOfSpeech: annotation.partOfSpeech, morphology: annotation.morphology,
          lemma: annotation.lemma, head: Int(tree.heads[index]), relation: annotation.relation,
          startsSentence: tree.startsSentence[index], entity: marks[token].kind,
          beginsEntity: marks[token].isBeginning, norm: batch.norms[token],
          scalarCount: lexeme.scalarCount))
    }
    return ParsedDocument(entries: entries)
  }
}

extension ParsedSentence {
  /// Where a text that follows goes on, in Unicode scalars.
  fileprivate var endOfText: Int {
    guard let last = tokens.last else { return 0 }
    return last.end + (last.isFollowedBySpace ? 1 : 0)
  }
}
