import CTextCat
import Foundation

/// Tells in which language a text is written, by the libexttextcat of LibreOffice and its profiles of
/// letters that follow each other. Not for two threads at once.
package final class LanguageRecognizer {
  private let handle: UnsafeMutableRawPointer

  /// Shorter texts may be in any language.
  private static let shortest = 120
  /// So much of a text tells its language.
  private static let longest = 4000
  private static let folder = "/usr/share/libexttextcat/"
  private static let english = "en"

  /// Nil where the library's profiles are not installed.
  package init?() {
    let profiles = Self.folder + "fpdb.conf"
    guard FileManager.default.isReadableFile(atPath: profiles),
      let handle = special_textcat_Init(profiles, Self.folder)
    else { return nil }
    self.handle = handle
  }

  deinit { textcat_Done(handle) }

  /// The code of the language; nil for English, and where the text is too short to tell or may be
  /// English as well.
  package func foreignLanguage(of text: String) -> String? {
    let bytes = Array(text.utf8.prefix(Self.longest))
    guard bytes.count >= Self.shortest else { return nil }
    let answer = bytes.withUnsafeBytes { bytes in
      textcat_Classify(
        handle, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    guard let answer else { return nil }
    // "[fr--utf8][oc--utf8]", or a word where it cannot tell.
    let codes = String(cString: answer).split(separator: "[").map {
      String($0.prefix { $0.isLetter && $0.isASCII })
    }
    guard String(cString: answer).hasPrefix("["), let first = codes.first, !first.isEmpty,
      !codes.contains(Self.english)
    else { return nil }
    return first
  }

  /// What a language is called in English: "fr" is French.
  package static func name(of code: String) -> String {
    Locale(identifier: english).localizedString(forLanguageCode: code) ?? code
  }
}
