/// A layer whose outputs are each the largest of three linear functions, followed by a layer norm.
///
/// Maxout: Goodfellow et al. 2013, https://arxiv.org/abs/1302.4389.
struct Maxout: Sendable {
  let matrix: PackedMatrix
  let norm: LayerNorm

  /// The pieces of one output; the kernel is written for three.
  private static let pieces = 3

  init(
    model: ThincModel, maxout: ThincModel.Node, norm: ThincModel.Node, inputs: Int, outputs: Int
  ) throws(LanguageModelError) {
    let weights = try model.weights("W", of: maxout, shape: [outputs, Self.pieces, inputs])
    let bias = try model.weights("b", of: maxout, shape: [outputs, Self.pieces])
    matrix = PackedMatrix(
      weights: weights, bias: bias, depth: inputs, columns: outputs * Self.pieces,
      row: Self.weightRow)
    self.norm = try LayerNorm(model: model, node: norm, width: outputs)
  }

  /// The row of weights in a packed column: a panel has the first pieces of eight outputs, then
  /// their second, then their third.
  static func weightRow(ofColumn column: Int) -> Int {
    let lane = column % PackedMatrix.panelWidth
    let output = column / PackedMatrix.panelWidth * 8 + lane % 8
    return output * pieces + lane / 8
  }
}
