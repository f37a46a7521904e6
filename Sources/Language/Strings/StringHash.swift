/// The 64-bit hashes by which a trained pipeline knows its strings.
enum StringHash {
  /// MurmurHash64A with seed 1, by Austin Appleby (public domain, https://github.com/aappleby/smhasher).
  static func hash64(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let multiplier: UInt64 = 0xc6a4_a793_5bd1_e995
    var hash = 1 ^ (UInt64(bytes.count) &* multiplier)
    let raw = UnsafeRawBufferPointer(bytes)
    var offset = 0
    while offset + 8 <= bytes.count {
      var word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      word = word &* multiplier
      word ^= word >> 47
      word = word &* multiplier
      hash = (hash ^ word) &* multiplier
      offset += 8
    }
    if offset < bytes.count {
      var rest: UInt64 = 0
      for index in (offset..<bytes.count).reversed() { rest = rest << 8 | UInt64(bytes[index]) }
      hash = (hash ^ rest) &* multiplier
    }
    hash ^= hash >> 47
    hash = hash &* multiplier
    return hash ^ (hash >> 47)
  }

  static func hash64(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.withUnsafeBufferPointer { hash64($0) }
  }

  static func hash64(_ string: String) -> UInt64 {
    var string = string
    return string.withUTF8 { hash64($0) }
  }

  /// The four rows of an embedding table that a value is hashed to.
  ///
  /// A variant of MurmurHash3 x86-128 for one 64-bit key, as the tables were trained with: thinc's
  /// HashEmbed (https://thinc.ai/docs/api-layers#hashembed).
  static func embeddingKeys(_ value: UInt64, seed: UInt32) -> EmbeddingKeys {
    func mixed(_ value: UInt64) -> UInt64 {
      var value = value
      value ^= value >> 33
      value = value &* 0xff51_afd7_ed55_8ccd
      value ^= value >> 33
      value = value &* 0xc4ce_b9fe_1a85_ec53
      return value ^ (value >> 33)
    }
    var first = value &* 0x87c3_7b91_1142_53d5
    first = first << 31 | first >> 33
    first = (first &* 0x4cf5_ad43_2745_937f) ^ UInt64(seed) ^ 8
    var second = UInt64(seed) ^ 8
    first = first &+ second
    second = second &+ first
    first = mixed(first)
    second = mixed(second)
    first = first &+ second
    second = second &+ first
    return EmbeddingKeys(
      first: UInt32(truncatingIfNeeded: first), second: UInt32(truncatingIfNeeded: first >> 32),
      third: UInt32(truncatingIfNeeded: second), fourth: UInt32(truncatingIfNeeded: second >> 32))
  }

  /// Four independent hashes of one value.
  struct EmbeddingKeys: Hashable {
    var first: UInt32
    var second: UInt32
    var third: UInt32
    var fourth: UInt32
  }
}
