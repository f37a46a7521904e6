import Foundation
import TreatyData

/// Tells two states of the data folder apart, so that the store knows what an article was read by.
///
/// It covers names and content of all files that reading goes by, not the sample articles. Of the
/// trained models, whose files are large and never edited, it covers names and sizes.
struct DataDigest {
  private var hash: UInt64 = 0xcbf2_9ce4_8422_2325

  /// 16 hexadecimal digits.
  var text: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  init(of data: TreatyData) throws {
    for file in try Self.files(under: data.folder) {
      let isModel = file.hasPrefix("model/") || file.hasPrefix("judge/")
      let url = data.folder.appending(path: file)
      add(file.utf8)
      if isModel {
        let size = try url.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
        add("\(size)".utf8)
      } else {
        try Data(contentsOf: url).withUnsafeBytes { add($0) }
      }
    }
  }

  /// FNV-1a: nobody forges a data folder to deceive a store.
  private mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    // An end mark, so that what moves from one file to the next is seen.
    hash = (hash ^ 0xFF) &* 0x100_0000_01b3
  }

  private static func files(under folder: URL) throws -> [String] {
    let manager = FileManager.default
    let parts = try manager.contentsOfDirectory(atPath: folder.path).filter {
      $0 != "articles" && manager.isFolder(folder.appending(component: $0).path)
    }
    return try parts.flatMap { part in
      let path = folder.appending(component: part).path
      return try manager.subpathsOfDirectory(atPath: path)
        .filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } }
        .filter { !manager.isFolder(path + "/" + $0) }.map { part + "/" + $0 }
    }.sorted()
  }
}

extension FileManager {
  fileprivate func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }
}
