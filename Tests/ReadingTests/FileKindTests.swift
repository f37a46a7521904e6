import Testing

@testable import Reading

@Suite("Kinds of files by their names")
struct FileKindTests {
  @Test(
    "The ending tells, whatever its case; of an address only the path counts",
    arguments: zip(
      ["a.txt", "b/A.MD", "x.y.HTML", "a.pdf", "a.csv", "http://a.org/x.jsonl?page=2.png"],
      [FileKind.text, .text, .page, .pdf, .table, .table]))
  func known(name: String, kind: FileKind) {
    #expect(FileKind(name: name) == kind)
  }

  @Test(
    "Other names promise no article",
    arguments: ["a.png", "Makefile", ".txt", "a.txt/b", "http://a.org/x.php?file=a.txt", ""])
  func others(name: String) {
    #expect(FileKind(name: name) == nil)
  }
}
