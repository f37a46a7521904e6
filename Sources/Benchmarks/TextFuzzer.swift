import Foundation
import Language

/// Parses texts that were put together and damaged at random, and checks what must always hold.
struct TextFuzzer {
  private let model: LanguageModel
  private let seeds: [[UInt8]]

  init(seeds: [String]) throws {
    model = try Texts.model()
    self.seeds = seeds.map { Array($0.utf8) }
  }

  func run(first: UInt64, count: UInt64) {
    CrashReport.install()
    let pipeline = LanguagePipeline(model: model)
    var tokens = 0
    let began = ContinuousClock.now
    for number in first..<first + count {
      CrashReport.begin(case: number)
      let text = text(number)
      let sentences = pipeline.parse(text)
      if let fault = Self.fault(in: sentences, of: text) {
        print("case \(number): \(fault) in \(text.debugDescription)")
        exit(1)
      }
      tokens += sentences.reduce(0) { $0 + $1.tokens.count }
    }
    let seconds = (ContinuousClock.now - began) / .seconds(1)
    print("\(count) damaged texts with \(tokens) tokens: no fault, \(Int(seconds)) s")
  }

  /// Pieces of the seeds in a row, some repeated, with scalars of any kind among them.
  private func text(_ number: UInt64) -> String {
    var mutator = Mutator(seed: number)
    var bytes: [UInt8] = []
    for _ in 0...mutator.index(below: 4) {
      let seed = seeds[mutator.index(below: seeds.count)]
      guard !seed.isEmpty else { continue }
      let start = mutator.index(below: seed.count)
      let end = start + mutator.index(below: min(120, seed.count - start) + 1)
      for _ in 0...(mutator.chance(5) ? mutator.index(below: 40) : 0) { bytes += seed[start..<end] }
      if mutator.chance(40), let scalar = Unicode.Scalar(UInt32(mutator.index(below: 0x11_0000))) {
        bytes += Array(String(scalar).utf8)
      }
    }
    if mutator.chance(60) { mutator.mutate(&bytes, places: []) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What is wrong with a parse: words lost, heads outside, offsets that do not fit.
  static func fault(in sentences: [ParsedSentence], of text: String) -> String? {
    var joined: [UInt8] = []
    var offset = 0
    for sentence in sentences {
      if sentence.tokens.isEmpty { return "an empty sentence" }
      var roots = 0
      for (index, token) in sentence.tokens.enumerated() {
        if token.start != offset { return "the offset \(token.start) instead of \(offset)" }
        if token.end - token.start != token.text.unicodeScalars.count {
          return "the end \(token.end) of \(token.text)"
        }
        if !sentence.tokens.indices.contains(token.head) { return "the head \(token.head)" }
        if token.head == index { roots += 1 }
        if token.beginsEntity && token.entity == nil { return "an entity without a kind" }
        joined += Array(token.text.utf8)
        if token.isFollowedBySpace { joined.append(32) }
        offset = token.end + (token.isFollowedBySpace ? 1 : 0)
      }
      if roots == 0 { return "a sentence without root" }
    }
    return joined == Array(text.utf8) ? nil : "tokens that are not the text"
  }
}
