/// Shifts and scales a row to mean 0 and variance 1, then by trained factors.
///
/// Ba et al. 2016, https://arxiv.org/abs/1607.06450.
struct LayerNorm: Sendable {
  let gain: FloatStorage
  let bias: FloatStorage
  let width: Int

  init(model: ThincModel, node: ThincModel.Node, width: Int) throws(LanguageModelError) {
    gain = FloatStorage(try model.weights("G", of: node, shape: [width]))
    bias = FloatStorage(try model.weights("b", of: node, shape: [width]))
    self.width = width
  }
}
