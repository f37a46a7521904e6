/// A table from 64-bit hashes to small integers, with open addressing.
///
/// Strings are looked up by hash and never compared as `String`, whose equality is canonical
/// equivalence: the Kelvin sign would be the letter K.
struct HashTable: Sendable {
  private var keys: [UInt64]
  private var values: [Int32]
  private var shift: UInt64
  private(set) var count = 0

  private static let vacant = Int32.min

  init(minimumCapacity: Int = 16) {
    var bits: UInt64 = 4
    while 1 << bits < minimumCapacity * 2 { bits += 1 }
    keys = Array(repeating: 0, count: 1 << bits)
    values = Array(repeating: Self.vacant, count: 1 << bits)
    shift = 64 - bits
  }

  subscript(key: UInt64) -> Int? {
    var slot = home(of: key)
    while values[slot] != Self.vacant {
      if keys[slot] == key { return Int(values[slot]) }
      slot = (slot + 1) & (keys.count - 1)
    }
    return nil
  }

  func contains(_ key: UInt64) -> Bool { self[key] != nil }

  /// Keeps the value of a key that is already there.
  mutating func insert(_ key: UInt64, _ value: Int) {
    if (count + 1) * 2 > keys.count { grow() }
    place(key, Int32(truncatingIfNeeded: value))
  }

  mutating func removeAll() {
    for slot in values.indices { values[slot] = Self.vacant }
    count = 0
  }

  private mutating func place(_ key: UInt64, _ value: Int32) {
    var slot = home(of: key)
    while values[slot] != Self.vacant {
      if keys[slot] == key { return }
      slot = (slot + 1) & (keys.count - 1)
    }
    keys[slot] = key
    values[slot] = value
    count += 1
  }

  private mutating func grow() {
    var larger = HashTable(minimumCapacity: keys.count)
    for slot in values.indices where values[slot] != Self.vacant {
      larger.place(keys[slot], values[slot])
    }
    self = larger
  }

  private func home(of key: UInt64) -> Int { Int((key &* 0x9e37_79b9_7f4a_7c15) >> shift) }
}
