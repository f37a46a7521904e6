/// Reads a sequence of pieces as a whole: each gets a vector that depends on all others.
///
///     let encoder = try TransformerEncoder(file)
///     let encoded = encoder.encode(sequence)
///
/// Where several questions are asked about one sequence, its lower layers are run once and the rest
/// for each question, with marks on the pieces that it is about:
///
///     let read = encoder.encode(sequence, layers: 0..<3)
///     let answer = encoder.resume(read, layers: 3..<6, marking: marks)
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

  /// How many layers there are.
  package var depth: Int { layers.count }

  /// The vectors of the last layer, or of the last of some from the first on.
  package func encode(_ sequence: PieceSequence, layers chosen: Range<Int>? = nil)
    -> EncodedSequence
  {
    let count = sequence.pieces.count
    precondition(count <= shape.positions, "the sequence is longer than the encoder reads")
    let rows = FloatStorage(count: count * shape.width)
    guard count > 0 else { return EncodedSequence(rows: rows, width: shape.width) }
    let memory = EncoderMemory(count: count, shape: shape)
    embedding.apply(sequence, to: rows.pointer, scratch: memory.context, with: memory.kernel)
    apply(chosen ?? layers.indices, to: rows, count: count, in: memory)
    return EncodedSequence(rows: rows, width: shape.width)
  }

  /// What some layers make of the vectors of the layer before them, with a mark added to each.
  package func resume(
    _ encoded: EncodedSequence, layers chosen: Range<Int>, marking marks: PieceMarks
  ) -> EncodedSequence {
    let count = encoded.count
    let rows = FloatStorage(count: count * shape.width)
    guard count > 0 else { return EncodedSequence(rows: rows, width: shape.width) }
    rows.pointer.update(from: encoded.rows.pointer, count: count * shape.width)
    marks.add(to: rows.pointer, count: count)
    apply(chosen, to: rows, count: count, in: EncoderMemory(count: count, shape: shape))
    return EncodedSequence(rows: rows, width: shape.width)
  }

  private func apply(
    _ chosen: Range<Int>, to rows: FloatStorage, count: Int, in memory: EncoderMemory
  ) {
    for layer in layers[chosen] { layer.apply(rows.pointer, count: count, in: memory) }
  }
}
