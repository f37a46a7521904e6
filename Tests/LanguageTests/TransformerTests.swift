import Foundation
import Testing

@testable import Language

@Suite("Transformer encoder")
struct TransformerTests {
  private struct Numbers: Decodable {
    let file: String
    let pieces: [Int]
    let parts: [Int]
    let first: [Int]
    let second: [Int]
    let sentence: [Int]
    let row: [Float]
    let side: [Float]
    let state: [Float]
  }

  @Test("Vectors and answers are those of PyTorch, with floats and with bytes as weights")
  func parity() throws {
    let samples: [Numbers] = try TransformerFixture.lines(of: "numbers.jsonl")
    #expect(samples.count == 6)
    for sample in samples {
      let file = try TensorFile(path: TransformerFixture.path("\(sample.file).safetensors"))
      let encoder = try TransformerEncoder(file)
      let classifier = try PairClassifier(
        file, width: encoder.width, questions: TransformerFixture.questions)
      var sequence = PieceSequence()
      for (piece, part) in zip(sample.pieces, sample.parts) { sequence.append([piece], part: part) }
      let table = try MarkTable(file, kinds: 3, width: encoder.width)
      var marks = PieceMarks(table)
      marks.mark(sample.second, as: 2)
      marks.mark(sample.first, as: 1)
      let encoded = encoder.resume(
        encoder.encode(sequence, layers: 0..<1), layers: 1..<2, marking: marks)
      let isRounded = sample.file == "small" && PackedBytes.areFast
      expect(encoded.mean(of: [1]), near: sample.row, isRounded)
      let scores = classifier.scores(
        first: encoded.mean(of: sample.first), second: encoded.mean(of: sample.second),
        sentence: encoded.mean(of: sample.sentence))
      expect(scores[0], near: sample.side, isRounded)
      expect(scores[1], near: sample.state, isRounded)
    }
  }

  /// Where the processor multiplies bytes, rows are rounded to bytes as well: values move by a few in
  /// a hundred of their size.
  private func expect(_ values: [Float], near expected: [Float], _ isRounded: Bool) {
    #expect(values.count == expected.count)
    let differences = zip(values, expected).map { abs($0 - $1) }
    let greatest = differences.max() ?? 0
    let share = size(differences) / size(expected)
    #expect(isRounded ? share < 0.05 : greatest < 1e-4, "\(share) \(greatest)")
  }

  /// The root of the mean square.
  private func size(_ values: [Float]) -> Float {
    (values.reduce(0) { $0 + $1 * $1 } / Float(max(values.count, 1))).squareRoot()
  }

  @Test(
    "A product of bytes is that of whole numbers, for any number of rows",
    .enabled(if: PackedBytes.areFast), arguments: 1...17)
  func bytes(rows: Int) throws {
    let file = try TensorFile(path: TransformerFixture.path("small.safetensors"))
    let matrix = try file.matrix(
      "encoder.layer.0.intermediate.dense.weight", rows: 96, columns: 48)
    let bias = (0..<96).map { Float($0) / 10 }
    let packed = try #require(PackedBytes(rows: [matrix], bias: bias, depth: 48))
    // The largest is 127, so that each number is worth one and none is rounded.
    let input: [Float] = (0..<rows * 48).map { (index: Int) -> Float in
      let whole = index % 48 == 7 ? 127 : (index * 31) % 255 - 127
      return Float(whole)
    }
    let output = FloatStorage(count: rows * packed.stride)
    let storage = FloatStorage(input)
    withExtendedLifetime(storage) {
      MatrixProducts().affine(
        packed, input: storage.pointer, rows: rows, output: output.pointer)
    }
    let weights = matrix.floats
    for row in 0..<rows {
      for column in 0..<96 {
        var exact = bias[column]
        for k in 0..<48 { exact += weights[column * 48 + k] * input[row * 48 + k] }
        let found: Float = output[row * packed.stride + column]
        #expect(abs(found - exact) < 1e-2)
      }
    }
  }

  @Test("Probabilities of an answer sum to one, and are drawn together by its temperature")
  func probabilities() throws {
    let file = try TensorFile(path: TransformerFixture.path("small.safetensors"))
    let classifier = try PairClassifier(
      file, width: 48, questions: TransformerFixture.questions)
    let vectors = (1...3).map { number in (0..<48).map { Float(($0 * number) % 7) / 7 } }
    let scores = classifier.scores(first: vectors[0], second: vectors[1], sentence: vectors[2])
    let shares = classifier.probabilities(
      first: vectors[0], second: vectors[1], sentence: vectors[2])
    for (scores, shares) in zip(scores, shares) {
      #expect(abs(shares.reduce(0, +) - 1) < 1e-9)
      let best = scores.indices.max { scores[$0] < scores[$1] }
      #expect(shares.indices.max { shares[$0] < shares[$1] } == best)
    }
    let ratio = log(shares[0][0] / shares[0][1])
    #expect(abs(ratio - Double(scores[0][0] - scores[0][1]) / 1.5) < 1e-4)
  }

  @Test("Pieces outside the vocabulary are refused by the checks, an empty sequence gives nothing")
  func emptySequence() throws {
    let encoder = try TransformerEncoder(
      TensorFile(path: TransformerFixture.path("small.safetensors")))
    #expect(encoder.encode(PieceSequence()).mean(of: []) == [Float](repeating: 0, count: 48))
  }

  @Test("GELU is the exact one, and softmax sums to one at any length", arguments: 1...20)
  func functions(count: Int) {
    let kernel = MatrixProducts()
    let values = (0..<count).map { Float($0) * 0.7 - 5 }
    let gelu = FloatStorage(values)
    kernel.gelu(gelu.pointer, count: count)
    for (index, value) in values.enumerated() {
      let exact = 0.5 * Double(value) * (1 + erf(Double(value) / 2.0.squareRoot()))
      #expect(abs(Double(gelu[index]) - exact) < 1e-6)
    }
    let stride = (count + 7) / 8 * 8
    let shares = FloatStorage(count: stride)
    for (index, value) in values.enumerated() { shares[index] = value }
    kernel.softmax(shares.pointer, rows: 1, stride: stride, count: count, factor: 0.5)
    let powers = values.map { exp(Double($0) * 0.5) }
    for index in 0..<count {
      #expect(abs(Double(shares[index]) - powers[index] / powers.reduce(0, +)) < 1e-6)
    }
  }
}
