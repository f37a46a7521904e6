import Synchronization

/// Stands before pages that are not there yet.
final class Door: HTTPServer.Answering {
  private let site = Mutex<Site?>(nil)

  func open(to site: Site) { self.site.withLock { $0 = site } }

  func refusal(of head: HTTPRequest) -> HTTPResponse? {
    guard let site = site.withLock({ $0 }) else { return .words("Not open yet.", status: 503) }
    return site.refusal(of: head)
  }

  func bodyLimit(of head: HTTPRequest) -> Int {
    site.withLock { $0 }?.bodyLimit(of: head) ?? 0
  }

  func response(to request: HTTPRequest) -> HTTPResponse {
    site.withLock { $0 }?.response(to: request) ?? .words("Not open yet.", status: 503)
  }
}
