/// Reads a sequence of pieces as a whole: each gets a vector that depends on all others.
///
///     let encoder = try TransformerEncoder(file)
///     let encoded = encoder.encode(sequence)
///
/// BERT (Devlin et al. 2018, https://arxiv.org/abs/1810.04805) at the size of MiniLM (Wang et al.
/// 2020, https://arxiv.org/abs/2002.10957). Read-only, and shared by all threads.
package struct TransformerEncoder: Sendable {
  let shape: EncoderShape
  private let embedding: EmbeddingLayer
  private let layers: [TransformerLayer]

  /// The longest sequence that it reads.
  package var longest: Int { shape.positions }
  /// Numbers of a vector.
  package var width: Int { shape.width }
  /// How many pieces it knows.
  package var vocabulary: Int { shape.vocabulary }

  package init(_ file: TensorFile) throws(LanguageModelError) {
    shape = try EncoderShape(file)
    embedding = try EmbeddingLayer(file, shape: shape)
    var layers: [TransformerLayer] = []
    for number in 0..<shape.layers {
      layers.append(try TransformerLayer(file, "encoder.layer.\(number)", shape: shape))
    }
    self.layers = layers
  }

  /// The vectors of the last layer.
  package func encode(_ sequence: PieceSequence) -> EncodedSequence {
    let count = sequence.pieces.count
    precondition(count <= shape.positions, "the sequence is longer than the encoder reads")
    let rows = FloatStorage(count: count * shape.width)
    guard count > 0 else { return EncodedSequence(rows: rows, width: shape.width) }
    let memory = EncoderMemory(count: count, shape: shape)
    embedding.apply(sequence, to: rows.pointer, scratch: memory.context, with: memory.kernel)
    for layer in layers { layer.apply(rows.pointer, count: count, in: memory) }
    return EncodedSequence(rows: rows, width: shape.width)
  }
}
