import CMatrixKernel

/// The last layer of a transition network: hidden units to a score for each action.
struct UpperLayer: Sendable {
  let hiddenWidth = TransitionNetwork.hiddenWidth
  let blockCount: Int
  let weights: FloatStorage
  let bias: FloatStorage
  /// Added to the sum of the feature rows.
  let lowerBias: FloatStorage

  private static let blockWidth = Int(MATRIX_CLASS_BLOCK)

  /// Scores that are written, a multiple of the kernel's block.
  var outputWidth: Int { blockCount * Self.blockWidth }

  init(weights: [Float], bias: [Float], classCount: Int, lowerBias: [Float]) {
    let block = Self.blockWidth
    blockCount = (classCount + block - 1) / block
    self.weights = FloatStorage(count: blockCount * block * hiddenWidth)
    self.bias = FloatStorage(count: blockCount * block)
    self.lowerBias = FloatStorage(lowerBias)
    for index in 0..<classCount {
      self.bias[index] = bias[index]
      for k in 0..<hiddenWidth {
        self.weights[(index / block * hiddenWidth + k) * block + index % block] =
          weights[index * hiddenWidth + k]
      }
    }
  }
}
