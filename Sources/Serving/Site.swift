import Foundation
import TreatyGraph

/// All pages: a request goes in, a page comes out. Each asks the archive anew, so that it shows what
/// others have written since.
final class Site: HTTPServer.Answering {
  let archive: Archive
  let options: ServingOptions
  let gate: Gate
  private let pages: PageFolder

  /// A dropped file may have 64 MB, with what a browser sends around it.
  private static let largestDrop = 66 << 20
  private static let largestForm = 1 << 20
  private static let attempts = 60

  init(archive: Archive, options: ServingOptions, gate: Gate) throws {
    self.archive = archive.seen(by: options.coder)
    self.options = options
    self.gate = gate
    pages = try PageFolder(archive.data())
  }

  func bodyLimit(of head: HTTPRequest) -> Int {
    head.method == .post && head.path == "/add" ? Self.largestDrop : Self.largestForm
  }

  func refusal(of head: HTTPRequest) -> HTTPResponse? {
    switch gate.admission(of: head) {
    case .admitted:
      let size = head.headers["content-length"].flatMap { Int($0) } ?? 0
      return size > bodyLimit(of: head)
        ? HTTPResponse.words("The request is too large.", status: 413).secured : nil
    case .exchanged(let cookie):
      options.announce(gate.address)
      var response = HTTPResponse.see("/")
      response.headers.append(.init("Set-Cookie", cookie))
      return response.secured
    case .refused(.token):
      return HTTPResponse.words(
        "Open the address that treatygraph serve printed last: each is good once.", status: 401
      ).secured
    case .refused:
      return HTTPResponse.words("This is not for other sites.", status: 403).secured
    }
  }

  func response(to request: HTTPRequest) -> HTTPResponse {
    do {
      return try patiently {
        request.method == .post ? try decided(request) : try shown(request)
      }.secured
    } catch {
      let refusal = Refusal(error)
      return render(
        "error", title: "Not done", for: request, status: refusal.status,
        ["message": .text(refusal.message)]
      ).secured
    }
  }

  /// Where somebody else holds the store at this moment nothing has been done, and it is tried again: to
  /// begin and end writing takes a lock that SQLite does not wait for.
  private func patiently(_ answer: () throws -> HTTPResponse) throws -> HTTPResponse {
    for _ in 0..<Self.attempts {
      do {
        return try answer()
      } catch StorageError.locked {
        Thread.sleep(forTimeInterval: Double.random(in: 0.01...0.05))
      }
    }
    return try answer()
  }

  private func shown(_ request: HTTPRequest) throws -> HTTPResponse {
    let place = Place(request.path)
    switch place.section {
    case "": return try TreatiesPage(site: self, request: request).response()
    case "static": return try file(place.rest)
    case "treaties":
      return try TreatyPage(site: self, request: request, name: place.rest).response()
    case "actors": return try actors(place.rest, request)
    case "articles" where place.rest.isEmpty:
      return try ArticlesPage(site: self, request: request).response()
    case "articles":
      return try ArticlePage(site: self, request: request, reference: place.rest).response()
    case "statements":
      return try StatementPage(site: self, request: request, number: number(place.rest)).response()
    case "review": return try ReviewPage(site: self, request: request).response()
    case "search": return try SearchPage(site: self, request: request).response()
    case "log": return try LogPage(site: self, request: request).response()
    case "exports": return try ExportsPage(site: self, request: request).response()
    case "export": return try ExportFile(site: self, request: request).response()
    case "report": return try ExportFile(site: self, request: request).report()
    case "add" where !options.isReadOnly: return AddPage(site: self, request: request).form()
    default: throw Refusal.nothing
    }
  }

  private func actors(_ name: String, _ request: HTTPRequest) throws -> HTTPResponse {
    guard name.isEmpty else {
      return try ActorPage(site: self, request: request, name: name).response()
    }
    if let typed = request.queried("name") { return .see(Address("/actors/", typed).text) }
    return try ActorsPage(site: self, request: request).response()
  }

  private func decided(_ request: HTTPRequest) throws -> HTTPResponse {
    guard !options.isReadOnly else { throw Refusal.readOnly }
    let place = Place(request.path)
    let deciding = Deciding(site: self, request: request)
    switch place.section {
    case "statements":
      let inner = Place("/" + place.rest)
      return try deciding.onStatement(number(inner.section), does: inner.rest)
    case "articles" where place.rest.hasSuffix("/statements"):
      return try deciding.addStatement(
        toArticle: String(place.rest.dropLast("/statements".count)))
    case "undo": return try deciding.undo()
    case "redo": return try deciding.redo()
    case "add": return try AddPage(site: self, request: request).add()
    default: throw Refusal.nothing
    }
  }

  private func file(_ name: String) throws -> HTTPResponse {
    guard let file = pages.file(name) else { throw Refusal.nothing }
    return file
  }

  private func number(_ text: String) throws -> Int64 {
    guard let number = Int64(text), number > 0 else { throw Refusal.nothing }
    return number
  }

  /// A page in the layout.
  func render(
    _ name: String, title: String, for request: HTTPRequest, status: Int = 200, _ fields: Fields
  ) -> HTTPResponse {
    let shared: Fields = [
      "title": .text(title), "page": .text(name), "coder": .text(options.coder),
      "store": .text(archive.path.split(separator: "/").last.map { String($0) }),
      "isReadOnly": .flag(options.isReadOnly), "canWrite": .flag(!options.isReadOnly),
      "back": .text(Address(of: request).text), "on-\(Place(request.path).section)": true,
      "words": .text(request.path == "/search" ? request.queried("q") : nil),
    ]
    return .page(pages.page(name, shared.with(fields)), status: status)
  }
}

/// A path's first part, and what follows.
private struct Place {
  let section: String
  let rest: String

  init(_ path: String) {
    let parts = path.dropFirst().split(
      separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    section = parts.first.map { String($0) } ?? ""
    rest = parts.count > 1 ? String(parts[1]) : ""
  }
}
