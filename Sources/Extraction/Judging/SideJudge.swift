import Language
import Statements

/// A trained reader that says which side a holder takes on a target, from a sentence and what stands
/// around it.
///
///     let judge = try SideJudge(folder: "data/judge")
///     let question = SideJudge.Question(holder: places, target: .init(name: "Arms Trade Treaty"))
///     let verdicts = judge.verdicts(on: [question], in: JudgedText(sentence: "Norway backs the pact."))
///
/// The lower layers read a sentence once for each target; the upper ones are told whom a question is
/// about. Read-only, and shared by all threads.
package struct SideJudge: Sendable {
  /// How decisions call it.
  static let name = Statement.judgedPattern

  private let tokenizer: WordPieceTokenizer
  private let encoder: TransformerEncoder
  private let marks: MarkTable
  private let classifier: PairClassifier
  /// How many layers know nothing of the holder.
  private let shared: Int
  private let windows: Windows

  /// How many pieces of each part are read.
  private struct Windows: Decodable {
    let target: Int
    let before: Int
    let sentence: Int
    let after: Int
    let title: Int

    /// With the marks between the parts.
    var longest: Int? {
      let parts = [target, before, sentence, after, title]
      return parts.allSatisfy { (0...1024).contains($0) } ? parts.reduce(6, +) : nil
    }
  }

  /// What a piece is to a question.
  private enum Mark: Int, CaseIterable {
    case none, holder, target
  }

  /// What a side is taken on.
  package struct Target: Hashable, Sendable {
    /// What it is called, whether the sentence names it or not.
    let name: String
    /// Where words of the sentence mean it, in Unicode scalars.
    let mentions: [ScalarRange]

    package init(name: String, mentions: [ScalarRange] = []) {
      self.name = name
      self.mentions = mentions
    }
  }

  /// A holder, by its place in the sentence in Unicode scalars, and a target.
  package struct Question: Hashable, Sendable {
    let holder: ScalarRange
    let target: Target

    package init(holder: ScalarRange, target: Target) {
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
    marks = try MarkTable(file, kinds: Mark.allCases.count, width: encoder.width)
    shared = try file.number("shared", in: 0...encoder.depth)
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

  /// What it thinks of each question; nil where the holder stands too far back in a very long
  /// sentence, where holder or target have no letters.
  package func verdicts(on questions: [Question], in text: JudgedText) -> [Verdict?] {
    var readings: [Target: Reading] = [:]
    var verdicts: [Question: Verdict] = [:]
    let sentence = Array(tokenizer.pieces(of: text.sentence))
    return questions.map { question in
      if let known = verdicts[question] { return known }
      guard let holder = places(of: question.holder, in: sentence) else { return nil }
      let reading =
        readings[question.target] ?? read(sentence, in: text, about: question.target)
      readings[question.target] = reading
      guard let verdict = reading.flatMap({ verdict(on: holder, in: $0) }) else { return nil }
      verdicts[question] = verdict
      return verdict
    }
  }

  /// A sentence as the lower layers read it with a target.
  private struct Reading {
    let encoded: EncodedSequence
    /// The places of the sentence.
    let sentence: Range<Int>
    /// Those of the target: of its name, and where the sentence means it.
    let target: [Int]
  }

  private func read(
    _ sentence: [WordPieceTokenizer.Piece], in text: JudgedText, about target: Target
  ) -> Reading? {
    let name = tokenizer.pieces(of: target.name).prefix(windows.target).map(\.id)
    let words = sentence.prefix(windows.sentence)
    guard !name.isEmpty, !words.isEmpty else { return nil }
    var sequence = PieceSequence()
    sequence.append([tokenizer.opening] + name + [tokenizer.separator], part: 0)
    sequence.append(tokenizer.pieces(of: text.before).suffix(windows.before).map(\.id), part: 0)
    sequence.append([tokenizer.separator], part: 0)
    let first = sequence.count
    sequence.append(words.map(\.id) + [tokenizer.separator], part: 1)
    sequence.append(tokenizer.pieces(of: text.after).prefix(windows.after).map(\.id), part: 0)
    sequence.append([tokenizer.separator], part: 0)
    sequence.append(tokenizer.pieces(of: text.title).prefix(windows.title).map(\.id), part: 0)
    sequence.append([tokenizer.separator], part: 0)
    let mentions = target.mentions.flatMap { places(of: $0, in: sentence) ?? [] }
    return Reading(
      encoded: encoder.encode(sequence, layers: 0..<shared),
      sentence: first..<first + words.count,
      target: Array(1...name.count) + mentions.map { $0 + first })
  }

  private func verdict(on holder: [Int], in reading: Reading) -> Verdict? {
    let held = holder.map { $0 + reading.sentence.lowerBound }
    let target = reading.target.filter { !held.contains($0) }
    var marked = PieceMarks(marks)
    marked.mark(target, as: Mark.target.rawValue)
    marked.mark(held, as: Mark.holder.rawValue)
    let encoded = encoder.resume(reading.encoded, layers: shared..<encoder.depth, marking: marked)
    let answers = classifier.probabilities(
      first: encoded.mean(of: held), second: encoded.mean(of: target),
      sentence: encoded.mean(of: reading.sentence))
    return Verdict(sides: answers[0], states: answers[1])
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
