import Foundation
import Synchronization
import TestSupport
import Testing
import TreatyGraph

@testable import Serving

@Suite("The server")
struct HTTPServerTests {
  /// What a server answers to some bytes, read until it closes.
  private func answer(to request: String, port: Int) throws -> String {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let isConnected = withUnsafePointer(to: &address) { address in
      address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    try #require(isConnected)
    let bytes = Array(request.utf8)
    var start = 0
    while start < bytes.count {
      let count = bytes.withUnsafeBytes {
        send(
          descriptor, $0.baseAddress?.advanced(by: start), bytes.count - start,
          Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { break }
      start += count
    }
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      answer += buffer[..<count]
    }
    return String(decoding: answer, as: UTF8.self)
  }

  @Test("A browser comes in with the printed address, reads, decides, and nobody else does")
  func wholeWay() throws {
    let sample = try SampleSite()
    var options = ServingOptions(coder: "ana")
    options.port = 0
    let announced = Announced()
    options.announce = { announced.add($0) }
    let server = try PageServer(sample.archive, options)
    defer { server.stop() }
    let port = try #require(Int(server.origin.split(separator: ":").last ?? ""))
    let host = "Host: 127.0.0.1:\(port)\r\nConnection: close\r\n"
    let token = try #require(announced.latest.split(separator: "?").last)
    #expect(try answer(to: "GET / HTTP/1.1\r\n\(host)\r\n", port: port).contains(" 401 "))
    let entered = try answer(to: "GET /?\(token) HTTP/1.1\r\n\(host)\r\n", port: port)
    #expect(entered.contains(" 303 "))
    #expect(try answer(to: "GET /?\(token) HTTP/1.1\r\n\(host)\r\n", port: port).contains(" 401 "))
    let cookie = try #require(entered.firstMatch(of: #/Set-Cookie: ([^;]+)/#)?.output.1)
    let known = "\(host)Cookie: \(cookie)\r\n"
    #expect(
      try answer(to: "GET /actors/state%3AFRA HTTP/1.1\r\n\(known)\r\n", port: port)
        .contains("<bdi>France</bdi>"))
    let form = "\(known)Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 7\r\n"
    let post = "POST /statements/1/reject HTTP/1.1\r\n"
    #expect(try answer(to: "\(post)\(form)\r\nback=/a", port: port).contains(" 403 "))
    let origin = "Origin: http://127.0.0.1:\(port)\r\n"
    #expect(try answer(to: "\(post)\(origin)\(form)\r\nback=/a", port: port).contains(" 303 "))
    #expect(try sample.archive.log().map(\.entry.entry.kind) == [.reject])
  }

  @Test("Heads and bodies that are too large, or none, are refused, and the server goes on")
  func tooMuch() throws {
    let sample = try SampleSite()
    var options = ServingOptions(coder: "ana")
    options.port = 0
    let server = try PageServer(sample.archive, options)
    defer { server.stop() }
    let port = try #require(Int(server.origin.split(separator: ":").last ?? ""))
    let host = "Host: 127.0.0.1:\(port)\r\nConnection: close\r\n"
    let long = String(repeating: "a", count: 100_000)
    for request in [
      "GET /\(long) HTTP/1.1\r\n\(host)\r\n", "GET / HTTP/1.1\r\n\(host)X: \(long)\r\n\r\n",
      "\(long)\r\n\r\n", "\u{16}\u{3}\u{1}\r\n\r\n", "DELETE / HTTP/1.1\r\n\(host)\r\n",
      "POST /add HTTP/1.1\r\n\(host)Content-Length: 99999999999\r\n\r\nx",
      "POST /add HTTP/1.1\r\n\(host)Transfer-Encoding: chunked\r\n\r\nzz\r\n",
    ] {
      let status = try answer(to: request, port: port).prefix(12)
      #expect(!status.contains(" 2") && !status.contains(" 3"), "\(request.prefix(30)): \(status)")
    }
    #expect(try answer(to: "GET / HTTP/1.1\r\n\(host)\r\n", port: port).contains(" 401 "))
  }

  @Test("A port that is taken is said to be taken")
  func taken() throws {
    let sample = try SampleSite()
    var options = ServingOptions(coder: "ana")
    options.port = 0
    let first = try PageServer(sample.archive, options)
    defer { first.stop() }
    options.port = Int(first.origin.split(separator: ":").last ?? "") ?? 0
    #expect(throws: ServingError.portTaken(options.port)) {
      _ = try PageServer(sample.archive, options)
    }
  }
}

/// The addresses that a server printed.
private final class Announced: Sendable {
  private let addresses = Mutex<[String]>([])

  var latest: String { addresses.withLock { $0.last ?? "" } }
  func add(_ address: String) { addresses.withLock { $0.append(address) } }
}
