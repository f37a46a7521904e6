/// Adds what went round a layer, then shifts and scales each row to mean 0 and variance 1.
///
/// Ba et al. 2016, https://arxiv.org/abs/1607.06450; as in BERT, after the addition.
struct NormLayer: Sendable {
  let gain: FloatStorage
  let bias: FloatStorage
  let width: Int
  private static let epsilon: Float = 1e-12

  init(_ file: TensorFile, _ name: String, width: Int) throws(LanguageModelError) {
    gain = FloatStorage(try file.floats(name + ".weight", shape: [width]))
    bias = FloatStorage(try file.floats(name + ".bias", shape: [width]))
    self.width = width
  }

  /// Writes the normalized sum of `input` and `residual`, which `output` may be.
  func apply(
    _ input: UnsafePointer<Float>, plus residual: UnsafePointer<Float>, rows: Int,
    to output: UnsafeMutablePointer<Float>, with kernel: MatrixProducts
  ) {
    kernel.addNorm(
      input, residual, rows: rows, width: width, gain: gain.pointer, bias: bias.pointer,
      epsilon: Self.epsilon, output: output)
  }
}
