/// Turns pieces into vectors: what the piece, its place and its part of the text are worth, together.
///
/// Devlin et al. 2018, section 3, https://arxiv.org/abs/1810.04805.
struct EmbeddingLayer: Sendable {
  private let words: TensorMatrix
  private let positions: TensorMatrix
  private let parts: TensorMatrix
  private let norm: NormLayer

  init(_ file: TensorFile, shape: EncoderShape) throws(LanguageModelError) {
    words = try file.matrix(
      "embeddings.word_embeddings.weight", rows: shape.vocabulary, columns: shape.width)
    positions = try file.matrix(
      "embeddings.position_embeddings.weight", rows: shape.positions, columns: shape.width)
    parts = try file.matrix(
      "embeddings.token_type_embeddings.weight", rows: 2, columns: shape.width)
    norm = try NormLayer(file, "embeddings.LayerNorm", width: shape.width)
  }

  /// Writes a vector for each piece to `output`, which is all zero.
  func apply(
    _ sequence: PieceSequence, to output: UnsafeMutablePointer<Float>,
    scratch: FloatStorage, with kernel: MatrixProducts
  ) {
    let width = norm.width
    for (place, piece) in sequence.pieces.enumerated() {
      let row = output + place * width
      words.add(row: piece, to: row)
      positions.add(row: place, to: row)
      parts.add(row: sequence.parts[place], to: row)
    }
    // Nothing goes round this layer.
    norm.apply(
      output, plus: scratch.pointer, rows: sequence.pieces.count, to: output, with: kernel)
  }
}
