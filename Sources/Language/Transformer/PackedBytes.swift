import CMatrixKernel
import Glibc

/// Weights of one byte, in the order in which the kernel reads them, with what each column's are
/// worth.
///
/// Rounding to bytes with a scale for each row of weights, and of the input while it runs: Jacob et
/// al. 2017, https://arxiv.org/abs/1712.05877.
final class PackedBytes: @unchecked Sendable {
  // Written only here, before it is shared.
  let depth: Int
  let panelCount: Int
  let panels: UnsafeMutablePointer<Int8>
  let offsets: UnsafeMutablePointer<Int32>
  let scales: FloatStorage
  let bias: FloatStorage

  /// False where the processor has no instructions for bytes.
  static let areFast = matrix_byte_product() != nil

  var stride: Int { panelCount * PackedMatrix.panelWidth }

  /// Packs the rows of matrices one behind the other; nil where they are not bytes, or where bytes are
  /// not fast.
  init?(rows matrices: [TensorMatrix], bias: [Float], depth: Int) {
    guard Self.areFast, depth % 8 == 0 else { return nil }
    var bytes: [Int8] = []
    var scales: [Float] = []
    for matrix in matrices {
      guard case .scaled(let values, let worth) = matrix.content else { return nil }
      bytes += values
      scales += worth
    }
    precondition(
      bytes.count == bias.count * depth && scales.count == bias.count, "a row for each bias")
    self.depth = depth
    panelCount = (bias.count + PackedMatrix.panelWidth - 1) / PackedMatrix.panelWidth
    let columns = panelCount * PackedMatrix.panelWidth
    panels = .allocate(capacity: columns * depth)
    offsets = .allocate(capacity: columns)
    self.scales = FloatStorage(scales + [Float](repeating: 0, count: columns - scales.count))
    self.bias = FloatStorage(bias + [Float](repeating: 0, count: columns - bias.count))
    matrix_pack_bytes(panels, offsets, bytes, depth, bias.count)
  }

  deinit {
    panels.deallocate()
    offsets.deallocate()
  }
}
