import Glibc

/// Says how two stretches of a sentence stand to each other, by two answers of a few classes each.
///
/// Reads their vectors, the products of these, and the sentence's vector, through one hidden layer.
package struct PairClassifier: Sendable {
  private let hidden: DenseLayer
  private let answers: [Answer]
  private let width: Int

  /// A question of several classes.
  package struct Question: Hashable, Sendable {
    let name: String
    let classes: Int

    package init(name: String, classes: Int) {
      self.name = name
      self.classes = classes
    }
  }

  private struct Answer {
    let layer: DenseLayer
    let temperature: Float
  }

  /// Reads `head.dense` and the layer of each question, `head.NAME`; the file has the temperatures of
  /// all questions in their order.
  package init(
    _ file: TensorFile, width: Int, questions: [Question]
  ) throws(LanguageModelError) {
    self.width = width
    let inner = try file.size(ofMatrix: "head.dense.weight").rows
    hidden = try DenseLayer(file, ["head.dense"], input: 4 * width, output: inner, inBytes: false)
    let temperatures: [Float] = try file.value("temperatures")
    guard temperatures.count == questions.count,
      temperatures.allSatisfy({ (0.01...100).contains($0) })
    else {
      throw .badWeights(
        file: file.name, field: "temperatures",
        reason: "expected \(questions.count) from 0.01 to 100, found \(temperatures)")
    }
    var answers: [Answer] = []
    for (question, temperature) in zip(questions, temperatures) {
      answers.append(
        Answer(
          layer: try DenseLayer(
            file, ["head.\(question.name)"], input: inner, output: question.classes,
            inBytes: false),
          temperature: temperature))
    }
    self.answers = answers
  }

  /// The probabilities of the classes, for each question in its order.
  package func probabilities(
    first: [Float], second: [Float], sentence: [Float]
  ) -> [[Double]] {
    scores(first: first, second: second, sentence: sentence).enumerated().map { index, scores in
      Self.shares(of: scores.map { Double($0 / answers[index].temperature) })
    }
  }

  /// What the classes score before they are made probabilities.
  func scores(first: [Float], second: [Float], sentence: [Float]) -> [[Float]] {
    precondition(
      [first, second, sentence].allSatisfy { $0.count == width }, "vectors of the encoder's width")
    let kernel = MatrixProducts()
    let input = FloatStorage(first + second + zip(first, second).map { $0 * $1 } + sentence)
    let inner = FloatStorage(count: hidden.stride)
    withExtendedLifetime(input) {
      hidden.apply(input.pointer, rows: 1, to: inner.pointer, with: kernel)
    }
    kernel.gelu(inner.pointer, count: hidden.width)
    return withExtendedLifetime(inner) {
      answers.map { answer in
        let output = FloatStorage(count: answer.layer.stride)
        answer.layer.apply(inner.pointer, rows: 1, to: output.pointer, with: kernel)
        return (0..<answer.layer.width).map { output[$0] }
      }
    }
  }

  private static func shares(of scores: [Double]) -> [Double] {
    // The classes score numbers of a sound file; of a garbled one nothing is made of them.
    guard let largest = scores.max(), scores.allSatisfy(\.isFinite) else {
      return scores.map { _ in 0 }
    }
    let powers = scores.map { exp($0 - largest) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
  }
}
