/// A run of letters and digits in a text.
struct ScannedWord {
  /// In bytes.
  var start: Int
  var end: Int
  /// In Unicode scalars.
  var scalarStart: Int
  var scalarEnd: Int
  /// Of the folded letters.
  var hash: UInt64
  var gapBefore: WordGap
}

/// Cuts text into words, names being made of words.
enum WordScanner {
  /// The words of valid UTF-8, appended to an array that the caller keeps for the next text.
  static func scan(_ bytes: UnsafeBufferPointer<UInt8>, into words: inout [ScannedWord]) {
    var index = 0
    var scalars = 0
    var previousEnd = 0
    let count = bytes.count
    while index < count {
      let start = index
      let scalarStart = scalars
      var hash = hashSeed
      while index < count {
        let byte = bytes[index]
        if Byte.isAlphanumeric(byte) {
          hash = (hash ^ UInt64(Byte.isUppercase(byte) ? byte | 0x20 : byte)) &* hashPrime
          index += 1
        } else if byte < 0x80 {
          break
        } else {
          let scalar = DecodedScalar(bytes, at: index)
          let kind = LetterFolding.classify(scalar.value)
          guard kind != .separator else { break }
          hash = combine(hash, kind, bytes, index, scalar.length)
          index += scalar.length
        }
        scalars += 1
      }
      if index > start {
        let gap: WordGap = words.isEmpty ? .other : WordGap(bytes, previousEnd..<start)
        words.append(
          ScannedWord(
            start: start, end: index, scalarStart: scalarStart, scalarEnd: scalars, hash: hash,
            gapBefore: gap))
        previousEnd = index
      }
      // One separator; the continuation bytes of a longer one do not count as scalars.
      if index < count {
        index += 1
        scalars += 1
        while index < count, bytes[index] & 0xC0 == 0x80 { index += 1 }
      }
    }
  }

  /// The folded letters of a word as bytes, for comparing without hashes.
  static func fold(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte < 0x80 {
        folded.append(Byte.isUppercase(byte) ? byte | 0x20 : byte)
        index += 1
      } else {
        let scalar = DecodedScalar(bytes, at: index)
        switch LetterFolding.classify(scalar.value) {
        case .letter(folded: 0): folded += bytes[index..<min(index + scalar.length, bytes.count)]
        case .letter(let letter): folded.append(letter)
        case .mark, .separator: break
        }
        index += scalar.length
      }
    }
    return folded
  }

  // FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
  private static let hashSeed: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let hashPrime: UInt64 = 0x100_0000_01b3

  private static func combine(
    _ hash: UInt64, _ kind: LetterFolding.Class, _ bytes: UnsafeBufferPointer<UInt8>,
    _ index: Int, _ length: Int
  ) -> UInt64 {
    switch kind {
    case .letter(folded: 0):
      bytes[index..<min(index + length, bytes.count)].reduce(hash) {
        ($0 ^ UInt64($1)) &* hashPrime
      }
    case .letter(let letter): (hash ^ UInt64(letter)) &* hashPrime
    case .mark, .separator: hash
    }
  }
}
