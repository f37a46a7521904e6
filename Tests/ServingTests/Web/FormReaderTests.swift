import Testing
import TreatyGraph

@testable import Serving

@Suite("Forms")
struct FormReaderTests {
  @Test("Pairs are decoded; what is half encoded stays as it is")
  func pairs() {
    let reader = FormReader(type: "application/x-www-form-urlencoded; charset=utf-8")
    let fields = reader.fields(of: Array("a=b+c&d=%C3%A9%2&e&=f&g=%zz".utf8))
    #expect(
      fields == [
        FormField("a", "b c"), FormField("d", "é%2"), FormField("e", ""), FormField("", "f"),
        FormField("g", "%zz"),
      ])
  }

  @Test("A file keeps its bytes and the last part of its name")
  func file() {
    let bytes: [UInt8] = [0, 13, 10, 45, 45, 255]
    let body =
      Array("--X\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\né\r\n".utf8)
      + Array(
        "--X\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a%22b.pdf\"\r\n\r\n".utf8)
      + bytes + Array("\r\n--X--\r\n".utf8)
    let fields = FormReader(type: "multipart/form-data; boundary=X").fields(of: body)
    #expect(fields == [FormField("title", "é"), FormField("f", "a\"b.pdf", file: bytes)])
  }

  @Test(
    "What is no form has no fields",
    arguments: ["", "text/plain", "multipart/form-data", "multipart/form-data; boundary="])
  func others(type: String) {
    #expect(FormReader(type: type).fields(of: Array("--\r\na=b\r\n--".utf8)).isEmpty)
  }

  @Test("A form of more fields than any has is cut")
  func many() {
    let body = Array(String(repeating: "a=1&", count: 100_000).utf8)
    let fields = FormReader(type: "application/x-www-form-urlencoded").fields(of: body)
    #expect(fields.count == FormReader.mostFields)
  }

  @Test(
    "A file's name is a name",
    arguments: [
      ["../../etc/passwd", "passwd"], ["C:\\a\\b.txt", "b.txt"], [".bashrc", "bashrc"],
      ["", "article.txt"], ["/", "article.txt"], ["-rf", "rf"], ["a\u{0}b\n.txt", "ab.txt"],
    ])
  func names(example: [String]) { #expect(example[0].fileName == example[1]) }
}
