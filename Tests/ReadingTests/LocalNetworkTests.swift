import Testing

@testable import Reading

@Suite("The local network")
struct LocalNetworkTests {
  @Test(
    "Addresses of this machine and its neighbours are local",
    arguments: [
      0x7F00_0001, 0x0A01_0203, 0xAC1F_FFFF, 0xC0A8_0101, 0xA9FE_A9FE, 0x0000_0000, 0xE000_0001,
      0x6440_0001,
    ] as [UInt32])
  func local(address: UInt32) {
    #expect(LocalNetwork.containsV4(address))
    let mapped = [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF]
    let bytes = (0..<4).map { UInt8(truncatingIfNeeded: address >> (24 - 8 * $0)) }
    #expect(LocalNetwork.containsV6(mapped + bytes))
  }

  @Test(
    "Addresses of the internet are not",
    arguments: [0x0808_0808, 0xAC20_0001, 0xC0A7_0101] as [UInt32])
  func distant(address: UInt32) {
    #expect(!LocalNetwork.containsV4(address))
  }

  @Test("Of IPv6 only the global addresses are not local")
  func v6() {
    let rest = [UInt8](repeating: 0, count: 13)
    #expect(!LocalNetwork.containsV6([0x26, 0x06, 0x47] + rest))
    for prefix in [[0, 0, 0], [0xFE, 0x80, 0], [0xFC, 0, 0], [0xFF, 2, 0], [0x20, 2, 0x7F]] {
      #expect(LocalNetwork.containsV6(prefix.map { UInt8($0) } + rest))
    }
  }
}
