import Foundation
import Glibc

/// A web server on this machine's loopback that answers every request as it is told.
package final class LoopbackServer: Sendable {
  /// What to send for a path; the pieces come with a pause between them.
  package struct Answer: Sendable {
    var status: String
    var headers: [String]
    var pieces: [String]
    /// Sent first, as they are.
    var bytes: [UInt8]
    var pause: Double
    /// How often the pieces are sent again.
    var repetitions: Int

    package init(
      status: String = "200 OK", headers: [String] = [], pieces: [String] = [],
      bytes: [UInt8] = [], pause: Double = 0, repetitions: Int = 1
    ) {
      self.status = status
      self.headers = headers
      self.pieces = pieces
      self.bytes = bytes
      self.pause = pause
      self.repetitions = repetitions
    }
  }

  package let port: UInt16
  private let descriptor: Int32

  package init(_ answer: @escaping @Sendable (_ path: String, _ request: String) -> Answer) throws {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, length) == 0 && listen(descriptor, 16) == 0
          && getsockname(descriptor, $0, &length) == 0
      }
    }
    guard bound else { throw POSIXError(.EADDRNOTAVAIL) }
    port = UInt16(bigEndian: address.sin_port)
    self.descriptor = descriptor
    Thread.detachNewThread {
      while true {
        let client = accept(descriptor, nil, nil)
        guard client >= 0 else {
          // Closed by its own thread: the number may be another server's at once.
          close(descriptor)
          return
        }
        Thread.detachNewThread { Self.serve(client, answer) }
      }
    }
  }

  deinit { shutdown(descriptor, Int32(SHUT_RDWR)) }

  package func address(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

  private static func serve(
    _ client: Int32, _ answer: (_ path: String, _ request: String) -> Answer
  ) {
    defer { close(client) }
    var buffer = [UInt8](repeating: 0, count: 8192)
    let count = recv(client, &buffer, buffer.count, 0)
    guard count > 0 else { return }
    let request = String(decoding: buffer[..<count], as: UTF8.self)
    let words = request.split(separator: " ")
    let answer = answer(words.count > 1 ? String(words[1]) : "/", request)
    let head = ["HTTP/1.1 \(answer.status)"] + answer.headers + ["Connection: close", "", ""]
    guard write(Array(head.joined(separator: "\r\n").utf8) + answer.bytes, to: client) else {
      return
    }
    for _ in 0..<answer.repetitions {
      for piece in answer.pieces {
        guard write(Array(piece.utf8), to: client) else { return }
        if answer.pause > 0 { Thread.sleep(forTimeInterval: answer.pause) }
      }
    }
  }

  private static func write(_ bytes: [UInt8], to client: Int32) -> Bool {
    send(client, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
  }
}
