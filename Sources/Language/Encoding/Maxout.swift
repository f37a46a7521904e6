/// A layer whose outputs are each the largest of three linear functions, followed by a layer norm.
///
/// Maxout: Goodfellow et al. 2013, https://arxiv.org/abs/1302.4389.
struct Maxout: Sendable {
  let matrix: PackedMatrix
  let norm: LayerNorm
  let outputs: Int

  /// The pieces of one output; the kernel is written for three.
  static let pieces = 3

  init(
    model: ThincModel, maxout: ThincModel.Node, norm: ThincModel.Node, inputs: Int, outputs: Int
  ) throws(LanguageModelError) {
    let pieces = Self.pieces
    let weights = try model.weights("W", of: maxout, shape: [outputs, pieces, inputs])
    let bias = try model.weights("b", of: maxout, shape: [outputs, pieces])
    self.outputs = outputs
    // A panel holds eight outputs: their first pieces, their second, their third.
    matrix = PackedMatrix(
      weights: weights, bias: bias, depth: inputs, columns: outputs * pieces
    ) { column in
      let lane = column % PackedMatrix.panelWidth
      let output = column / PackedMatrix.panelWidth * 8 + lane % 8
      return output * pieces + lane / 8
    }
    self.norm = try LayerNorm(model: model, node: norm, width: outputs)
  }
}
