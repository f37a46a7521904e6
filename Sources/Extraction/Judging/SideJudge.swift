import Language
import Statements

/// A trained reader that says which side a holder takes on a target, from a sentence and what stands
/// around it.
///
///     let judge = try SideJudge(folder: "data/judge")
///     let verdicts = judge.verdicts(on: [pair], in: JudgedText(sentence: "Norway backs the pact."))
///
/// The sentence is encoded once, whatever pairs are asked about. Read-only, and shared by all
/// threads.
package struct SideJudge: Sendable {
  /// How decisions call it.
  static let name = "judge"

  private let tokenizer: WordPieceTokenizer
  private let encoder: TransformerEncoder
  private let classifier: PairClassifier

  private let windows: Windows

  /// How many pieces of each part are read.
  private struct Windows: Decodable {
    let before: Int
    let sentence: Int
    let after: Int
    let title: Int

    /// With the marks between the parts.
    var longest: Int? {
      let parts = [before, sentence, after, title]
      return parts.allSatisfy { (0...1024).contains($0) } ? parts.reduce(5, +) : nil
    }
  }

  /// A holder and a target, by their places in the sentence in Unicode scalars.
  package struct Pair: Hashable, Sendable {
    let holder: ScalarRange
    let target: ScalarRange

    package init(holder: ScalarRange, target: ScalarRange) {
      self.holder = holder
      self.target = target
    }
  }

  /// Reads `judge.safetensors` and `vocab.txt` of a folder.
  package init(folder: String) throws(LanguageModelError) {
    try self.init(
      weights: folder + "/judge.safetensors", vocabulary: folder + "/vocab.txt")
  }

  package init(weights: String, vocabulary: String) throws(LanguageModelError) {
    tokenizer = try WordPieceTokenizer(path: vocabulary)
    let file = try TensorFile(path: weights)
    encoder = try TransformerEncoder(file)
    classifier = try PairClassifier(
      file, width: encoder.width,
      questions: [
        .init(name: "side", classes: Verdict.Side.allCases.count),
        .init(name: "state", classes: Verdict.State.allCases.count),
      ])
    windows = try file.value("windows")
    guard encoder.vocabulary == tokenizer.count, let longest = windows.longest,
      encoder.longest >= longest
    else {
      throw .badWeights(
        file: weights, field: "windows",
        reason: "\(encoder.vocabulary) pieces and \(encoder.longest) places do not go with them")
    }
    try Self.check(Verdict.Side.self, "sides", in: file, named: weights)
    try Self.check(Verdict.State.self, "states", in: file, named: weights)
  }

  /// The classes of a file must be those that its answers are taken for, in their order.
  private static func check<Class: RawRepresentable<String> & CaseIterable>(
    _ type: Class.Type, _ key: String, in file: TensorFile, named name: String
  ) throws(LanguageModelError) {
    let names: [String] = try file.value(key)
    guard names == type.allCases.map(\.rawValue) else {
      throw .badWeights(file: name, field: key, reason: "\(names) are other classes")
    }
  }

  /// What it thinks of each pair; nil where the holder or the target stands too far back in a very
  /// long sentence, or has no letters.
  package func verdicts(on pairs: [Pair], in text: JudgedText) -> [Verdict?] {
    let sentence = Array(tokenizer.pieces(of: text.sentence))
    let read = sentence.prefix(windows.sentence)
    guard !read.isEmpty, !pairs.isEmpty else { return pairs.map { _ in nil } }
    var sequence = PieceSequence()
    sequence.append([tokenizer.opening], part: 0)
    sequence.append(tokenizer.pieces(of: text.before).suffix(windows.before).map(\.id), part: 0)
    sequence.append([tokenizer.separator], part: 0)
    let first = sequence.count
    sequence.append(read.map(\.id) + [tokenizer.separator], part: 1)
    sequence.append(tokenizer.pieces(of: text.after).prefix(windows.after).map(\.id), part: 0)
    sequence.append([tokenizer.separator], part: 0)
    sequence.append(tokenizer.pieces(of: text.title).prefix(windows.title).map(\.id), part: 0)
    sequence.append([tokenizer.separator], part: 0)
    let encoded = encoder.encode(sequence)
    let whole = encoded.mean(of: first..<first + read.count)
    return pairs.map { pair in
      guard let holder = places(of: pair.holder, in: sentence),
        let target = places(of: pair.target, in: sentence)
      else { return nil }
      let answers = classifier.probabilities(
        first: encoded.mean(of: holder.map { $0 + first }),
        second: encoded.mean(of: target.map { $0 + first }), sentence: whole)
      return Verdict(sides: answers[0], states: answers[1])
    }
  }

  /// The pieces that a range touches; nil for none, and where one of them is not read.
  private func places(
    of range: ScalarRange, in sentence: [WordPieceTokenizer.Piece]
  ) -> [Int]? {
    let places = sentence.indices.filter {
      sentence[$0].range.lowerBound < range.end && sentence[$0].range.upperBound > range.start
    }
    guard let last = places.last, last < windows.sentence else { return nil }
    return places
  }
}
