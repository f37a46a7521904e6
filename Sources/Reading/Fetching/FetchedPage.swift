import Statements

/// What a server sent for an address.
package struct FetchedPage: Hashable, Sendable {
  package var bytes: [UInt8]
  /// The address after all redirects.
  package var address: String
  package var contentType: String?
  package var validators: PageValidators

  /// The `charset` of the content type.
  var charset: String? {
    guard let contentType else { return nil }
    let parts = contentType.lowercased().split(separator: ";")
    return parts.lazy.compactMap { part -> String? in
      let pair = part.split(separator: "=")
      guard pair.count == 2, String(pair[0]).foldingWhiteSpace() == "charset" else { return nil }
      return String(pair[1]).foldingWhiteSpace().filter { $0 != "\"" && $0 != "'" }
    }.first
  }
}
