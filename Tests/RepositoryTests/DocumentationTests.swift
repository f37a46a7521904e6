import Foundation
import Testing

@Suite("Documentation")
struct DocumentationTests {
  private static let catalogue = "Sources/TreatyGraph/TreatyGraph.docc"

  @Test("The README has a reader's patience in mind: it stays under 200 lines")
  func readmeLength() throws {
    #expect(try Repository.text("README.md").split(separator: "\n").count < 200)
  }

  @Test(
    "A link to a file leads to one",
    arguments: ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "data/README.md"])
  func links(page: String) throws {
    let folder = Repository.root.appending(path: page).deletingLastPathComponent()
    for link in try Repository.text(page).matches(of: #/\]\(([^)#]+)\)/#) {
      let target = String(link.output.1)
      guard !target.hasPrefix("http") else { continue }
      let path = folder.appending(path: target).path
      #expect(FileManager.default.fileExists(atPath: path), "\(page) links to \(target)")
    }
  }

  @Test("Each decision page has a number of its own, and the catalogue lists it")
  func decisions() throws {
    let folder = "\(Self.catalogue)/Decisions"
    let pages = try Repository.paths(under: folder).map { $0.dropFirst(folder.count + 1) }
    #expect(Set(pages.compactMap { Int($0.prefix(4)) }).count == pages.count)
    let index = try Repository.text("\(Self.catalogue)/TreatyGraph.md")
    for page in pages { #expect(index.contains("<doc:\(page.dropLast(3))>"), "\(page)") }
  }

  @Test("A decision page has its need, its choice, and what else there was")
  func decisionSections() throws {
    for path in try Repository.paths(under: "\(Self.catalogue)/Decisions") {
      let headings = try Repository.text(path).split(separator: "\n").filter { $0.hasPrefix("## ") }
      #expect(
        headings == ["## Motivation", "## Decision", "## Alternatives considered"], "\(path)")
    }
  }
}
