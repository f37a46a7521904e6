import CMatrixKernel

/// The matrix products of the pipeline, in the instruction set of the processor at hand.
///
/// One for each pipeline, as it counts its work.
final class MatrixProducts {
  // A constant table of functions.
  private let kernel: UnsafePointer<MatrixKernel>
  private let byteProduct = matrix_byte_product()
  /// Room for rows that are rounded to bytes.
  private var roundedRows: [UInt8] = []
  private var roundedWorth: [Float] = []
  /// Floating-point operations done so far: two for each weight that a row was multiplied with.
  private(set) var operationCount = 0

  init() { kernel = matrix_kernel() }

  /// The instruction set that was chosen: `avx512`, `avx2`, `sse2`, `neon` or `generic`.
  var name: String { String(cString: kernel.pointee.name) }

  /// Writes matrix times row plus bias, `matrix.outputStride` values for each row.
  func affine(
    _ matrix: some PanelMatrix, input: UnsafePointer<Float>, inputStride: Int, rows: Int,
    output: UnsafeMutablePointer<Float>, outputStride: Int? = nil
  ) {
    operationCount += 2 * rows * matrix.depth * matrix.outputStride
    kernel.pointee.affine(
      input, inputStride, rows, matrix.depth, matrix.panels.pointer, matrix.bias.pointer,
      matrix.panelCount, output, outputStride ?? matrix.outputStride)
  }

  /// Writes the largest of three pieces for each output, eight outputs for each panel.
  func maxout(
    _ matrix: PackedMatrix, input: UnsafePointer<Float>, inputStride: Int, rows: Int,
    output: UnsafeMutablePointer<Float>
  ) {
    operationCount += 2 * rows * matrix.depth * matrix.outputStride
    kernel.pointee.maxout3(
      input, inputStride, rows, matrix.depth, matrix.panels.pointer, matrix.bias.pointer,
      matrix.panelCount, output, matrix.panelCount * 8)
  }

  /// The maxout of windows of three rows, from the rows' products with each third of the weights.
  func windowMaxout(
    _ products: UnsafePointer<UnsafePointer<Float>?>, rows: Int, bias: FloatStorage,
    output: UnsafeMutablePointer<Float>
  ) {
    kernel.pointee.window_maxout3(products, rows, bias.count, bias.pointer, output)
  }

  func layerNorm(
    _ norm: LayerNorm, input: UnsafePointer<Float>, rows: Int,
    residual: UnsafePointer<Float>?, output: UnsafeMutablePointer<Float>
  ) {
    kernel.pointee.layer_norm(
      input, rows, norm.width, norm.gain.pointer, norm.bias.pointer, residual, output)
  }

  /// The product with weights of bytes; the rows of the input lie one behind the other.
  func affine(
    _ matrix: PackedBytes, input: UnsafePointer<Float>, rows: Int,
    output: UnsafeMutablePointer<Float>
  ) {
    guard let byteProduct else { preconditionFailure("bytes on a processor that lacks them") }
    operationCount += 2 * rows * matrix.depth * matrix.stride
    if roundedRows.count < rows * matrix.depth {
      roundedRows = [UInt8](repeating: 0, count: rows * matrix.depth)
    }
    if roundedWorth.count < rows { roundedWorth = [Float](repeating: 0, count: rows) }
    byteProduct(
      input, rows, matrix.depth, matrix.panels, matrix.offsets, matrix.scales.pointer,
      matrix.bias.pointer, matrix.panelCount, &roundedRows, &roundedWorth, output, matrix.stride)
  }

  /// Normalizes the sum of two rows; `output` may be either.
  func addNorm(
    _ input: UnsafePointer<Float>, _ residual: UnsafePointer<Float>, rows: Int, width: Int,
    gain: UnsafePointer<Float>, bias: UnsafePointer<Float>, epsilon: Float,
    output: UnsafeMutablePointer<Float>
  ) {
    kernel.pointee.add_norm(input, residual, rows, width, gain, bias, epsilon, output)
  }

  func gelu(_ values: UnsafeMutablePointer<Float>, count: Int) {
    kernel.pointee.gelu(values, count)
  }

  /// Turns each row into shares that sum to 1; `stride` is a multiple of 8.
  func softmax(
    _ values: UnsafeMutablePointer<Float>, rows: Int, stride: Int, count: Int, factor: Float
  ) {
    kernel.pointee.softmax(values, rows, stride, count, factor)
  }

  func transitionScores(
    _ upper: UpperLayer, features: UnsafePointer<UnsafePointer<Float>?>, count: Int,
    output: UnsafeMutablePointer<Float>
  ) {
    operationCount += 2 * upper.hiddenWidth * upper.outputWidth
    kernel.pointee.transition_scores(
      features, count, upper.lowerBias.pointer, upper.hiddenWidth, upper.weights.pointer,
      upper.bias.pointer, upper.blockCount, output)
  }
}
