import Statements
import Testing

@testable import Extraction

@Suite("The treaty of an article that does not name it")
struct UnnamedMainTreatyTests {
  private func main(_ title: String, _ paragraphs: String...) throws -> TreatyID? {
    var passages: [Passage] = []
    var start = 0
    for (number, text) in ([title] + paragraphs).enumerated() {
      passages.append(
        Passage(
          kind: number == 0 ? .title : .paragraph, text: text,
          anchors: [.init(offset: 0, source: start)]))
      start += text.unicodeScalars.count + 2
    }
    return try ShippedData.extractor().prepare(
      Document(
        article: Article(name: "test", title: title),
        text: passages.map(\.text).joined(separator: "\n\n"), passages: passages)
    ).mainTreaty
  }

  @Test(
    "It is the one whose name the first lines hold, in whatever order",
    arguments: [
      (
        [
          "Rome is unmoved", "The Vatican told Beijing that the accord stands.",
          "The Vatican and China talk. The accord is two years old.",
        ], "treaty:sino-vatican"
      ),
      (
        [
          "Delhi says Bengal was asked about the Ganga", "The treaty shares water with Bangladesh.",
          "The treaty is old.",
        ], "treaty:ganges"
      ),
      (["Chagos: Lords change the bill", "The treaty is on the table."], "treaty:chagos"),
    ])
  func held(passages: [String], treaty: String) throws {
    let found = try main(passages[0], passages[1], passages.count > 2 ? passages[2] : "The end.")
    #expect(found?.rawValue == treaty)
  }

  @Test(
    "It is none where nobody speaks of a treaty, one word is all there is, or two fit",
    arguments: [
      [
        "The Vatican and China talk", "The Vatican told Beijing that the bishops stay.",
        "China nods.",
      ],
      ["Paris is in uproar", "The deal fell through in Paris.", "The deal was bad."],
      ["Peru and Chile talk", "The agreement is between Peru and Chile.", "The agreement is bad."],
    ])
  func none(passages: [String]) throws {
    #expect(try main(passages[0], passages[1], passages[2]) == nil)
  }
}
