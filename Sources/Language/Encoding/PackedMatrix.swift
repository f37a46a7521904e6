import CMatrixKernel

/// Weights and bias in the order in which the kernel reads them: panels of 24 columns.
struct PackedMatrix: Sendable {
  /// Length of the input rows.
  let depth: Int
  let panelCount: Int
  fileprivate let panels: FloatStorage
  let bias: FloatStorage

  static let panelWidth = Int(MATRIX_PANEL_WIDTH)

  /// Columns of the output of an affine layer, a multiple of the panel width.
  var outputStride: Int { panelCount * Self.panelWidth }

  /// Packs rows of weights; `row(column)` says which row a packed column takes, nil for none.
  init(
    weights: [Float], bias: [Float], depth: Int, columns: Int, row: (_ column: Int) -> Int?
  ) {
    self.depth = depth
    panelCount = (columns + Self.panelWidth - 1) / Self.panelWidth
    panels = FloatStorage(count: panelCount * depth * Self.panelWidth)
    self.bias = FloatStorage(count: panelCount * Self.panelWidth)
    for column in 0..<columns {
      guard let source = row(column) else { continue }
      let panel = column / Self.panelWidth
      let lane = column % Self.panelWidth
      if !bias.isEmpty { self.bias[column] = bias[source] }
      let target = panels.pointer + panel * depth * Self.panelWidth + lane
      for k in 0..<depth { target[k * Self.panelWidth] = weights[source * depth + k] }
    }
  }
}

/// The products of one processor, chosen when the program starts.
struct MatrixProducts: @unchecked Sendable {
  // A constant table of functions.
  private let kernel: UnsafePointer<MatrixKernel>

  init() { kernel = matrix_kernel() }

  /// The instruction set that was chosen: `avx2`, `sse2`, `neon` or `generic`.
  var name: String { String(cString: kernel.pointee.name) }

  /// Writes matrix times row plus bias, `matrix.outputStride` values for each row.
  func affine(
    _ matrix: PackedMatrix, input: UnsafePointer<Float>, inputStride: Int, rows: Int,
    output: UnsafeMutablePointer<Float>, outputStride: Int? = nil
  ) {
    kernel.pointee.affine(
      input, inputStride, rows, matrix.depth, matrix.panels.pointer, matrix.bias.pointer,
      matrix.panelCount, output, outputStride ?? matrix.outputStride)
  }

  /// Writes the largest of three pieces for each output, eight outputs for each panel.
  func maxout(
    _ matrix: PackedMatrix, input: UnsafePointer<Float>, inputStride: Int, rows: Int,
    output: UnsafeMutablePointer<Float>
  ) {
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

  func transitionScores(
    _ upper: UpperLayer, features: UnsafePointer<UnsafePointer<Float>?>, count: Int,
    output: UnsafeMutablePointer<Float>
  ) {
    kernel.pointee.transition_scores(
      features, count, upper.lowerBias.pointer, upper.hiddenWidth, upper.weights.pointer,
      upper.bias.pointer, upper.blockCount, output)
  }
}
