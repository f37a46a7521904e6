import CMatrixKernel

/// A matrix and a bias in the order in which the kernel reads them: panels of 24 columns.
protocol PanelMatrix {
  /// Length of the input rows.
  var depth: Int { get }
  var panelCount: Int { get }
  var panels: FloatStorage { get }
  var bias: FloatStorage { get }
}

extension PanelMatrix {
  /// Columns of the output of an affine layer, a multiple of the panel width.
  var outputStride: Int { panelCount * PackedMatrix.panelWidth }
}

/// Weights and bias that stay.
struct PackedMatrix: PanelMatrix, Sendable {
  let depth: Int
  let panelCount: Int
  let panels: FloatStorage
  let bias: FloatStorage

  static let panelWidth = Int(MATRIX_PANEL_WIDTH)

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

  /// Packs the rows of matrices with the same depth, one behind the other in their order.
  init(rows matrices: [TensorMatrix], bias: [Float], depth: Int) {
    self.depth = depth
    panelCount = (bias.count + Self.panelWidth - 1) / Self.panelWidth
    panels = FloatStorage(count: panelCount * depth * Self.panelWidth)
    self.bias = FloatStorage(count: panelCount * Self.panelWidth)
    bias.withUnsafeBufferPointer { source in
      if let base = source.baseAddress { self.bias.pointer.update(from: base, count: source.count) }
    }
    var column = 0
    for matrix in matrices {
      precondition(
        matrix.columns == depth && (column + matrix.rows <= bias.count)
          && column % Self.panelWidth == 0, "matrices of whole panels, with a bias for each row")
      let target = panels.pointer + column * depth
      switch matrix.content {
      case .floats(let values): matrix_pack(target, values, depth, matrix.rows, 1, depth)
      case .scaled(let bytes, let scales):
        matrix_pack_scaled(target, bytes.baseAddress, scales, depth, matrix.rows)
      }
      column += matrix.rows
    }
  }
}
