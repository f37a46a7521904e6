import Testing

@testable import TreatyGraphCommand

@Suite("Text on a terminal")
struct DisplayWidthTests {
  @Test("Text wraps between words, and within one that is too long")
  func wraps() {
    #expect("one two three".wrapped(toWidth: 7) == ["one two", "three"])
    #expect("abcdefghij kl".wrapped(toWidth: 4) == ["abcd", "efgh", "ij", "kl"])
    #expect("中国支持条约".wrapped(toWidth: 5) == ["中国", "支持", "条约"])
    #expect("".wrapped(toWidth: 5) == [""])
  }

  @Test("No line is wider than it may be", arguments: 2...30)
  func neverWider(width: Int) {
    let text = "the Ad Hoc Committee's 中国 revised-consolidated text, née d’État 🇫🇷 👩‍👩‍👧 x"
    for line in text.wrapped(toWidth: width) { #expect(line.displayWidth <= width) }
    #expect(text.truncated(toWidth: width).displayWidth <= width)
  }

  @Test("A cut shows its ellipsis")
  func truncates() {
    #expect("positions".truncated(toWidth: 5) == "posi…")
    #expect("中国支持".truncated(toWidth: 4) == "中…")
    #expect("short".truncated(toWidth: 5) == "short")
  }
}
