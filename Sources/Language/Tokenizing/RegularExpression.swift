import CPCRE2

/// A compiled pattern that may be used by several threads at once.
///
/// Patterns come from the model in Python's notation, which PCRE2 reads but for `\u` escapes.
final class RegularExpression: @unchecked Sendable {
  // Immutable once compiled: https://www.pcre.org/current/doc/html/pcre2api.html#SEC5.
  fileprivate let code: OpaquePointer

  init(python pattern: String, file: String, field: String) throws(LanguageModelError) {
    var translated = Self.translated(pattern)
    var error: Int32 = 0
    var offset = 0
    let code = translated.withUTF8 { bytes in
      pcre2_compile_8(
        bytes.baseAddress, bytes.count, PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C, &error,
        &offset, nil)
    }
    guard let code else {
      throw .malformed(file: file, field: field, reason: Self.message(error) + " at \(offset)")
    }
    self.code = code
    // Without the just-in-time compiler the interpreter matches, only slower.
    pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE)
  }

  deinit { pcre2_code_free_8(code) }

  /// Writes the escapes `\u` and `\U` as `\x{...}` and drops the flag that is the default.
  private static func translated(_ pattern: String) -> String {
    var result: [UInt8] = []
    var rest = Array(pattern.utf8)[...]
    if rest.starts(with: "(?u)".utf8) { rest = rest.dropFirst(4) }
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let next = rest.popFirst() else {
        result.append(byte)
        continue
      }
      let digits = next == UInt8(ascii: "u") ? 4 : next == UInt8(ascii: "U") ? 8 : 0
      if digits > 0 {
        result.append(contentsOf: "\\x{".utf8)
        result.append(contentsOf: rest.prefix(digits))
        result.append(UInt8(ascii: "}"))
        rest = rest.dropFirst(digits)
      } else {
        result.append(byte)
        result.append(next)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func message(_ code: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 256)
    let length = pcre2_get_error_message_8(code, &buffer, buffer.count)
    return String(decoding: buffer.prefix(max(0, Int(length))), as: UTF8.self)
  }
}

/// The working memory of one thread for one pattern.
final class RegularExpressionMatcher {
  private let pattern: RegularExpression
  private let data: OpaquePointer?
  private let context: OpaquePointer?
  private let stack: OpaquePointer?

  init(_ pattern: RegularExpression) {
    self.pattern = pattern
    data = pcre2_match_data_create_from_pattern_8(pattern.code, nil)
    context = pcre2_match_context_create_8(nil)
    stack = pcre2_jit_stack_create_8(32 << 10, 4 << 20, nil)
    pcre2_jit_stack_assign_8(context, nil, stack.map { UnsafeMutableRawPointer($0) })
    // PCRE2's own default, which bounds the time that nested repetitions can take.
    pcre2_set_match_limit_8(context, 10_000_000)
    pcre2_set_heap_limit_8(context, 64 << 10)
  }

  deinit {
    pcre2_match_data_free_8(data)
    pcre2_match_context_free_8(context)
    pcre2_jit_stack_free_8(stack)
  }

  /// The leftmost match that begins at an offset or after it; nil also where a limit was reached.
  func firstMatch(in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Range<Int>? {
    guard let data, let base = bytes.baseAddress, start <= bytes.count else { return nil }
    let result = pcre2_match_8(
      pattern.code, base, bytes.count, start, PCRE2_NO_UTF_CHECK, data, context)
    guard result >= 0, let offsets = pcre2_get_ovector_pointer_8(data) else { return nil }
    // A lookbehind assertion with \K could put the start after the end.
    guard offsets[0] <= offsets[1] else { return nil }
    return offsets[0]..<offsets[1]
  }
}
