import Foundation
import TestSupport
import TreatyGraph

@testable import Serving

/// Pages over a store with a few facts.
struct SampleSite {
  let folder: TemporaryFolder
  let archive: Archive
  let site: Site

  init(
    _ change: (inout ServingOptions) -> Void = { _ in }, title: String = "Talks",
    quote: String = "France supports the UN Convention against Cybercrime."
  ) throws {
    folder = try TemporaryFolder()
    archive = Archive(path: folder.file("t.sqlite"), data: try TreatyData.find())
      .indexing(in: IndexFolder.path)
    try archive.record(
      RecordedFact(
        actor: "France", relation: .supports, object: "treaty:un-cybercrime", quote: quote,
        source: title, date: CalendarDate("2025-10-27")))
    var options = ServingOptions(coder: "ana")
    options.judges = false
    change(&options)
    site = try Site(archive: archive, options: options, gate: Gate(port: 8420))
  }

  func get(_ path: String, _ query: FormField...) -> HTTPResponse {
    site.response(to: HTTPRequest(method: .get, path: path, query: query))
  }

  func post(_ path: String, _ fields: FormField...) -> HTTPResponse {
    var request = HTTPRequest(method: .post, path: path)
    request.headers["content-type"] = "application/x-www-form-urlencoded"
    request.body = Array(
      fields.map { "\($0.name)=\(Address("", $0.value).text)" }.joined(separator: "&").utf8)
    return site.response(to: request)
  }

  /// A dropped file, as browsers send it.
  func drop(_ bytes: [UInt8], called name: String) -> HTTPResponse {
    var request = HTTPRequest(method: .post, path: "/add")
    request.headers["content-type"] = "multipart/form-data; boundary=X"
    request.body =
      Array(
        "--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n\r\n".utf8)
      + bytes + Array("\r\n--X--\r\n".utf8)
    return site.response(to: request)
  }
}

extension HTTPResponse {
  var text: String { String(decoding: body, as: UTF8.self) }
}
