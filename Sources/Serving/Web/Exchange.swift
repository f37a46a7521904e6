import Synchronization

/// A request as it comes in, in pieces.
final class Exchange: Sendable {
  /// A body may take so long, however slowly it drips.
  static let longestBody = Duration.seconds(60)

  enum Verdict: Hashable {
    case taken, tooLarge, tooSlow
  }

  let head: HTTPRequest
  private let limit: Int
  private let began = ContinuousClock.now
  private let body = Mutex<[UInt8]>([])
  private let isOver = Atomic(false)

  /// The body may have so many bytes.
  init(_ head: HTTPRequest, atMost limit: Int) {
    self.head = head
    self.limit = limit
  }

  /// True where the body was larger than it may be; nothing of it is kept.
  var isTooLarge: Bool { isOver.load(ordering: .relaxed) }

  /// Keeps some bytes more.
  func take(_ bytes: UnsafeBufferPointer<UInt8>) -> Verdict {
    guard began.duration(to: .now) < Self.longestBody else { return .tooSlow }
    guard !isTooLarge else { return .tooLarge }
    let count = body.withLock { body in
      body.append(contentsOf: bytes)
      return body.count
    }
    guard count > limit else { return .taken }
    isOver.store(true, ordering: .relaxed)
    body.withLock { $0 = [] }
    return .tooLarge
  }

  /// The whole of it.
  var request: HTTPRequest {
    var request = head
    request.body = body.withLock { $0 }
    return request
  }
}
