/// Scores states over the tokens of a batch, computing the tokens' feature rows as they are needed.
///
/// Rows of the tokens around the front of the buffer are computed many at once and kept in a ring;
/// a token that waited long on the stack has its row computed again.
final class StateScorer {
  private let network: TransitionNetwork
  private let kernel: MatrixProducts
  private let ring: FloatStorage
  private let recomputed: FloatStorage
  private var recomputedTokens: [Int]
  private let output: FloatStorage
  private let features: UnsafeMutablePointer<UnsafePointer<Float>?>
  private var inputs: UnsafePointer<Float>?
  private var inputCount = 0
  private var computed = 0

  /// Tokens whose rows are kept; 4 kB each for the parser.
  private static let ringCapacity = 2_048
  private static let block = 64

  init(network: TransitionNetwork, kernel: MatrixProducts) {
    self.network = network
    self.kernel = kernel
    ring = FloatStorage(count: Self.ringCapacity * network.lower.outputStride)
    recomputed = FloatStorage(count: network.featureCount * network.lower.outputStride)
    recomputedTokens = Array(repeating: -1, count: network.featureCount)
    output = FloatStorage(count: network.upper.outputWidth)
    features = .allocate(capacity: network.featureCount)
    features.initialize(repeating: nil, count: network.featureCount)
  }

  deinit { features.deallocate() }

  /// Starts on a batch: the projected vectors of its tokens, which must stay until the last score.
  func begin(inputs: UnsafePointer<Float>, count: Int) {
    self.inputs = inputs
    inputCount = count
    computed = 0
    for index in recomputedTokens.indices { recomputedTokens[index] = -1 }
  }

  /// Scores of all actions, given the feature tokens of a state; -1 stands for none.
  func scores(_ tokens: [Int]) -> UnsafePointer<Float> {
    let width = TransitionNetwork.featureWidth
    // First of all, as a new block takes the place of the oldest rows.
    while let last = tokens.max(), last >= computed { computeBlock() }
    precondition(tokens.count == network.featureCount, "one token for each feature")
    for (feature, token) in tokens.enumerated() {
      features[feature] =
        token < 0
        ? UnsafePointer(network.padding.pointer + feature * width)
        : row(of: token, for: feature) + feature * width
    }
    kernel.transitionScores(
      network.upper, features: features, count: network.featureCount, output: output.pointer)
    return UnsafePointer(output.pointer)
  }

  private func row(of token: Int, for feature: Int) -> UnsafePointer<Float> {
    let stride = network.lower.outputStride
    if token + Self.ringCapacity >= computed {
      return UnsafePointer(ring.pointer + token % Self.ringCapacity * stride)
    }
    let target = recomputed.pointer + feature * stride
    if recomputedTokens[feature] != token {
      compute(token, count: 1, into: target)
      recomputedTokens[feature] = token
    }
    return UnsafePointer(target)
  }

  private func computeBlock() {
    let count = min(Self.block, inputCount - computed)
    precondition(count > 0, "a feature token beyond the batch")
    let target = ring.pointer + computed % Self.ringCapacity * network.lower.outputStride
    compute(computed, count: count, into: target)
    computed += count
  }

  private func compute(_ first: Int, count: Int, into target: UnsafeMutablePointer<Float>) {
    guard let inputs else { return }
    let stride = network.projection.outputStride
    kernel.affine(
      network.lower, input: inputs + first * stride, inputStride: stride, rows: count,
      output: target)
  }
}
