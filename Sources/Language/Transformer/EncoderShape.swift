/// How large the parts of an encoder are.
struct EncoderShape: Sendable {
  /// Numbers of a piece's vector.
  let width: Int
  let layers: Int
  let heads: Int
  /// Numbers between the two layers of a piece's own network.
  let inner: Int
  /// How many pieces it knows.
  let vocabulary: Int
  /// The longest sequence.
  let positions: Int

  var headWidth: Int { width / heads }

  /// The shape of the tensors of a file, with the layers and heads that it says it has.
  init(_ file: TensorFile) throws(LanguageModelError) {
    let words = try file.size(ofMatrix: "embeddings.word_embeddings.weight")
    width = words.columns
    vocabulary = words.rows
    positions = try file.size(ofMatrix: "embeddings.position_embeddings.weight").rows
    inner = try file.size(ofMatrix: "encoder.layer.0.intermediate.dense.weight").rows
    layers = try file.number("layers", in: 1...48)
    heads = try file.number("heads", in: 1...64)
    // The kernels go by eights, and a panel holds 24 columns.
    guard width % (8 * heads) == 0, width % 24 == 0, inner % 24 == 0, width <= 4096,
      inner <= 16384, positions <= 8192
    else {
      throw .badWeights(
        file: file.name, field: "shape",
        reason: "this program cannot read \(heads) heads of \(width) and \(inner) numbers")
    }
  }
}
