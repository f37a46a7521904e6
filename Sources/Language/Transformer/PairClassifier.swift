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

  /// Reads `judge.hidden` and the layer of each question, `judge.NAME`, with its `temperature.NAME`.
  package init(
    _ file: TensorFile, width: Int, questions: [Question]
  ) throws(LanguageModelError) {
    self.width = width
    let inner = try file.size(ofMatrix: "judge.hidden.weight").rows
    hidden = try DenseLayer(file, ["judge.hidden"], input: 4 * width, output: inner)
    var answers: [Answer] = []
    for question in questions {
      answers.append(
        Answer(
          layer: try DenseLayer(
            file, ["judge.\(question.name)"], input: inner, output: question.classes),
          temperature: try file.number("temperature.\(question.name)", in: 0.01...100)))
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
    hidden.apply(input.pointer, rows: 1, to: inner.pointer, with: kernel)
    kernel.gelu(inner.pointer, count: hidden.width)
    return answers.map { answer in
      let output = FloatStorage(count: answer.layer.stride)
      answer.layer.apply(inner.pointer, rows: 1, to: output.pointer, with: kernel)
      return (0..<answer.layer.width).map { output[$0] }
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
