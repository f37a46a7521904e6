/// Weights times row plus bias; several layers with the same input may be put side by side.
struct DenseLayer: Sendable {
  private let weights: Weights
  /// Numbers of an output row; the stride may be some more.
  let width: Int

  private enum Weights: Sendable {
    case floats(PackedMatrix)
    case bytes(PackedBytes)
  }

  /// Reads `NAME.weight` and `NAME.bias` of each name; the outputs follow each other.
  ///
  /// Weights of bytes are multiplied as such where the processor can and `inBytes` allows it, else as
  /// floats.
  init(
    _ file: TensorFile, _ names: [String], input: Int, output: Int, inBytes: Bool = true
  ) throws(LanguageModelError) {
    var rows: [TensorMatrix] = []
    var bias: [Float] = []
    for name in names {
      rows.append(try file.matrix(name + ".weight", rows: output, columns: input))
      bias += try file.floats(name + ".bias", shape: [output])
    }
    width = output * names.count
    if inBytes, let bytes = PackedBytes(rows: rows, bias: bias, depth: input) {
      weights = .bytes(bytes)
    } else {
      weights = .floats(PackedMatrix(rows: rows, bias: bias, depth: input))
    }
  }

  var stride: Int {
    switch weights {
    case .floats(let matrix): matrix.outputStride
    case .bytes(let matrix): matrix.stride
    }
  }

  /// Writes `rows` rows of `stride` numbers; those of the input lie one behind the other.
  func apply(
    _ input: UnsafePointer<Float>, rows: Int, to output: UnsafeMutablePointer<Float>,
    with kernel: MatrixProducts
  ) {
    switch weights {
    case .floats(let matrix):
      kernel.affine(
        matrix, input: input, inputStride: matrix.depth, rows: rows, output: output)
    case .bytes(let matrix):
      kernel.affine(matrix, input: input, rows: rows, output: output)
    }
  }
}
