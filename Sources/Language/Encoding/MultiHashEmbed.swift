/// Vectors for word forms from several tables, into which each feature is hashed four times.
///
/// https://spacy.io/api/architectures#MultiHashEmbed, after Svenstrup et al. 2017,
/// https://arxiv.org/abs/1709.03933. A maxout layer mixes the vectors of all features into one.
struct MultiHashEmbed: Sendable {
  /// The table of one feature.
  private struct Table: Sendable {
    let rows: UInt32
    let seed: UInt32
    let vectors: FloatStorage
  }

  private let tables: [Table]
  let mixer: Maxout
  let width: Int

  /// Whether the space after a token is among the features.
  var seesSpaces: Bool { tables.count > 4 }
  /// The length of the vectors of all features together.
  var mixerInput: Int { tables.count * width }

  init(
    model: ThincModel, rows: [Int], width: Int, maxout: ThincModel.Node, norm: ThincModel.Node
  ) throws(LanguageModelError) {
    self.width = width
    let nodes = try model.nodes(named: "hashembed", count: rows.count)
    var tables: [Table] = []
    for (column, node) in nodes.enumerated() {
      let found = try model.attribute("column", of: node)
      guard found == column else {
        throw .malformed(
          file: model.file.name, field: "attrs[\(node.index)].column (hashembed)",
          reason: "\(found) instead of \(column)")
      }
      let seed = try model.attribute("seed", of: node)
      let vectors = try model.weights("E", of: node, shape: [rows[column], width])
      tables.append(
        Table(
          rows: UInt32(rows[column]), seed: UInt32(truncatingIfNeeded: seed),
          vectors: FloatStorage(vectors)))
    }
    self.tables = tables
    mixer = try Maxout(
      model: model, maxout: maxout, norm: norm, inputs: rows.count * width, outputs: width)
  }

  /// Writes the vectors of a word's features one after the other.
  func embed(_ features: WordFeatures, into output: UnsafeMutablePointer<Float>) {
    for (index, table) in tables.enumerated() {
      let keys = StringHash.embeddingKeys(features[index], seed: table.seed)
      let first = table.vectors.pointer + Int(keys.first % table.rows) * width
      let second = table.vectors.pointer + Int(keys.second % table.rows) * width
      let third = table.vectors.pointer + Int(keys.third % table.rows) * width
      let fourth = table.vectors.pointer + Int(keys.fourth % table.rows) * width
      let target = output + index * width
      for i in 0..<width { target[i] = ((first[i] + second[i]) + third[i]) + fourth[i] }
    }
  }
}

/// The features of a token that the embeddings are made from, in the order of the tables.
struct WordFeatures {
  var norm: UInt64
  var prefix: UInt64
  var suffix: UInt64
  var shape: UInt64
  var isFollowedBySpace: Bool
  var isSpace: Bool

  subscript(index: Int) -> UInt64 {
    switch index {
    case 0: norm
    case 1: prefix
    case 2: suffix
    case 3: shape
    case 4: isFollowedBySpace ? 1 : 0
    default: isSpace ? 1 : 0
    }
  }
}
