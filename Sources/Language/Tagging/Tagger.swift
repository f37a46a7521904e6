/// Chooses the fine-grained tag of each token: a linear layer over its vector.
///
/// https://spacy.io/api/architectures#tagger. The softmax would not change which score is largest.
struct Tagger: Sendable {
  let labels: [String]
  private let matrix: PackedMatrix

  init(model: ThincModel, labels: [String]) throws(LanguageModelError) {
    let node = try model.nodes(named: "softmax", count: 1)[0]
    let width = Tok2Vec.width
    let weights = try model.weights("W", of: node, shape: [labels.count, width])
    let bias = try model.weights("b", of: node, shape: [labels.count])
    matrix = PackedMatrix(
      weights: weights, bias: bias, depth: width, columns: labels.count, row: { $0 })
    self.labels = labels
  }

  var outputStride: Int { matrix.outputStride }

  /// Writes the index of the best label of each row.
  func tag(
    _ rows: UnsafePointer<Float>, count: Int, scores: UnsafeMutablePointer<Float>,
    kernel: MatrixProducts, into tags: inout [UInt8], at first: Int
  ) {
    kernel.affine(
      matrix, input: rows, inputStride: Tok2Vec.width, rows: count, output: scores)
    for row in 0..<count {
      let values = scores + row * matrix.outputStride
      var best = 0
      for label in 1..<labels.count where values[label] > values[best] { best = label }
      tags[first + row] = UInt8(best)
    }
  }
}
