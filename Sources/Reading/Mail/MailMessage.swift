import CGMime
import Glibc
import Statements

/// A message as mail programs and browsers save it: `.eml`, `.mhtml`, one of a mailbox.
///
/// GMime takes it apart and undoes what mail does to letters; nothing that it refers to is fetched.
struct MailMessage {
  struct Part {
    var type: String
    var charset: String?
    var location: String?
    var bytes: [UInt8]
  }

  private(set) var subject: String?
  private(set) var date: String?
  /// Those that are text, in their order.
  private(set) var parts: [Part] = []

  /// No letter has more.
  private static let mostParts = 500

  /// The library must be made ready once, before threads use it.
  private static let isReady: Bool = {
    tg_mail_prepare()
    return true
  }()

  /// Nil where the bytes are no message.
  init?(_ bytes: [UInt8]) {
    guard Self.isReady else { return nil }
    let parts = Parts()
    var subject: UnsafeMutablePointer<CChar>?
    var date: UnsafeMutablePointer<CChar>?
    defer {
      free(subject)
      free(date)
    }
    let isMessage = bytes.withUnsafeBytes { bytes in
      tg_mail_read(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, Self.mostParts,
        { context, type, charset, location, bytes, count in
          guard let context, let type else { return }
          Unmanaged<Parts>.fromOpaque(context).takeUnretainedValue().all.append(
            Part(
              type: String(cString: type).lowercased(),
              charset: charset.map { String(cString: $0) },
              location: location.map { String(cString: $0) },
              bytes: Array(UnsafeBufferPointer(start: bytes, count: count))))
        }, Unmanaged.passUnretained(parts).toOpaque(), &subject, &date)
    }
    guard isMessage != 0 else { return nil }
    self.subject = subject.map { String(cString: $0) }
    self.date = date.map { String(cString: $0) }
    self.parts = parts.all
  }

  private final class Parts {
    var all: [Part] = []
  }

  /// The page, or else the letter: of two forms of one text only the plain one.
  var body: Part? {
    let isPage = parts.contains { $0.location != nil && $0.type == "text/html" }
    let plain = parts.first { $0.type == "text/plain" && $0.bytes.contains { !$0.isSpace } }
    let page = parts.first { $0.type == "text/html" || $0.type == "application/xhtml+xml" }
    return isPage ? page : plain ?? page
  }
}
