// Whose type sockaddr is depends on which header the compiler met first.
import CCurl
import Glibc

/// Tells the addresses that lead to this machine or its neighbours from those of the internet.
///
/// A link in a feed must not make the program ask a router, a printer or a cloud's metadata service.
/// The ranges are those of the IANA's special-purpose registries (RFC 6890).
enum LocalNetwork {
  static func contains(_ address: UnsafePointer<sockaddr>) -> Bool {
    switch Int32(address.pointee.sa_family) {
    case AF_INET:
      return address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
        containsV4(UInt32(bigEndian: $0.pointee.sin_addr.s_addr))
      }
    case AF_INET6:
      return address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) {
        containsV6(withUnsafeBytes(of: $0.pointee.sin6_addr) { Array($0) })
      }
    default: return true
    }
  }

  static func containsV4(_ address: UInt32) -> Bool {
    blocks.contains { address >> (32 - $0.length) == $0.prefix >> (32 - $0.length) }
  }

  static func containsV6(_ address: [UInt8]) -> Bool {
    guard address.count == 16 else { return true }
    let isMapped =
      address[..<10].allSatisfy { $0 == 0 } && address[10] == 0xFF && address[11] == 0xFF
    let isTranslated = address.starts(with: [0x00, 0x64, 0xFF, 0x9B])
    if isMapped || isTranslated {
      return containsV4(address[12...].reduce(0) { $0 << 8 | UInt32($1) })
    }
    // Everything outside 2000::/3 is local, reserved or multicast; 2002::/16 hides an IPv4 address.
    return address[0] & 0xE0 != 0x20 || address.starts(with: [0x20, 0x02])
  }

  private struct Block {
    var prefix: UInt32
    var length: UInt32
  }

  private static let blocks = [
    Block(prefix: 0x0000_0000, length: 8), Block(prefix: 0x0A00_0000, length: 8),
    Block(prefix: 0x6440_0000, length: 10), Block(prefix: 0x7F00_0000, length: 8),
    Block(prefix: 0xA9FE_0000, length: 16), Block(prefix: 0xAC10_0000, length: 12),
    Block(prefix: 0xC000_0000, length: 24), Block(prefix: 0xC0A8_0000, length: 16),
    Block(prefix: 0xC612_0000, length: 15), Block(prefix: 0xE000_0000, length: 3),
  ]
}
