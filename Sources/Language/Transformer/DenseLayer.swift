/// Weights times row plus bias; several layers with the same input may be put side by side.
struct DenseLayer: Sendable {
  let matrix: PackedMatrix
  /// Numbers of an output row; `matrix.outputStride` may be some more.
  let width: Int

  /// Reads `NAME.weight` and `NAME.bias` of each name; the outputs follow each other.
  init(
    _ file: TensorFile, _ names: [String], input: Int, output: Int
  ) throws(LanguageModelError) {
    var weights: [TensorMatrix] = []
    var bias: [Float] = []
    for name in names {
      weights.append(try file.matrix(name + ".weight", rows: output, columns: input))
      bias += try file.floats(name + ".bias", shape: [output])
    }
    width = output * names.count
    matrix = PackedMatrix(rows: weights, bias: bias, depth: input)
  }

  var stride: Int { matrix.outputStride }

  /// Writes `rows` rows of `stride` numbers.
  func apply(
    _ input: UnsafePointer<Float>, stride inputStride: Int? = nil, rows: Int,
    to output: UnsafeMutablePointer<Float>, with kernel: MatrixProducts
  ) {
    kernel.affine(
      matrix, input: input, inputStride: inputStride ?? matrix.depth, rows: rows, output: output)
  }
}
