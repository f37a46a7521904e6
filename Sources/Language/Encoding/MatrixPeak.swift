import Glibc

/// How fast the matrix kernel is on this machine when nothing else is in its way.
package struct MatrixPeak {
  package let kernelName: String
  /// Of the best of many short runs on one thread.
  package let operationsPerSecond: Double

  /// Runs the shape of an encoder layer, whose operands stay in the second cache level.
  package static func measure() -> MatrixPeak {
    let rows = 440
    let width = Tok2Vec.width
    let matrix = PackedMatrix(
      weights: [Float](repeating: 0.5, count: 3 * width * 3 * width), bias: [], depth: 3 * width,
      columns: 3 * width, row: { $0 })
    let input = FloatStorage([Float](repeating: 0.25, count: (rows + 2) * width))
    let output = FloatStorage(count: rows * width)
    let kernel = MatrixProducts()
    var best = 0.0
    for _ in 0..<200 {
      let before = kernel.operationCount
      var began = timespec()
      var ended = timespec()
      clock_gettime(CLOCK_MONOTONIC, &began)
      kernel.maxout(
        matrix, input: input.pointer, inputStride: width, rows: rows, output: output.pointer)
      clock_gettime(CLOCK_MONOTONIC, &ended)
      let seconds =
        Double(ended.tv_sec - began.tv_sec) + Double(ended.tv_nsec - began.tv_nsec) * 1e-9
      best = max(best, Double(kernel.operationCount - before) / seconds)
    }
    return MatrixPeak(kernelName: kernel.name, operationsPerSecond: best)
  }
}
