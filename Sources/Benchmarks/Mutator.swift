import TreatyGraph

/// Changes bytes at random, the same way for the same seed.
struct Mutator: RandomNumberGenerator {
  private var generator: SplitMix64

  init(seed: UInt64) { generator = SplitMix64(seed: seed) }

  mutating func next() -> UInt64 { generator.next() }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  mutating func index(below count: Int) -> Int { Int.random(in: 0..<max(1, count), using: &self) }

  /// Headers of MessagePack with lengths that no file has.
  private static let headers: [[UInt8]] = [
    [0xdf, 0xff, 0xff, 0xff, 0xff], [0xdd, 0x7f, 0xff, 0xff, 0xff], [0xc6, 0xff, 0xff, 0xff, 0xff],
    [0xdb, 0x00, 0x10, 0x00, 0x00], [0xcf, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], [0xc7],
  ]

  /// Makes one to four changes near the given places.
  mutating func mutate(_ bytes: inout [UInt8], places: [Int]) {
    guard chance(50) else {
      // Damage that keeps all lengths goes deeper before it is noticed.
      let place = places.isEmpty ? index(below: bytes.count) : places[index(below: places.count)]
      if place < bytes.count { bytes[place] = UInt8(truncatingIfNeeded: next()) }
      return
    }
    for _ in 0...index(below: 4) { mutateOnce(&bytes, places: places) }
  }

  private mutating func mutateOnce(_ bytes: inout [UInt8], places: [Int]) {
    guard !bytes.isEmpty else { return }
    var place = index(below: bytes.count)
    if !places.isEmpty && chance(85) { place = places[index(below: places.count)] }
    place = max(0, min(bytes.count - 1, place - 6 + index(below: 16)))
    let length = min(bytes.count - place, 1 + index(below: chance(80) ? 8 : 400))
    switch index(below: 8) {
    case 0: bytes.removeSubrange(place...)
    case 1: bytes[place] ^= 1 << UInt8(index(below: 8))
    case 2: for i in place..<place + length { bytes[i] = UInt8(truncatingIfNeeded: next()) }
    case 3: bytes.removeSubrange(place..<place + length)
    case 4: bytes.insert(contentsOf: bytes[place..<place + length], at: place)
    case 5:
      let header = Self.headers[index(below: Self.headers.count)]
      bytes.replaceSubrange(place..<min(bytes.count, place + header.count), with: header)
    case 6:
      let source = index(below: bytes.count - length + 1)
      let copied = Array(bytes[source..<source + length])
      bytes.replaceSubrange(place..<place + length, with: copied)
    default: bytes[place] = chance(50) ? 0xff : UInt8(index(below: 256))
    }
  }
}
