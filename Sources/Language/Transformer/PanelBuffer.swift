import CMatrixKernel

/// Room for a matrix that is packed anew for each product.
final class PanelBuffer: PanelMatrix {
  let panels: FloatStorage
  let bias: FloatStorage
  let depth: Int
  let columns: Int
  let panelCount: Int

  init(depth: Int, columns: Int) {
    self.depth = depth
    self.columns = columns
    panelCount = (columns + PackedMatrix.panelWidth - 1) / PackedMatrix.panelWidth
    panels = FloatStorage(count: panelCount * depth * PackedMatrix.panelWidth)
    bias = FloatStorage(count: panelCount * PackedMatrix.panelWidth)
  }

  /// Takes the numbers at `depthStride` and `columnStride` from each other.
  func pack(_ source: UnsafePointer<Float>, depthStride: Int, columnStride: Int) {
    matrix_pack(panels.pointer, source, depth, columns, depthStride, columnStride)
  }
}
