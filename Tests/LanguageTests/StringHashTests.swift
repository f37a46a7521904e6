import Testing

@testable import Language

@Suite("String hashes")
struct StringHashTests {
  @Test(
    "A string has the hash that spaCy's string store gives it",
    arguments: [
      ("hello", 5_983_625_672_228_268_878), ("Hello", 15_777_305_708_150_031_551),
      ("a", 11_901_859_001_352_538_922), ("’s", 614_914_527_630_368_944),
      ("😀", 13_900_606_239_988_879_105), ("consequences", 5_417_664_415_424_718_494),
    ] as [(String, UInt64)])
  func hash64(string: String, hash: UInt64) {
    #expect(StringHash.hash64(string) == hash)
  }

  @Test("A value is hashed to the four rows that thinc hashes it to")
  func embeddingKeys() {
    let keys = StringHash.embeddingKeys(5_983_625_672_228_268_878, seed: 8)
    #expect(
      keys
        == .init(
          first: 2_726_685_510, second: 2_083_710_382, third: 4_090_028_265, fourth: 978_081_925))
    let zero = StringHash.embeddingKeys(0, seed: 8)
    #expect(zero == .init(first: 0, second: 0, third: 0, fourth: 0))
  }

  @Test("A reserved name has its number, any other string its hash, the empty one 0")
  func symbols() throws {
    let symbols = try TrainedModel.load().tokenizerTables.symbols
    #expect(symbols.id(of: Array("NOUN".utf8)) == 92)
    #expect(symbols.id(of: Array("_".utf8)) == 456)
    #expect(symbols.id(of: []) == 0)
    #expect(symbols.id(of: Array("a".utf8)) == 11_901_859_001_352_538_922)
  }

  @Test("A table of hashes finds what was put in while it grows, and nothing else")
  func table() {
    var table = HashTable(minimumCapacity: 1)
    for value in 0..<5_000 { table.insert(UInt64(value) &* 0x9e37_79b9_7f4a_7c15, value) }
    #expect(table.count == 5_000)
    #expect((0..<5_000).allSatisfy { table[UInt64($0) &* 0x9e37_79b9_7f4a_7c15] == $0 })
    #expect(table[1] == nil)
    table.removeAll()
    #expect(table[0] == nil && table.count == 0)
  }
}
