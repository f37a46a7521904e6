import Foundation
import TestSupport

/// Spoils inputs in the ways that files get spoilt: cut, doubled, shuffled, flipped.
struct Mutator {
  var random: SplitMix64

  /// How many inputs a test tries: a few, or as many as the environment asks for.
  ///
  ///     TREATYGRAPH_MUTATIONS=200000 swift test -c release --filter mutat
  static func rounds(_ usual: Int) -> Int {
    ProcessInfo.processInfo.environment["TREATYGRAPH_MUTATIONS"].flatMap { Int($0) } ?? usual
  }

  mutating func mutating(_ input: [UInt8]) -> [UInt8] {
    var bytes = input
    for _ in 0..<Int.random(in: 1...8, using: &random) where !bytes.isEmpty {
      let start = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, start + Int.random(in: 0...64, using: &random))
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[start] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.removeSubrange(start..<end)
      case 2: bytes.insert(contentsOf: Array(bytes[start..<end]), at: start)
      case 3: bytes.removeLast(bytes.count - start)
      case 4:
        let other = Int.random(in: 0..<bytes.count, using: &random)
        bytes.insert(contentsOf: Array(bytes[start..<end]), at: other)
      default:
        let piece = Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
        bytes.insert(contentsOf: Array(piece.utf8), at: start)
      }
    }
    return bytes
  }

  private static let pieces = [
    "<", ">", "\"", "<!--", "<table>", "&#0;&amp", "{\"@type\":", "\n",
  ]
}
