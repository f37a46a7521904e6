/// The first layer over a window of three, taken apart into a product for each place in the window.
///
/// A form's products do not depend on its neighbours, so that they can be kept; the layer is then
/// three additions where it was a matrix product.
struct WindowProducts: Sendable {
  /// A row gives its products as the left, the middle and the right one of a window.
  let matrix: PackedMatrix
  /// The bias of the layer, in the order of the products of one place.
  let bias: FloatStorage

  init(
    model: ThincModel, maxout: ThincModel.Node, layer: Maxout, width: Int
  ) throws(LanguageModelError) {
    let columns = layer.matrix.outputStride
    let weights = try model.weights("W", of: maxout, shape: [width, columns / width, 3 * width])
    // The thirds of a row of weights become rows of their own.
    matrix = PackedMatrix(weights: weights, bias: [], depth: width, columns: 3 * columns) {
      3 * Maxout.weightRow(ofColumn: $0 % columns) + $0 / columns
    }
    bias = layer.matrix.bias
  }
}
