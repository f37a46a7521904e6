/// A sample of a set by which two sets are compared: the so many smallest of its hashes.
///
/// Both sets keep what is small, so that what they share is in both samples; of a set with no more
/// members than the sample has room for, the comparison is exact. After Broder, "On the resemblance
/// and containment of documents" (1997).
struct Sketch: Hashable, Sendable {
  /// Ascending, without repetition.
  let values: [UInt32]
  /// Values above it were left out; the greatest number there is where none were.
  let limit: UInt32

  init(of hashes: some Sequence<UInt64>, room: Int) {
    var values = hashes.map { UInt32(truncatingIfNeeded: $0.mixed >> 32) }
    values.sort()
    var distinct: [UInt32] = []
    distinct.reserveCapacity(min(values.count, room))
    for value in values where value != distinct.last {
      guard distinct.count < room else { break }
      distinct.append(value)
    }
    self.init(values: distinct, room: room)
  }

  init(values: [UInt32], room: Int) {
    self.values = values
    limit = values.count == room ? values.last ?? .max : .max
  }

  /// How much two sets share, estimated from the part of both that is known.
  func overlap(with other: Sketch) -> Overlap {
    let limit = min(limit, other.limit)
    var overlap = Overlap()
    values.withUnsafeBufferPointer { left in
      other.values.withUnsafeBufferPointer { right in
        var i = 0
        var j = 0
        while i < left.count, j < right.count {
          let (a, b) = (left[i], right[j])
          guard min(a, b) <= limit else { break }
          if a == b { overlap.shared += 1 }
          if a <= b { i += 1 }
          if b <= a { j += 1 }
        }
        while i < left.count, left[i] <= limit { i += 1 }
        while j < right.count, right[j] <= limit { j += 1 }
        overlap.left = i
        overlap.right = j
      }
    }
    return overlap
  }

  struct Overlap {
    var left = 0
    var right = 0
    var shared = 0

    /// The share of what either has that both have; 1 for two empty sets.
    var resemblance: Double {
      let union = left + right - shared
      return union == 0 ? 1 : Double(shared) / Double(union)
    }

    /// The share of the smaller that the other has too; 1 where one is empty.
    var containment: Double {
      let smaller = min(left, right)
      return smaller == 0 ? 1 : Double(shared) / Double(smaller)
    }
  }
}

extension UInt64 {
  /// Each bit depends on all bits: the finalizer of SplitMix64 (Sebastiano Vigna, public domain).
  var mixed: UInt64 {
    var value = self
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

extension [WordHash] {
  /// A hash for each run of so many words.
  func runs(of length: Int) -> [UInt64] {
    guard count >= length else { return [] }
    return (0...count - length).map { start in
      self[start..<start + length].reduce(0) { ($0 ^ $1.value) &* 0x9FB2_1C65_1E98_DF25 ^ $0 >> 29 }
    }
  }
}
