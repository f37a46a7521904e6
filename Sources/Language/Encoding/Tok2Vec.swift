/// Token-to-vector network: an embedding and an encoder (https://spacy.io/api/architectures#Tok2Vec).
struct Tok2Vec: Sendable {
  let embedding: MultiHashEmbed
  let encoder: MaxoutWindowEncoder

  /// The width and depth that `ModelConfiguration` insists on.
  static let width = 96
  static let depth = 4

  init(model: ThincModel, rows: [Int]) throws(LanguageModelError) {
    let maxouts = try model.nodes(named: "maxout", count: Self.depth + 1)
    let norms = try model.nodes(named: "layernorm", count: Self.depth + 1)
    embedding = try MultiHashEmbed(
      model: model, rows: rows, width: Self.width, maxout: maxouts[0], norm: norms[0])
    encoder = try MaxoutWindowEncoder(
      model: model, maxouts: Array(maxouts.dropFirst()), norms: Array(norms.dropFirst()),
      width: Self.width)
  }
}
