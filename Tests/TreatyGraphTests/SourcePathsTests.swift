import Foundation
import TestSupport
import Testing
import TreatyGraph

@Suite("Folders and patterns of files")
struct SourcePathsTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["b.txt", "a.html", "c.png", ".hidden.txt", "sub/d.pdf", "a_files/frame.html"] {
      let path = folder.file(name)
      try FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try folder.write("text", to: name)
    }
  }

  private func names(_ paths: [String]) -> [String] {
    paths.map { String($0.dropFirst(folder.path.count + 1)) }
  }

  @Test("A folder means the articles below it, in the order of their names")
  func wholeFolder() {
    for path in [folder.path, folder.path + "/"] {
      let found = SourcePaths(of: path)
      #expect(names(found.files) == ["a.html", "b.txt", "sub/d.pdf"])
      #expect(names(found.others) == ["c.png"])
      #expect(found.isMany)
    }
  }

  @Test("A link that leads back up is not followed")
  func circle() throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("sub/up"), withDestinationPath: folder.path)
    #expect(SourcePaths(of: folder.path).files.count == 3)
  }

  @Test("A pattern that no shell has seen means what matches it, whatever it is called")
  func pattern() {
    #expect(names(SourcePaths(of: folder.file("?.[tp]*")).files) == ["b.txt", "c.png"])
    #expect(names(SourcePaths(of: folder.file("s*")).files) == ["sub/d.pdf"])
    #expect(names(SourcePaths(of: folder.file("{a,b}.*")).files).isEmpty == false)
  }

  @Test("What is neither stands for itself, also where it is not there")
  func plain() throws {
    let odd = try folder.write("text", to: "what[1]?.txt")
    for path in ["-", "https://a.org/*", folder.file("none*.txt"), folder.file("none"), odd] {
      #expect(SourcePaths(of: path).files == [path])
      #expect(!SourcePaths(of: path).isMany)
    }
  }

  @Test("A name that is a command is only a name")
  func command() throws {
    let name = try folder.write("text", to: "$(touch PWNED); `touch PWNED` | & x.txt")
    #expect(SourcePaths(of: name).files == [name])
    #expect(SourcePaths(of: folder.path).files.contains(name))
  }

  @Test("A selection says what it leaves out, and whether one title could fit it")
  func selection() {
    let whole = SourceSelection(of: [folder.path])
    #expect(whole.sources.count == 3)
    #expect(whole.holdsMany)
    #expect(
      whole.notes.map(\.message) == [
        "\"\(folder.path)\": left out 1 by their names, such as \"\(folder.file("c.png"))\": "
          + "name them if they are articles"
      ])
    #expect(!SourceSelection(of: [folder.file("b.txt")]).holdsMany)
    #expect(SourceSelection(of: [folder.file("b.csv")]).holdsMany)
    #expect(SourceSelection(of: ["feed.xml"], isFeed: true).holdsMany)
  }
}
