/// Scores the actions of a transition system in a state: spaCy's TransitionBasedParser.
///
/// https://spacy.io/api/architectures#TransitionBasedParser. Each feature token's part in the hidden
/// layer is computed once for all states that it will take part in, after Chen and Manning 2014
/// (https://aclanthology.org/D14-1082); a state then adds up rows, one for each feature.
struct TransitionNetwork: Sendable {
  let featureCount: Int
  let classCount: Int
  /// From a token's vector to the input of the hidden layer.
  let projection: PackedMatrix
  /// From there to the token's part in the hidden layer, for each feature and piece.
  let lower: PackedMatrix
  /// What stands for a missing token, for each feature.
  let padding: FloatStorage
  let upper: UpperLayer

  static let hiddenWidth = 64
  static let pieces = 2
  /// Values of one feature's row: both pieces.
  static var featureWidth: Int { hiddenWidth * pieces }

  init(model: ThincModel, featureCount: Int, classCount: Int) throws(LanguageModelError) {
    let hidden = Self.hiddenWidth
    let pieces = Self.pieces
    self.featureCount = featureCount
    self.classCount = classCount
    let affine = try model.nodes(named: "precomputable_affine", count: 1)[0]
    let linear = try model.nodes(named: "linear", count: 2)

    let lowerShape = [featureCount, hidden, pieces, hidden]
    let lowerWeights = try model.weights("W", of: affine, shape: lowerShape)
    let lowerBias = try model.weights("b", of: affine, shape: [hidden, pieces])
    let pad = try model.weights("pad", of: affine, shape: [1, featureCount, hidden, pieces])
    let upperWeights = try model.weights("W", of: linear[0], shape: [classCount, hidden])
    let upperBias = try model.weights("b", of: linear[0], shape: [classCount])
    let projectionWeights = try model.weights("W", of: linear[1], shape: [hidden, Tok2Vec.width])
    let projectionBias = try model.weights("b", of: linear[1], shape: [hidden])

    projection = PackedMatrix(
      weights: projectionWeights, bias: projectionBias, depth: Tok2Vec.width, columns: hidden,
      row: { $0 })
    // A row holds the first pieces of all hidden units, then the second.
    let width = Self.featureWidth
    func source(_ column: Int) -> Int {
      let within = column % width
      return (column / width * hidden + within % hidden) * pieces + within / hidden
    }
    lower = PackedMatrix(
      weights: lowerWeights, bias: [], depth: hidden, columns: featureCount * width, row: source)
    padding = FloatStorage((0..<featureCount * width).map { pad[source($0)] })
    upper = UpperLayer(
      weights: upperWeights, bias: upperBias, classCount: classCount,
      lowerBias: (0..<width).map { lowerBias[source($0)] })
  }
}
