import Testing
import TreatyGraph

@Suite("Documents of a file")
struct DocumentSeparationTests {
  private let text = "One\ntwo.\n\n \nThree.\0\0Four\r\n\r\nfive"

  @Test("A file is one document, unless it is to be cut")
  func whole() {
    #expect(DocumentSeparation.files.documents(in: text) == [text])
  }

  @Test("NUL bytes cut anywhere, also into documents without text")
  func nul() {
    #expect(
      DocumentSeparation.nul.documents(in: text)
        == ["One\ntwo.\n\n \nThree.", "", "Four\r\n\r\nfive"])
  }

  @Test("Empty lines cut paragraphs, whichever way lines end")
  func paragraphs() {
    #expect(
      DocumentSeparation.paragraphs.documents(in: text)
        == ["One\ntwo.", "Three.\0\0Four", "five"])
  }
}
