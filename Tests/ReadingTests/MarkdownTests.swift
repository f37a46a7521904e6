import Reading
import Statements
import Testing

@Suite("Reading Markdown")
struct MarkdownTests {
  private func passages(_ text: String) throws -> [Passage] {
    let document = try document(text, name: "article.md")
    #expect(anchorsHold(in: document))
    return document.passages
  }

  @Test(
    "Markup is left out of the text",
    arguments: [
      ("It **strongly** supports *the* _text_.", "It strongly supports the text."),
      ("It supports [the draft](https://example.org/a_b_c).", "It supports the draft."),
      ("It agreed.[^1] So did `others`.", "It agreed. So did others."),
      ("A map ![of it](map.png) was shown.", "A map was shown."),
      ("Use 2 \\* 3 and snake_case_names, a*b.", "Use 2 * 3 and snake_case_names, a*b."),
      ("A<br/>line<sup>2</sup> at <https://a.org>.", "Aline2 at https://a.org."),
      ("[^1]: Said in a note.", "Said in a note."),
    ])
  func inline(markup: String, text: String) throws {
    #expect(try passages(markup).map(\.text) == [text])
  }

  @Test("Headings, lists, quotations and tables have their kinds")
  func kinds() throws {
    let passages = try passages(
      """
      # Day three ##

      Rules
      -----
      The text.

      > A quotation
      > in two lines.

      1. One
      * Two

      | State | Vote |
      | ----- | ---- |
      | Chad  | yes  |

      ```
      code
      ```
      [link]: https://example.org
      <!-- a
      comment -->
      """)
    #expect(
      passages.map { "\($0.kind.rawValue): \($0.text)" } == [
        "title: Day three", "heading: Rules", "paragraph: The text.",
        "quotation: A quotation in two lines.", "listItem: One", "listItem: Two",
        "tableCell: State", "tableCell: Vote", "tableCell: Chad", "tableCell: yes",
      ])
  }

  @Test("Front matter gives the metadata, and its title is a passage")
  func frontMatter() throws {
    let document = try document(
      """
      ---
      title: "Day 3: a pause"
      id: 17
      url: https://example.org/17
      date: 2019-03-02
      abstract: "Nothing: much."
      tags:
        - date: never
      ---

      # PLENARY

      Nothing happened.
      """, name: "day.md")
    #expect(document.article.title == "Day 3: a pause")
    #expect(document.article.address == "https://example.org/17")
    #expect(document.article.date == CalendarDate("2019-03-02"))
    #expect(document.passages.map(\.kind) == [.title, .heading, .paragraph])
    #expect(source(of: document.passages[0], in: document) == "Day 3: a pause")
  }

  @Test("An empty date in front matter is no date")
  func emptyDate() throws {
    #expect(try document("---\ndate: \n---\nText here.\n").article.date == nil)
  }

  @Test("A rule at the top that nothing ends is no front matter")
  func noFrontMatter() throws {
    #expect(try document("---\nSome text: here.\n").passages.map(\.text) == ["Some text: here."])
  }
}
