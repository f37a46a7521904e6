/// Vectors in context: four residual maxout layers over a window of a token and its neighbours.
///
/// https://spacy.io/api/architectures#MaxoutWindowEncoder.
struct MaxoutWindowEncoder: Sendable {
  let layers: [Maxout]
  let width: Int

  /// How far a token sees: one neighbour further in each layer. As many rows pad a document.
  var reach: Int { layers.count }

  init(
    model: ThincModel, maxouts: [ThincModel.Node], norms: [ThincModel.Node], width: Int
  ) throws(LanguageModelError) {
    self.width = width
    var layers: [Maxout] = []
    for (maxout, norm) in zip(maxouts, norms) {
      layers.append(
        try Maxout(model: model, maxout: maxout, norm: norm, inputs: 3 * width, outputs: width))
    }
    self.layers = layers
  }

  /// Encodes rows in place; `scratch` holds as many rows twice.
  ///
  /// The padding starts as zero but takes part, as it did in training. The first and last `reach`
  /// rows come out undefined: they are padding, or belong to a neighbouring stretch.
  func encode(
    _ rows: UnsafeMutablePointer<Float>, count: Int, scratch: UnsafeMutablePointer<Float>,
    products: MatrixProducts
  ) {
    var input = rows
    var output = scratch
    let maxima = scratch + count * width
    for (index, layer) in layers.enumerated() {
      // The window of row `first` begins one row before it; windows overlap in memory.
      let first = index + 1
      let inner = count - 2 * first
      guard inner > 0 else { return }
      products.maxout(
        layer.matrix, input: input + (first - 1) * width, inputStride: width, rows: inner,
        output: maxima)
      products.layerNorm(
        layer.norm, input: maxima, rows: inner, residual: input + first * width,
        output: output + first * width)
      swap(&input, &output)
    }
    if input != rows { rows.update(from: input, count: count * width) }
  }
}
