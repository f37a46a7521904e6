/// The working memory of one sequence on its way through an encoder.
final class EncoderMemory {
  let kernel = MatrixProducts()
  /// Queries, keys and values, or what a layer's inner network gives.
  let wide: FloatStorage
  /// What attention gives, of all heads.
  let context: FloatStorage
  /// How much each piece looks at each.
  let weights: FloatStorage
  /// What attention gives, of one head.
  let mixed: FloatStorage
  let keys: PanelBuffer
  let values: PanelBuffer

  init(count: Int, shape: EncoderShape) {
    wide = FloatStorage(count: count * max(shape.inner, 3 * shape.width))
    context = FloatStorage(count: count * shape.width)
    keys = PanelBuffer(depth: shape.headWidth, columns: count)
    values = PanelBuffer(depth: count, columns: shape.headWidth)
    weights = FloatStorage(count: count * keys.outputStride)
    mixed = FloatStorage(count: count * values.outputStride)
  }
}
