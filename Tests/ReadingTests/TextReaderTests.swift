import Reading
import Statements
import Testing

@Suite("Reading plain text")
struct TextReaderTests {
  @Test("Blank lines separate paragraphs, and hard-wrapped lines are joined")
  func paragraphs() throws {
    let document = try document(
      """
      Norway said on Monday that it would vote for the draft, and that it hoped
      others would follow  before the end of the year.

      Chile has not decided.
      """)
    #expect(
      document.passages.map(\.text) == [
        "Norway said on Monday that it would vote for the draft, and that it hoped "
          + "others would follow before the end of the year.", "Chile has not decided.",
      ])
    #expect(document.passages.allSatisfy { $0.kind == .paragraph })
    #expect(anchorsHold(in: document))
  }

  @Test("The document's text is the file's own, to the last character")
  func verbatim() throws {
    let text = "Rome\u{A0}–  “oui”\r\n\r\n\tIt 👍🏽 agreed, مرحبا\r\n\n"
    let document = try document("\u{FEFF}" + text)
    #expect(document.text == text)
    #expect(document.passages.map(\.text) == ["Rome – “oui”", "It 👍🏽 agreed, مرحبا"])
    #expect(anchorsHold(in: document))
  }

  @Test("Lines with a sentence each are paragraphs without blank lines between them")
  func sentencePerLine() throws {
    let long =
      "Delegates from the island states asked for a fund, and for rules on who pays into it."
    let short = "Japan abstained."
    let document = try document([long, short, long, short, short].joined(separator: "\n"))
    #expect(
      document.passages.map(\.text) == ["\(long) \(short)", "\(long) \(short)", short],
      "only after the longest line there is no telling")
  }

  @Test("A sentence that ends at a full line does not end the paragraph")
  func fullLine() throws {
    let document = try document(
      """
      The committee met for nine days without a pause. The chair was tired.
      Nevertheless the delegates went on with the text of the third article
      until the interpreters left the room, and then for another hour alone.
      """)
    #expect(document.passages.count == 1)
  }

  @Test("A first line without full stop is the title, and its repetitions are dropped")
  func title() throws {
    let document = try document(
      """
      Landlocked states ask for more time

      Landlocked states ask for more time
      Landlocked states ask for more time

      The landlocked states asked for more time.
      """)
    #expect(document.article.title == "Landlocked states ask for more time")
    #expect(document.passages.map(\.kind) == [.title, .paragraph])
  }

  @Test("A text of one line is a paragraph, with or without a full stop")
  func oneLine() throws {
    let document = try document("France backs the treaty")
    #expect(document.passages.map(\.kind) == [.paragraph])
    #expect(document.article.title == nil)
  }

  @Test("A short line above a paragraph is a heading, with or without a blank line")
  func headings() throws {
    let text = "The plenary then turned to the budget, on which nothing was said by anybody at all."
    for between in ["\n", "\n\n"] {
      let document = try document("\(text)\n\nIn the corridors\(between)\(text)")
      #expect(document.passages.map(\.kind) == [.paragraph, .heading, .paragraph])
    }
  }

  @Test("Bullets and numbers are left out, and the items are list items")
  func lists() throws {
    let document = try document(
      "Three things are asked:\n\n- a fund;\n• a date\n  for it;\n(a) a seat.\n\nThat is all.")
    #expect(
      document.passages.map(\.text)
        == ["Three things are asked:", "a fund;", "a date for it;", "a seat.", "That is all."])
    #expect(document.passages.map(\.kind).filter { $0 == .listItem }.count == 3)
  }

  @Test("A number that begins a full line is part of the sentence")
  func numberInParagraph() throws {
    let document = try document(
      """
      The ministers of the four countries will meet again in Lima on October
      20. They had hoped for an earlier day, but no hall could be found there.
      """)
    #expect(document.passages.count == 1)
  }

  @Test("Rules and navigation are left out")
  func boilerplate() throws {
    let document = try document(
      "Peru signed.\n\n-----\n\n-\n\nPREV Weather\nNEXT “Sport”\nRead more\n\n* * *\n\n———\n")
    #expect(document.passages.map(\.text) == ["Peru signed."])
  }

  @Test("A sentence that begins like navigation is read")
  func noBoilerplate() throws {
    let text = "NEXTEL said that it supports the convention."
    #expect(try document("\(text)\n\nIt did.").passages.first?.text == text)
  }

  @Test("A hyphen at a line end goes where the text has the whole word elsewhere")
  func hyphens() throws {
    let document = try document(
      """
      The parties then spoke at length about the imple-
      mentation of the long-
      term goals that they had set. Nobody objected to implementation itself.
      """)
    #expect(document.passages.first?.text.contains("about the implementation of") == true)
    #expect(document.passages.first?.text.contains("long-term goals") == true)
    #expect(anchorsHold(in: document))
  }

  @Test("A paragraph longer than the limit is cut at sentence ends and loses nothing")
  func longParagraph() throws {
    let text = String(repeating: "Fiji and Palau spoke again. ", count: 2000)
    let document = try document(text)
    #expect(document.passages.count > 3)
    #expect(document.passages.map(\.text).joined(separator: " ") + " " == text)
    #expect(document.passages.allSatisfy { $0.text.hasSuffix("again.") })
    #expect(anchorsHold(in: document))
  }

  @Test("A line of megabytes without a space is bounded")
  func longLine() throws {
    let document = try document(String(repeating: "a", count: 1_000_000))
    #expect(document.passages.allSatisfy { $0.text.utf8.count < 64 << 10 })
    #expect(document.passages.reduce(0) { $0 + $1.text.utf8.count } == 1_000_000)
  }
}
