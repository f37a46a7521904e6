import Foundation
import Language

/// Measures the encoder of the judge, and shows what its tokenizer makes of texts.
enum EncoderBenchmark {
  private static let vocabulary = "data/judge/vocab.txt"

  /// Writes a line for each text: number and place of each piece, `1996:0-3 5036:4-10`.
  static func writePieces(of texts: [String]) throws {
    let tokenizer = try WordPieceTokenizer(path: vocabulary)
    for text in texts {
      let pieces = tokenizer.pieces(of: text).map {
        "\($0.id):\($0.range.lowerBound)-\($0.range.upperBound)"
      }
      FileHandle.standardOutput.write(Data((pieces.joined(separator: " ") + "\n").utf8))
    }
  }

  /// Encodes each text by itself, all of them three times; the fastest time counts.
  static func run(weights: String, texts: [String]) throws {
    let tokenizer = try WordPieceTokenizer(path: vocabulary)
    let began = ContinuousClock.now
    let encoder = try TransformerEncoder(TensorFile(path: weights))
    let loading = (ContinuousClock.now - began) / .milliseconds(1)
    let sequences = texts.map { text in
      var sequence = PieceSequence()
      sequence.append([tokenizer.opening], part: 0)
      sequence.append(tokenizer.pieces(of: text).map(\.id).prefix(254), part: 0)
      sequence.append([tokenizer.separator], part: 0)
      return sequence
    }
    var best = Double.infinity
    var sum: Float = 0
    for _ in 0..<3 {
      let began = ContinuousClock.now
      for sequence in sequences { sum += encoder.encode(sequence).mean(of: [0]).first ?? 0 }
      best = min(best, (ContinuousClock.now - began) / .seconds(1))
    }
    let pieces = sequences.map(\.count).reduce(0, +)
    print(
      "\(texts.count) sequences of \(pieces) pieces: \(Int(Double(texts.count) / best)) sequences/s,",
      "\(Int(Double(pieces) / best)) pieces/s; loaded in \(Int(loading)) ms; sum \(sum)")
  }
}
