import Foundation
import TreatyGraph

/// The files that pages are made of: templates, and what a browser fetches as it is.
struct PageFolder: Sendable {
  private let templates: [String: Template]
  private let files: [String: HTTPResponse]

  /// Reads all of the folder `serve` of the data.
  init(_ data: TreatyData) throws {
    let folder = data.folder.appending(component: "serve")
    var templates: [String: Template] = [:]
    var files: [String: HTTPResponse] = [:]
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names.sorted() {
      let file = folder.appending(component: name)
      guard let bytes = try? Data(contentsOf: file) else {
        throw ServingError.missingFile(file.path)
      }
      switch file.pathExtension {
      case "html":
        templates[file.deletingPathExtension().lastPathComponent] = try Template(
          String(decoding: bytes, as: UTF8.self), file: file.path)
      case "css": files[name] = HTTPResponse(type: "text/css; charset=utf-8", body: Array(bytes))
      case "js":
        files[name] = HTTPResponse(type: "text/javascript; charset=utf-8", body: Array(bytes))
      case "svg": files[name] = HTTPResponse(type: "image/svg+xml", body: Array(bytes))
      default: break
      }
    }
    guard templates["layout"] != nil else {
      throw ServingError.missingFile(folder.appending(component: "layout.html").path)
    }
    self.templates = templates
    self.files = files
  }

  /// A file that a browser fetches, of those that were there when the server began.
  func file(_ name: String) -> HTTPResponse? { files[name] }

  /// A page within the layout.
  func page(_ name: String, _ fields: Fields) -> String {
    let body = templates[name]?.filled(with: fields, beside: templates) ?? ""
    let whole = fields.with(["body": .markup(Markup(trusted: body))])
    return templates["layout"]?.filled(with: whole, beside: templates) ?? body
  }
}
