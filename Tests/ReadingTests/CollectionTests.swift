import Foundation
import Reading
import Statements
import Testing

@Suite("Letters, documents and archives")
struct CollectionTests {
  private let first =
    "Peru told the assembly on Monday that it backs the fisheries treaty and its quota."
  private let second = "Chile rejected the quota, its minister of trade told the parliament."

  private func letter(_ subject: String, day: Int) -> String {
    """
    From: Office <office@ministry.example>
    To: list@ministry.example
    Subject: \(subject)
    Date: Mon, \(day) Jun 2024 10:00:00 +0200
    Message-ID: <\(day)@ministry.example>
    MIME-Version: 1.0
    Content-Type: multipart/alternative; boundary="cut"

    --cut
    Content-Type: text/plain; charset=iso-8859-1
    Content-Transfer-Encoding: quoted-printable

    Per=FA backs the fisheries treaty, its envoy said=
     on Monday.

    \(second)
    --cut
    Content-Type: text/html; charset=utf-8

    <p>Perú backs the fisheries treaty, its envoy said on Monday.</p>
    --cut--

    """
  }

  @Test("A letter is read once, its letters decoded, with its subject and day")
  func message() throws {
    let text = letter("=?utf-8?q?Per=C3=BA_backs_it?=", day: 3)
    for name in ["a.eml", "a.txt"] {
      let found = try articles(text, name: name)
      #expect(found.map(\.head) == ["Perú backs it | 2024-06-03 | -"])
      #expect(
        found[0].body == ["Perú backs the fisheries treaty, its envoy said on Monday.", second])
    }
  }

  @Test("A mailbox gives its letters, and no article above which stands Date is one")
  func mailbox() throws {
    let box = [3, 10].map {
      "From office@ministry Mon Jun 3 10:00:00 2024\n\(letter("On \($0)", day: $0))\n"
    }
    #expect(
      try articles(box.joined(), name: "a.mbox").map(\.head) == [
        "On 3 | 2024-06-03 | -", "On 10 | 2024-06-10 | -",
      ])
    let text = "Title: On fish\nDate: 2024-06-03\nFrom: Lima\n\n\(first)"
    #expect(try articles(text, name: "a.txt").map(\.head) == ["On fish | 2024-06-03 | -"])
  }

  @Test("A page that a browser saved as MHTML is the page")
  func mhtml() throws {
    let page = """
      From: <Saved by Blink>
      Snapshot-Content-Location: https://courier.example/a
      Subject: saved
      Date: Mon, 1 Jul 2024 10:00:00 -0000
      MIME-Version: 1.0
      Content-Type: multipart/related; type="text/html"; boundary="cut"

      --cut
      Content-Type: text/html
      Content-Transfer-Encoding: quoted-printable
      Content-Location: https://courier.example/a

      <!DOCTYPE html><html><head><meta charset=3D"utf-8"><title>Peru =E2=80=98backs=
      =E2=80=99 it</title></head><body><h1>Peru =E2=80=98backs=E2=80=99 it</h1>
      <p>\(first)</p><p>\(second)</p></body></html>
      --cut--
      """
    let found = try articles(page, name: "a.mhtml")
    #expect(found.map(\.head) == ["Peru ‘backs’ it | - | -"])
    #expect(found[0].article.address == "https://courier.example/a")
    #expect(found[0].body == [first, second])
  }

  private var word: String {
    """
    <w:document xmlns:w="w"><w:body>
    <w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Peru backs it</w:t></w:r></w:p>
    <w:p><w:r><w:t xml:space="preserve">\(first.prefix(10))</w:t></w:r><w:r><w:t>\(
      first.dropFirst(10))</w:t></w:r><w:del><w:r><w:delText>Never.</w:delText></w:r></w:del></w:p>
    <w:p><w:r><w:t>\(second)</w:t></w:r></w:p></w:body></w:document>
    """
  }

  @Test("Documents of Word and OpenDocument give their paragraphs, and nothing that was deleted")
  func office() throws {
    let open = """
      <d:content xmlns:d="d" xmlns:t="t"><t:p t:style-name="Title">Peru backs it</t:p>
      <t:p>\(first)<t:note>No.</t:note></t:p><t:p>\(second)</t:p></d:content>
      """
    let files = [
      "a.docx": ZIPWriter.archive(["word/document.xml": word]),
      "a.odt": ZIPWriter.archive([
        "mimetype": "application/vnd.oasis.opendocument.text", "content.xml": open,
      ]),
    ]
    for (name, bytes) in files {
      let found = try articles(bytes, name: name).map { try $0.get() }
      #expect(found.map(\.head) == ["Peru backs it | - | -"])
      #expect(found[0].body == [first, second])
      for document in found { #expect(anchorsHold(in: document)) }
    }
  }

  @Test("RTF gives its words, with the letters of its code page and of Unicode")
  func richText() throws {
    let text =
      "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Times;}}{\\info{\\title No}}{\\pict 00ff}"
      + "\\f0 Per\\'fa\\u8217?s envoy {\\b backs} the treaty \\emdash  at last.\\par\n\(second)\\par}"
    let found = try articles(text, name: "a.rtf")
    #expect(found.map(\.body) == [["Perú’s envoy backs the treaty — at last.", second]])
  }

  @Test("A book is its chapters in order, without the list of contents")
  func book() throws {
    let bytes = ZIPWriter.archive([
      "mimetype": "application/epub+zip",
      "META-INF/container.xml":
        "<container><rootfiles><rootfile full-path='O/c.opf'/></rootfiles></container>",
      "O/c.opf": """
      <package xmlns:dc="d"><metadata><dc:title>On fish</dc:title><dc:date>2024-06-03</dc:date>
      <dc:publisher>Courier</dc:publisher></metadata><manifest>
      <item id="n" href="n.xhtml" properties="nav"/><item id="b" href="b%20b.xhtml"/>
      <item id="a" href="a.xhtml"/></manifest>
      <spine><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/></spine></package>
      """,
      "O/n.xhtml": "<html><body><p>Contents and a list of all that is in here.</p></body></html>",
      "O/b b.xhtml": "<html><body><p>\(second)</p></body></html>",
      "O/a.xhtml": "<html><body><p>\(first)</p></body></html>",
    ])
    let found = try articles(bytes, name: "a.epub").map { try $0.get() }
    #expect(found.map(\.head) == ["On fish | 2024-06-03 | Courier"])
    #expect(found[0].body == [first, second])
  }

  @Test("A ZIP file gives what is in it, also documents, letters and rows of tables")
  func archive() throws {
    let bytes = ZIPWriter.archive([
      "a/one.txt": Array("Title: One\n\n\(first)".utf8),
      "a/two.docx": ZIPWriter.archive(["word/document.xml": word]),
      "three.csv": Array("title,text\nThree,\"\(second)\"\n".utf8),
      "four.eml": Array(letter("Four", day: 3).utf8),
      "five.txt": [0xFF, 0x00, 0x80],
      "picture.png": [0x89, 0x50],
      "__MACOSX/a.txt": Array("Nothing.".utf8),
    ])
    let found = try articles(bytes, name: "a.zip")
    #expect(
      found.map { (try? $0.get().article.title) ?? "-" } == [
        "One", "Peru backs it", "Three", "Four", "-",
      ])
    #expect(try found[0].get().article.name.hasSuffix("a.zip/a/one.txt"))
  }

  @Test("Archives that swell, nest without end or are broken are refused")
  func hostile() throws {
    let large = [UInt8](repeating: 0x61, count: 1 << 20)
    let swollen = ZIPWriter.archive(["a.txt": large, "b.txt": large])
    #expect(throws: ReadingError.self) {
      try articles(swollen, name: "a.zip", limits: ReadingLimits(packageSize: 3 << 19))
    }
    let small = ZIPWriter.archive(["a.txt": large])
    let many = ZIPWriter.archive(["a.zip": small, "b.zip": small, "c.zip": small])
    #expect(throws: ReadingError.self, "what stands in archives counts together") {
      try articles(many, name: "a.zip", limits: ReadingLimits(packageSize: 9 << 19))
    }
    var nested = ZIPWriter.archive(["a.txt": first])
    for _ in 0..<6 { nested = ZIPWriter.archive(["a.zip": nested]) }
    let found = try articles(nested, name: "a.zip")
    #expect(found.allSatisfy { (try? $0.get()) == nil })
    let broken = Array(ZIPWriter.archive(["a.txt": first]).prefix(40))
    #expect(throws: ReadingError.self) { try articles(broken, name: "a.zip") }
    let deep = String(repeating: "{", count: 100_000) + "x"
    #expect(try articles("{\\rtf1" + deep, name: "a.rtf").map(\.body) == [["x"]])
  }

  @Test("A list of links is a list of links")
  func links() throws {
    let reader = try reader()
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).txt")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data("# To read\nhttps://a.example/1\n\nhttps://a.example/2\n".utf8).write(to: file)
    let found = try #require(try reader.collection(path: file.path))
    #expect(
      try found.map { try $0.get().link } == ["https://a.example/1", "https://a.example/2"])
  }

  @Test("Who wants one article of a file that holds several is told how many there are")
  func several() throws {
    let box = (0..<3).map { "From a Mon Jun 3 10:00:00 2024\n\(letter("On \($0)", day: 3))\n" }
    #expect(throws: ReadingError.holdsMany(file: "a.mbox", count: 3)) {
      try reader().read(bytes: Array(box.joined().utf8), name: "a.mbox")
    }
  }
}
