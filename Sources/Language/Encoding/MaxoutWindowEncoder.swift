/// Vectors in context: four residual maxout layers over a window of a token and its neighbours.
///
/// https://spacy.io/api/architectures#MaxoutWindowEncoder.
struct MaxoutWindowEncoder: Sendable {
  private let layers: [Maxout]
  /// The first layer once more, for forms whose products are known.
  let firstProducts: WindowProducts
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
    firstProducts = try WindowProducts(
      model: model, maxout: maxouts[0], layer: layers[0], width: width)
  }

  /// Encodes rows in place, given the products of each row; `scratch` holds as many rows twice.
  ///
  /// The padding starts as zero but takes part, as it did in training. The first and last `reach`
  /// rows come out undefined: they are padding, or belong to a neighbouring stretch.
  func encode(
    _ rows: UnsafeMutablePointer<Float>, firstProducts: UnsafePointer<UnsafePointer<Float>?>,
    count: Int, scratch: UnsafeMutablePointer<Float>, kernel: MatrixProducts
  ) {
    var input = rows
    var output = scratch
    let maxima = scratch + count * width
    for (index, layer) in layers.enumerated() {
      let first = index + 1
      let inner = count - 2 * first
      guard inner > 0 else { return }
      let window = maxima + first * width
      if index == 0 {
        kernel.windowMaxout(
          firstProducts, rows: count, bias: self.firstProducts.bias, output: maxima)
      } else {
        // The window of a row begins one row before it; windows overlap in memory.
        kernel.maxout(
          layer.matrix, input: input + (first - 1) * width, inputStride: width, rows: inner,
          output: window)
      }
      kernel.layerNorm(
        layer.norm, input: window, rows: inner, residual: input + first * width,
        output: output + first * width)
      swap(&input, &output)
    }
    if input != rows { rows.update(from: input, count: count * width) }
  }
}
