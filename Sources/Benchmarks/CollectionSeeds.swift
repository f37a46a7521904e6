import Foundation
import Reading
import Statements
import TreatyGraph

/// Sound files that hold articles, codings or acts: those of `Tests/Fixtures/seeds`, packed where
/// their kind is packed.
enum CollectionSeeds {
  private static let folder = "Tests/Fixtures/seeds"
  /// Those that swell take long; one in so many is enough.
  private static let usual = 40

  static func seeds(for kind: ReadingFuzzer.Kind) throws -> [[UInt8]] {
    switch kind {
    case .office: return try office()
    case .archive: return try archives()
    case .discourse: return [try discourse()]
    default: return try files(in: kind.rawValue).sorted { $0.key < $1.key }.map(\.value)
    }
  }

  /// The files of a folder by their names in it.
  private static func files(in name: String) throws -> [String: [UInt8]] {
    let path = "\(folder)/\(name)"
    var files: [String: [UInt8]] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
      let url = URL(filePath: "\(path)/\(name)")
      if !url.hasDirectoryPath, let data = try? Data(contentsOf: url) {
        files[name] = [UInt8](data)
      }
    }
    return files
  }

  private static func zip(_ parts: [String: [UInt8]]) -> [UInt8]? {
    // An office document says first what it is.
    let names = parts.keys.sorted { ($0 == "mimetype" ? "" : $0) < ($1 == "mimetype" ? "" : $1) }
    return PackageWriter().zip(names.map { .init($0, parts[$0] ?? []) })
  }

  private static func office() throws -> [[UInt8]] {
    let word = try files(in: "parts/word").first?.value ?? []
    let documents = [
      zip(["word/document.xml": word]), zip(try files(in: "parts/open")),
      zip(try files(in: "parts/book")),
    ]
    // A document whose text is a million paragraphs.
    let end = Array("</w:body></w:document>".utf8)
    let paragraphs = Array(
      String(repeating: "<w:p><w:r><w:t>a</w:t></w:r></w:p>", count: 1 << 20).utf8)
    let swelling = zip(["word/document.xml": word.dropLast(end.count) + paragraphs + end])
    return (Array(repeating: documents, count: usual / 2).flatMap(\.self) + [swelling])
      .compactMap(\.self)
  }

  /// Archives of articles, one in another, one of thousands, and one that swells.
  private static func archives() throws -> [[UInt8]] {
    let files = try files(in: "parts/plain")
    let plain = zip(files)
    var nested = plain
    for level in 0..<6 {
      nested = nested.flatMap { zip(["\(level).zip": $0].merging(files) { $1 }) }
    }
    let text = Array("Norway backs it.".utf8)
    let many = zip(Dictionary(uniqueKeysWithValues: (0..<3000).map { ("\($0).txt", text) }))
    let big = zip(["big.txt": [UInt8](repeating: 0x61, count: 48 << 20)]) ?? []
    let swelling = zip(Dictionary(uniqueKeysWithValues: (0..<8).map { ("\($0).zip", big) }))
    return ([nested, many, swelling] + Array(repeating: plain, count: usual)).compactMap(\.self)
  }

  /// A file of Discourse Network Analyzer, written from a store of the statements among the seeds.
  private static func discourse() throws -> [UInt8] {
    let store = ReadingFuzzer.file + ".sqlite"
    let path = ReadingFuzzer.file + ".dna"
    defer {
      for file in [store, path] { unlink(file) }
    }
    let archive = Archive(path: store, data: try TreatyData.find())
    try archive.import(["\(folder)/statements/two.jsonl"])
    _ = try archive.writeDiscourseFile(path, among: PositionFilter())
    return [UInt8](try Data(contentsOf: URL(filePath: path)))
  }
}
