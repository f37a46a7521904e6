/// Lets each piece look at all others: a weighted mean of what they offer, head by head.
///
/// Vaswani et al. 2017, section 3.2, https://arxiv.org/abs/1706.03762.
struct SelfAttention: Sendable {
  /// Queries, keys and values, side by side.
  private let projection: DenseLayer
  private let output: DenseLayer
  private let norm: NormLayer
  private let shape: EncoderShape

  init(_ file: TensorFile, _ name: String, shape: EncoderShape) throws(LanguageModelError) {
    projection = try DenseLayer(
      file, ["query", "key", "value"].map { "\(name).self.\($0)" }, input: shape.width,
      output: shape.width)
    output = try DenseLayer(
      file, ["\(name).output.dense"], input: shape.width, output: shape.width)
    norm = try NormLayer(file, "\(name).output.LayerNorm", width: shape.width)
    self.shape = shape
  }

  /// Changes the rows in place.
  func apply(_ rows: UnsafeMutablePointer<Float>, count: Int, in memory: EncoderMemory) {
    let kernel = memory.kernel
    projection.apply(rows, rows: count, to: memory.wide.pointer, with: kernel)
    for head in 0..<shape.heads { attend(head, count: count, in: memory) }
    output.apply(
      memory.context.pointer, rows: count, to: memory.wide.pointer, with: kernel)
    norm.apply(memory.wide.pointer, plus: rows, rows: count, to: rows, with: kernel)
  }

  /// Writes the part of each row of `memory.context` that belongs to a head.
  private func attend(_ head: Int, count: Int, in memory: EncoderMemory) {
    let width = shape.headWidth
    let stride = projection.stride
    let queries = memory.wide.pointer + head * width
    // Row by row the product of a query with all keys, then of those weights with all values.
    memory.keys.pack(queries + shape.width, depthStride: 1, columnStride: stride)
    memory.values.pack(queries + 2 * shape.width, depthStride: stride, columnStride: 1)
    let kernel = memory.kernel
    kernel.affine(
      memory.keys, input: queries, inputStride: stride, rows: count,
      output: memory.weights.pointer)
    kernel.softmax(
      memory.weights.pointer, rows: count, stride: memory.keys.outputStride, count: count,
      factor: 1 / Float(width).squareRoot())
    kernel.affine(
      memory.values, input: memory.weights.pointer, inputStride: memory.keys.outputStride,
      rows: count,
      output: memory.mixed.pointer)
    for row in 0..<count {
      (memory.context.pointer + row * shape.width + head * width).update(
        from: memory.mixed.pointer + row * memory.values.outputStride, count: width)
    }
  }
}
