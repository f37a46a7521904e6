import CCurl
import Glibc
import Statements

/// Gets pages from the internet through libcurl, within limits of time, size and redirects.
package struct PageFetcher: Sendable {
  package struct Limits: Hashable, Sendable {
    /// For the whole page, so that a server that drips cannot hold us.
    package var seconds: Int
    package var bytes: Int
    package var redirects: Int

    package init(seconds: Int = 30, bytes: Int = 32 << 20, redirects: Int = 8) {
      self.seconds = seconds
      self.bytes = bytes
      self.redirects = redirects
    }
  }

  private let limits: Limits
  private let allowsLocal: Bool

  /// Addresses of the local network are refused unless they are allowed.
  package init(limits: Limits = Limits(), allowsLocal: Bool = false) {
    self.limits = limits
    self.allowsLocal = allowsLocal
  }

  /// True for what is fetched rather than opened.
  package static func isAddress(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasPrefix("http://") || name.hasPrefix("https://")
  }

  /// Gets a page; nil where it is unchanged since the validators were given out.
  package func fetch(
    _ address: String, unlessMatching validators: PageValidators? = nil
  ) throws(ReadingError) -> FetchedPage? {
    guard Self.isAddress(address), !address.utf8.contains(where: { $0 <= 0x20 }) else {
      throw .notFetched(address: address, reason: "only http and https addresses are fetched")
    }
    guard Self.isReady, let handle = tg_curl_init() else {
      throw .notFetched(address: address, reason: "libcurl does not start")
    }
    defer { tg_curl_cleanup(handle) }
    let receiver = Receiver(limit: limits.bytes, allowsLocal: allowsLocal)
    let headers = Self.headers(validators)
    defer { tg_curl_free(headers) }
    configure(handle, address, receiver, headers)
    let code = withExtendedLifetime(receiver) { tg_curl_perform(handle) }
    if receiver.metLocal { throw .localAddress(address: address) }
    if receiver.isFull { throw .tooLarge(file: address, limit: limits.bytes) }
    guard code == CURLE_OK else {
      throw .notFetched(address: address, reason: reason(code))
    }
    return try page(handle, address, receiver)
  }

  private func configure(
    _ handle: UnsafeMutableRawPointer, _ address: String, _ receiver: Receiver,
    _ headers: UnsafeMutablePointer<curl_slist>?
  ) {
    let context = Unmanaged.passUnretained(receiver).toOpaque()
    tg_curl_set_text(handle, CURLOPT_URL, address)
    tg_curl_set_text(handle, CURLOPT_PROTOCOLS_STR, "http,https")
    tg_curl_set_text(handle, CURLOPT_REDIR_PROTOCOLS_STR, "http,https")
    tg_curl_set_text(handle, CURLOPT_ACCEPT_ENCODING, "")
    tg_curl_set_text(handle, CURLOPT_USERAGENT, "TreatyGraph (reads single articles for a person)")
    tg_curl_set_long(handle, CURLOPT_FOLLOWLOCATION, 1)
    tg_curl_set_long(handle, CURLOPT_MAXREDIRS, limits.redirects)
    tg_curl_set_long(handle, CURLOPT_TIMEOUT, limits.seconds)
    tg_curl_set_long(handle, CURLOPT_CONNECTTIMEOUT, min(10, limits.seconds))
    tg_curl_set_long(handle, CURLOPT_NOSIGNAL, 1)
    tg_curl_set_pointer(handle, CURLOPT_HTTPHEADER, headers)
    tg_curl_set_pointer(handle, CURLOPT_WRITEDATA, context)
    tg_curl_set_pointer(handle, CURLOPT_HEADERDATA, context)
    tg_curl_set_pointer(handle, CURLOPT_OPENSOCKETDATA, context)
    tg_curl_set_data(handle, CURLOPT_WRITEFUNCTION) { data, size, count, context in
      guard let data, let context else { return 0 }
      let receiver = Unmanaged<Receiver>.fromOpaque(context).takeUnretainedValue()
      return receiver.takeBody(UnsafeRawBufferPointer(start: data, count: size * count))
    }
    tg_curl_set_data(handle, CURLOPT_HEADERFUNCTION) { data, size, count, context in
      guard let data, let context else { return 0 }
      let receiver = Unmanaged<Receiver>.fromOpaque(context).takeUnretainedValue()
      return receiver.takeHeader(UnsafeRawBufferPointer(start: data, count: size * count))
    }
    tg_curl_set_socket(handle) { context, _, address in
      guard let context, let address else { return -1 }
      let receiver = Unmanaged<Receiver>.fromOpaque(context).takeUnretainedValue()
      return receiver.openSocket(for: &address.pointee)
    }
  }

  private static func headers(
    _ validators: PageValidators?
  ) -> UnsafeMutablePointer<curl_slist>? {
    var headers: UnsafeMutablePointer<curl_slist>?
    func add(_ name: String, _ value: String?) {
      // What came from a server must not add a header of its own.
      guard let value, !value.utf8.contains(where: { $0 < 0x20 }) else { return }
      headers = tg_curl_append(headers, "\(name): \(value)") ?? headers
    }
    add("If-None-Match", validators?.entityTag)
    add("If-Modified-Since", validators?.lastModified)
    add("Accept", "text/html, application/pdf, text/plain, application/xml;q=0.9, */*;q=0.1")
    return headers
  }

  private func page(
    _ handle: UnsafeMutableRawPointer, _ address: String, _ receiver: Receiver
  ) throws(ReadingError) -> FetchedPage? {
    var status = 0
    tg_curl_get_long(handle, CURLINFO_RESPONSE_CODE, &status)
    if status == 304 { return nil }
    guard (200..<300).contains(status) else {
      throw .notFetched(address: address, reason: "the server answers with status \(status)")
    }
    var text: UnsafeMutablePointer<CChar>?
    tg_curl_get_text(handle, CURLINFO_EFFECTIVE_URL, &text)
    let effective = text.map { String(cString: $0) } ?? address
    text = nil
    tg_curl_get_text(handle, CURLINFO_CONTENT_TYPE, &text)
    return FetchedPage(
      bytes: receiver.body, address: effective, contentType: text.map { String(cString: $0) },
      validators: receiver.validators)
  }

  private func reason(_ code: CURLcode) -> String {
    switch code {
    case CURLE_OPERATION_TIMEDOUT: "it took longer than \(limits.seconds) s"
    case CURLE_TOO_MANY_REDIRECTS: "it redirects more than \(limits.redirects) times"
    default: tg_curl_reason(code).map { String(cString: $0).lowercased() } ?? "error"
    }
  }

  /// libcurl must be made ready once, before threads use it.
  private static let isReady = tg_curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
}
