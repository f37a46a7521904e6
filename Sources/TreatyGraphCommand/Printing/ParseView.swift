import TreatyGraph

/// The forms in which a parse can be printed.
enum ParseFormat: String, CaseIterable, Sendable {
  case tree, json, tsv
}

/// Prints how documents are parsed.
struct ParseView {
  var model: LanguageModel
  var format: ParseFormat
  var threads: Int
  var console: Console

  func print(_ documents: [String]) throws {
    switch format {
    case .tsv:
      ParseTable.write(documents: documents, model: model, threads: threads) { lines in
        console.output.write(String(decoding: lines, as: UTF8.self))
      }
    case .json: try printSentences(of: documents) { try console.printJSON($0) }
    case .tree: try printSentences(of: documents, draw)
    }
  }

  private func printSentences(
    of documents: [String], _ print: (SentenceJSON) throws -> Void
  ) throws {
    let pipeline = LanguagePipeline(model: model)
    for (number, document) in documents.enumerated() {
      for sentence in pipeline.parse(document) {
        try print(SentenceJSON(document: number, sentence: sentence))
      }
    }
  }

  private func draw(_ sentence: SentenceJSON) {
    for line in TreeDrawing(sentence.sentence).lines() { console.print(line.rendered(on: console)) }
    console.print()
  }
}

/// A parsed sentence as a line of JSON.
struct SentenceJSON: Encodable {
  var document: Int
  var sentence: ParsedSentence

  private enum Key: String, CodingKey {
    case document, tokens
  }

  private struct TokenJSON: Encodable {
    var text: String
    var lemma: String
    var partOfSpeech: String
    var tag: String
    var morphology: String
    var head: Int
    var relation: String
    var entity: String?
    var start: Int
    var end: Int

    init(_ token: Token) {
      text = token.text
      lemma = token.lemma
      partOfSpeech = token.partOfSpeech.rawValue
      tag = token.tag
      morphology = token.morphology
      head = token.head
      relation = token.relation.rawValue
      entity = token.entity?.rawValue
      start = token.start
      end = token.end
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(document, forKey: .document)
    try container.encode(sentence.tokens.map(TokenJSON.init), forKey: .tokens)
  }
}
