/// A kind of file that is no text, known by its first bytes.
enum FileSignature: CaseIterable {
  case pdf, zip, word, richText, gzip, png, jpeg, gif, executable, sqlite

  private var magic: [UInt8] {
    switch self {
    case .pdf: Array("%PDF-".utf8)
    case .zip: [0x50, 0x4B, 0x03, 0x04]
    case .word: [0xD0, 0xCF, 0x11, 0xE0]
    case .richText: Array("{\\rtf".utf8)
    case .gzip: [0x1F, 0x8B]
    case .png: [0x89, 0x50, 0x4E, 0x47]
    case .jpeg: [0xFF, 0xD8, 0xFF]
    case .gif: Array("GIF8".utf8)
    case .executable: [0x7F, 0x45, 0x4C, 0x46]
    case .sqlite: Array("SQLite format 3\u{0}".utf8)
    }
  }

  init?(of bytes: [UInt8]) {
    guard let match = Self.allCases.first(where: { bytes.starts(with: $0.magic) }) else {
      return nil
    }
    self = match
  }
}

extension FileSignature: CustomStringConvertible {
  var description: String {
    switch self {
    case .pdf: "a PDF document"
    case .zip: "a ZIP archive or an office document"
    case .word: "an old office document"
    case .richText: "an RTF document"
    case .gzip: "a gzip archive"
    case .png, .jpeg, .gif: "a picture"
    case .executable: "a program"
    case .sqlite: "a database"
    }
  }
}
