/// A table from 64-bit hashes to small integers, with open addressing.
///
/// Strings are looked up by hash and never compared as `String`, whose equality is canonical
/// equivalence: the Kelvin sign would be the letter K.
struct HashTable: Sendable {
  // Side by side, so that a look-up touches one line of the cache.
  private struct Slot {
    var key: UInt64 = 0
    var value = HashTable.vacant
  }

  private var slots: [Slot]
  private var shift: UInt64
  private(set) var count = 0

  private static let vacant = Int32.min

  init(minimumCapacity: Int = 16) {
    var bits: UInt64 = 4
    while 1 << bits < minimumCapacity * 2 { bits += 1 }
    slots = Array(repeating: Slot(), count: 1 << bits)
    shift = 64 - bits
  }

  subscript(key: UInt64) -> Int? {
    slots.withUnsafeBufferPointer { slots in
      var index = home(of: key)
      while slots[index].value != Self.vacant {
        if slots[index].key == key { return Int(slots[index].value) }
        index = (index + 1) & (slots.count - 1)
      }
      return nil
    }
  }

  func contains(_ key: UInt64) -> Bool { self[key] != nil }

  /// Keeps the value of a key that is already there.
  mutating func insert(_ key: UInt64, _ value: Int) {
    if (count + 1) * 2 > slots.count { grow() }
    place(key, Int32(truncatingIfNeeded: value))
  }

  mutating func removeAll() {
    for index in slots.indices { slots[index] = Slot() }
    count = 0
  }

  private mutating func place(_ key: UInt64, _ value: Int32) {
    var index = home(of: key)
    while slots[index].value != Self.vacant {
      if slots[index].key == key { return }
      index = (index + 1) & (slots.count - 1)
    }
    slots[index] = Slot(key: key, value: value)
    count += 1
  }

  private mutating func grow() {
    var larger = HashTable(minimumCapacity: slots.count)
    for slot in slots where slot.value != Self.vacant { larger.place(slot.key, slot.value) }
    self = larger
  }

  private func home(of key: UInt64) -> Int { Int((key &* 0x9e37_79b9_7f4a_7c15) >> shift) }
}
