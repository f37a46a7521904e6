import Reading
import Statements
import TestSupport
import Testing

@Suite("Pages that mean no good, or are broken")
struct HostilePageTests {
  private let prose =
    "Norway said that it would vote for the draft, and it asked the others to do the same."

  private func read(_ bytes: [UInt8], name: String = "a.html") throws -> Document {
    try reader().read(bytes: bytes, name: name)
  }

  private func page(_ body: String, head: String = "") -> [UInt8] {
    Array("<!doctype html><html><head>\(head)</head><body>\(body)</body></html>".utf8)
  }

  @Test("A page is known by its bytes, whatever it is called")
  func sniffed() throws {
    let document = try read(page("<p>\(prose)</p>"), name: "article.txt")
    #expect(document.passages.map(\.text) == [prose])
  }

  @Test("Elements a hundred thousand deep are refused in a short time")
  func deep() {
    let deep =
      String(repeating: "<div>", count: 100_000) + prose
      + String(repeating: "</div>", count: 100_000)
    let start = ContinuousClock.now
    #expect(throws: ReadingError.nestedTooDeep(file: "a.html")) {
      try read(page("<p>\(prose)</p>" + deep))
    }
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test("Markup that opens and never closes is read")
  func unclosed() throws {
    let items = String(repeating: "<b><font size=2><p>\(prose)", count: 2000)
    #expect(try read(page(items)).passages.count == 2000)
  }

  @Test("A page beyond the limit is refused in one line")
  func tooLarge() {
    let bytes = page(String(repeating: "<p>\(prose)</p>", count: 200_000))
    #expect(throws: ReadingError.tooLarge(file: "a.html", limit: 4 << 20)) { try read(bytes) }
  }

  @Test("A saved page may hold megabytes of scripts and pictures")
  func savedPage() throws {
    let data = String(repeating: "QUJD", count: 1 << 20)
    let document = try read(
      page(
        "<p>\(prose)</p><img src=\"data:image/png;base64,\(data)\"><p>\(prose)</p>",
        head: "<script>var x = \"\(data.prefix(1 << 20))\"; if (a<b) x = '</p>'</script>"))
    #expect(document.passages.map(\.text) == [prose, prose])
  }

  @Test("An element with hundreds of thousands of attributes ends in a short time")
  func attributes() throws {
    let attributes = (0..<300_000).map { "a\($0)=1" }.joined(separator: " ")
    let start = ContinuousClock.now
    let document = try read(page("<p \(attributes)>\(prose)</p>"))
    #expect(document.passages.map(\.text) == [prose])
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test("A page without prose says that it has no article")
  func noArticle() {
    for body in ["", "<nav><a href=a>A</a></nav>", "<script>load()</script>", "<p></p>"] {
      #expect(throws: ReadingError.noArticle(file: "a.html")) { try read(page(body)) }
    }
  }

  @Test("Scripts, comments and hidden elements are not read")
  func hidden() throws {
    let document = try read(
      page(
        """
        <p>\(prose)</p><script>"<p>France rejects the treaty, as it said in the hall.</p>"</script>
        <!-- <p>France rejects the treaty, as it said in the hall.</p> -->
        <p style="display: none">France rejects the treaty, as it said in the hall.</p>
        <p hidden>France rejects the treaty, as it said in the hall.</p>
        <template><p>France rejects the treaty, as it said in the hall.</p></template>
        """))
    #expect(document.passages.map(\.text) == [prose])
  }

  @Test("Struck-out words are not the article's any more")
  func struckOut() throws {
    let document = try read(page("<p>\(prose) It will <s>support</s> oppose the text.</p>"))
    #expect(document.passages[0].text.hasSuffix("It will oppose the text."))
  }

  @Test(
    "Encodings are decided as browsers do, and a lie is seen through",
    arguments: [
      (label: "windows-1252", bytes: [0x93, 0x63, 0x61, 0x66, 0xE9, 0x94] as [UInt8], "“café”"),
      (label: "iso-8859-1", bytes: [0x93, 0xE9, 0x94], "“é”"),
      (label: "windows-1251", bytes: [0xCC, 0xE8, 0xF0], "Мир"),
      (label: "utf-8", bytes: [0xC3, 0xA9], "é"),
      (label: "iso-8859-1", bytes: [0xC3, 0xA9, 0xC3, 0xBC], "éü"),
      (label: "utf-8", bytes: [0xE9, 0x20, 0xFC, 0x20], "é ü"),
      (label: "shift_jis", bytes: [0x93, 0xFA, 0x96, 0x7B], "日本"),
      (label: "no-such-thing", bytes: [0xC3, 0xA9], "é"),
    ])
  func encodings(label: String, bytes: [UInt8], text: String) throws {
    let page =
      Array("<html><head><meta charset=\"\(label)\"></head><body><p>".utf8) + bytes
      + Array(" \(prose)</p></body></html>".utf8)
    #expect(try read(page).passages[0].text == "\(text) \(prose)")
  }

  @Test("UTF-16 with a byte order mark, NUL bytes and broken UTF-8 are read")
  func oddBytes() throws {
    let units = Array(String(decoding: page("<p>“\(prose)”</p>"), as: UTF8.self).utf16)
    let wide: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try read(wide).passages.map(\.text) == ["“\(prose)”"])
    let nul = page("<p>\(prose)").map { $0 == 0x2C ? 0 : $0 }
    #expect(try read(nul).passages.count == 1)
    let broken = page("<p>Ünïversity \(prose)").filter { $0 != 0xAF }
    #expect(try read(broken).passages[0].text.contains("\u{FFFD}"))
  }

  @Test("Mutated pages are read or refused, and the anchors hold")
  func mutations() throws {
    var random = SplitMix64(seed: 11)
    let reader = try reader()
    let pages = try SamplePage.all().map(\.html)
    for round in 0..<Mutator.rounds(200) {
      var mutator = Mutator(random: random)
      let bytes = mutator.mutating(pages[round % pages.count])
      random = mutator.random
      guard let document = try? reader.read(bytes: bytes, name: "a.html") else { continue }
      #expect(anchorsHold(in: document))
    }
  }
}
