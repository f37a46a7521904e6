import CMicroHTTPD
import Foundation

/// Listens on the loopback interface and hands each request to who answers it.
final class HTTPServer: Sendable {
  /// Who answers: by the head alone whether, and with how large a body; then with what.
  protocol Answering: Sendable {
    /// A refusal, or nil where the rest of the request may come.
    func refusal(of head: HTTPRequest) -> HTTPResponse?
    /// How many bytes the body may have.
    func bodyLimit(of head: HTTPRequest) -> Int
    /// Never fails: an error is an answer too.
    func response(to request: HTTPRequest) -> HTTPResponse
  }

  private static let connections: UInt32 = 64
  private static let idleSeconds: UInt32 = 20
  private static let headSize = 32_768

  /// What callbacks of C are handed.
  private final class Context: Sendable {
    let answering: any Answering
    /// One request is worked on at a time: to open a store looks into its file, and whatever thread of a
    /// program closes a file lets go of the locks that others hold on it
    /// (https://www.sqlite.org/howtocorrupt.html, 2.2).
    let room = DispatchSemaphore(value: 1)

    init(_ answering: any Answering) { self.answering = answering }
  }

  private nonisolated(unsafe) let daemon: OpaquePointer
  private let context: Context

  /// The port that it listens on.
  var port: Int { Int(tg_mhd_port(daemon)) }

  /// Throws where the port is taken; 0 is any that is free.
  init(port: Int, answering: any Answering) throws(ServingError) {
    context = Context(answering)
    let bounds = tg_mhd_bounds(
      port: UInt16(clamping: port), connections: Self.connections, seconds: Self.idleSeconds,
      head: Self.headSize)
    let started = tg_mhd_start(
      bounds, Self.handle, Self.finish, Unmanaged.passUnretained(context).toOpaque())
    guard let started else { throw .portTaken(port) }
    daemon = started
  }

  /// Waits for what is being answered, then closes all connections.
  func stop() { tg_mhd_stop(daemon) }

  private static let handle: MHD_AccessHandlerCallback = {
    context, connection, path, method, _, bytes, count, state in
    guard let context, let connection, let count, let state else { return .NO }
    let server = Unmanaged<Context>.fromOpaque(context).takeUnretainedValue()
    guard let known = state.pointee else {
      return HTTPServer.begin(connection, path, method, state, server)
    }
    let exchange = Unmanaged<Exchange>.fromOpaque(known).takeUnretainedValue()
    if count.pointee > 0, let bytes {
      let piece = UnsafeRawBufferPointer(start: bytes, count: count.pointee)
      count.pointee = 0
      return exchange.take(piece.bindMemory(to: UInt8.self)) == .tooSlow ? .NO : .YES
    }
    if exchange.isTooLarge {
      return HTTPServer.send(.words("The request is too large.", status: 413), on: connection)
    }
    server.room.wait()
    defer { server.room.signal() }
    return HTTPServer.send(server.answering.response(to: exchange.request), on: connection)
  }

  /// Looks at the head, before anything more is taken.
  private static func begin(
    _ connection: OpaquePointer, _ path: UnsafePointer<CChar>?, _ method: UnsafePointer<CChar>?,
    _ state: UnsafeMutablePointer<UnsafeMutableRawPointer?>, _ server: Context
  ) -> MHD_Result {
    guard let method = method.flatMap({ HTTPRequest.Method(rawValue: String(cString: $0)) }) else {
      return send(.words("There is nothing to do this with.", status: 405), on: connection)
    }
    var head = HTTPRequest(method: method, path: path.map { String(cString: $0) } ?? "/")
    for field in values(of: connection, .HEADER_KIND) {
      head.headers[field.name.lowercased()] = field.value
    }
    head.query = values(of: connection, .GET_ARGUMENT_KIND)
    if let refusal = server.answering.refusal(of: head) { return send(refusal, on: connection) }
    let exchange = Exchange(head, atMost: server.answering.bodyLimit(of: head))
    state.pointee = Unmanaged.passRetained(exchange).toOpaque()
    return .YES
  }

  private static let finish: MHD_RequestCompletedCallback = { _, _, state, _ in
    guard let known = state?.pointee else { return }
    Unmanaged<Exchange>.fromOpaque(known).release()
    state?.pointee = nil
  }

  private static func values(
    of connection: OpaquePointer, _ kind: MHD_ValueKind
  ) -> [FormField] {
    var fields: [FormField] = []
    withUnsafeMutablePointer(to: &fields) { fields in
      _ = tg_mhd_values(
        connection, kind,
        { context, _, name, value in
          let fields = context?.assumingMemoryBound(to: [FormField].self)
          guard let name, let fields, fields.pointee.count < FormReader.mostFields else {
            return .NO
          }
          fields.pointee.append(
            FormField(String(cString: name), value.map { String(cString: $0) } ?? ""))
          return .YES
        }, fields)
    }
    return fields
  }

  private static func send(_ response: HTTPResponse, on connection: OpaquePointer) -> MHD_Result {
    let made = response.body.withUnsafeBytes { tg_mhd_response($0.baseAddress, $0.count) }
    guard let made else { return .NO }
    defer { tg_mhd_release(made) }
    for header in response.headers { tg_mhd_header(made, header.name, header.value) }
    return tg_mhd_queue(connection, UInt32(response.status), made)
  }
}
