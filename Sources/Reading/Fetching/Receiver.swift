import CCurl
import Glibc
import Statements

/// Takes what libcurl hands over while it fetches a page, and decides which hosts it may ask.
final class Receiver {
  private let limit: Int
  private let allowsLocal: Bool
  private(set) var body: [UInt8] = []
  private(set) var validators = PageValidators()
  /// True where there was more than the limit.
  private(set) var isFull = false
  /// True where the name led to an address of the local network.
  private(set) var metLocal = false

  init(limit: Int, allowsLocal: Bool) {
    self.limit = limit
    self.allowsLocal = allowsLocal
  }

  /// Fewer bytes than were offered end the transfer.
  func takeBody(_ bytes: UnsafeRawBufferPointer) -> Int {
    guard body.count + bytes.count <= limit else {
      isFull = true
      return 0
    }
    body += bytes
    return bytes.count
  }

  func takeHeader(_ bytes: UnsafeRawBufferPointer) -> Int {
    let line = String(decoding: bytes, as: UTF8.self)
    // A redirect has headers too; those of the last answer count.
    if line.hasPrefix("HTTP/") {
      validators = PageValidators()
      body = []
    }
    let pair = line.split(separator: ":", maxSplits: 1)
    if pair.count == 2 {
      let value = String(pair[1]).foldingWhiteSpace()
      switch pair[0].lowercased() {
      case "etag": validators.entityTag = value
      case "last-modified": validators.lastModified = value
      default: break
      }
    }
    return bytes.count
  }

  /// Looks at the address after the name was resolved, so that no name can hide it.
  func openSocket(for address: inout curl_sockaddr) -> curl_socket_t {
    let isLocal = withUnsafePointer(to: &address.addr) { LocalNetwork.contains($0) }
    if isLocal && !allowsLocal {
      metLocal = true
      return -1
    }
    return socket(address.family, address.socktype | Int32(SOCK_CLOEXEC.rawValue), address.protocol)
  }
}
