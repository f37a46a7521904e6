/// Attention, then a network of two layers for each piece on its own.
///
/// Devlin et al. 2018, https://arxiv.org/abs/1810.04805; GELU: Hendrycks and Gimpel 2016,
/// https://arxiv.org/abs/1606.08415.
struct TransformerLayer: Sendable {
  private let attention: SelfAttention
  private let inner: DenseLayer
  private let outer: DenseLayer
  private let norm: NormLayer

  init(_ file: TensorFile, _ name: String, shape: EncoderShape) throws(LanguageModelError) {
    attention = try SelfAttention(file, "\(name).attention", shape: shape)
    inner = try DenseLayer(
      file, ["\(name).intermediate.dense"], input: shape.width, output: shape.inner)
    outer = try DenseLayer(
      file, ["\(name).output.dense"], input: shape.inner, output: shape.width)
    norm = try NormLayer(file, "\(name).output.LayerNorm", width: shape.width)
  }

  /// Changes the rows in place.
  func apply(_ rows: UnsafeMutablePointer<Float>, count: Int, in memory: EncoderMemory) {
    attention.apply(rows, count: count, in: memory)
    let kernel = memory.kernel
    inner.apply(rows, rows: count, to: memory.wide.pointer, with: kernel)
    kernel.gelu(memory.wide.pointer, count: count * inner.stride)
    outer.apply(memory.wide.pointer, rows: count, to: memory.context.pointer, with: kernel)
    norm.apply(memory.context.pointer, plus: rows, rows: count, to: rows, with: kernel)
  }
}
