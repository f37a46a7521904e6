import Reading
import Statements
import Testing

@Suite("Exports of databases")
struct ExportTests {
  private let first =
    "Peru told the assembly on Monday that it backs the fisheries treaty and its quota."
  private let second = "Chile rejected the quota, its minister of trade told the parliament."

  @Test("An export of LexisNexis Academic is cut at its counters, with titles, days and outlets")
  func academic() throws {
    let text = """
                               1 of 2 DOCUMENTS

                                  The Courier

                           June 3, 2024 Monday
                              Late Edition

      Peru backs
      the fisheries treaty

      BYLINE: A. Person

      LENGTH: 77 words

      HIGHLIGHT: What Peru wants, in
      two lines.

      \(first)

      \(second)

      LOAD-DATE: June 4, 2024

      LANGUAGE: ENGLISH

                         Copyright 2024 Courier Company
                              All Rights Reserved

                               2 of 2 DOCUMENTS

                                  The Herald

                           June 4, 2024 Tuesday

      HEADLINE: Chile says no

      LENGTH: 12 words

      \(second)

                         Copyright 2024 Herald
      """
    let found = try articles(text, name: "a.txt")
    #expect(
      found.map(\.head) == [
        "Peru backs the fisheries treaty | 2024-06-03 | The Courier",
        "Chile says no | 2024-06-04 | The Herald",
      ])
    #expect(found.map(\.body) == [[first, second], [second]])
  }

  private var uni: String {
    """
    Peru backs the fisheries treaty

    The Courier

    June 3, 2024 Monday

    Copyright 2024 Courier Company All Rights Reserved

    Section: NEWS; Pg. 4
    Length: 77 words

    Body

    \(first)

    \(second)

    Classification

    Language: ENGLISH

    Load-Date: June 4, 2024

    End of Document

    Chile says no

    The Herald

    June 4, 2024 Tuesday

    Length: 12 words

    Body

    \(second)

    End of Document
    """
  }

  private let uniHeads = [
    "Peru backs the fisheries treaty | 2024-06-03 | The Courier",
    "Chile says no | 2024-06-04 | The Herald",
  ]

  @Test("An export of Nexis Uni is cut at its marks, as text, as RTF and as a Word document")
  func nexisUni() throws {
    let found = try articles(uni, name: "a.txt")
    #expect(found.map(\.head) == uniHeads)
    #expect(found.map(\.body) == [[first, second], [second]])
    let rich = "{\\rtf1\\ansi " + uni.replacing("\n", with: "\\par\n") + "}"
    #expect(try articles(rich, name: "a.rtf").map(\.head) == uniHeads)
    let paragraphs = uni.split(separator: "\n").map { "<w:p><w:r><w:t>\($0)</w:t></w:r></w:p>" }
    let word = ZIPWriter.archive([
      "word/document.xml": "<w:document xmlns:w='w'>\(paragraphs.joined())</w:document>"
    ])
    #expect(try articles(word, name: "a.docx").map { try $0.get().head } == uniHeads)
  }

  @Test("An export of Factiva is read with its codes, and as it is shown")
  func factiva() throws {
    let coded = """
      HD
      Peru backs the fisheries treaty
      WC
      77 words
      PD
      3 June 2024
      SN
      The Courier
      LP
      \(first)

      TD
      \(second)

      AN
      Document COUR000020240603ek630001x

      HD\tChile says no
      PD\t4 June 2024
      SN\tThe Herald
      LP
      \(second)
      AN
      Document HERA000020240604ek640001x
      """
    let shown = """
      Peru backs the fisheries treaty

      By A. Person
      1,077 words
      3 June 2024
      04:10
      The Courier
      COUR
      English
      Copyright 2024. The Courier.

      \(first)

      \(second)

      Document COUR000020240603ek630001x

      Chile says no

      12 words
      4 June 2024
      The Herald
      HERA
      English
      (c) 2024 The Herald

      \(second)

      Document HERA000020240604ek640001x
      """
    for text in [coded, shown] {
      let found = try articles(text, name: "a.txt")
      #expect(found.map(\.head) == uniHeads)
      #expect(found.map(\.body) == [[first, second], [second]])
    }
  }

  @Test("An export of ProQuest is read with its keys")
  func proQuest() throws {
    let text = """
      ____________________________________________________________

      Document 1 of 2

      Peru backs the fisheries treaty

      Author: A. Person

      Full text: \(first)

      \(second)

      Subject: Treaties

      Title: Peru backs the fisheries treaty

      Publication title: The Courier

      Publication date: Jun 3, 2024

      Document URL: https://courier.example/1

      ____________________________________________________________

      Document 2 of 2

      Chile says no

      Full text: \(second)

      Title: Chile says no

      Publication title: The Herald

      Publication date: Jun 4, 2024
      """
    let found = try articles(text, name: "a.txt")
    #expect(found.map(\.head) == uniHeads)
    #expect(found[0].body == [first, second])
    #expect(found[0].article.address == "https://courier.example/1")
  }

  @Test("References give their abstracts; one without is told by its line")
  func references() throws {
    let ris = """
      TY  - NEWS
      TI  - Peru backs the fisheries treaty
      T2  - The Courier
      PY  - 2024
      DA  - 2024/06/03/
      AB  - \(first)
      ER  -

      TY  - NEWS
      TI  - Nothing
      ER  -
      """
    let found = try articles(Array(ris.utf8), name: "a.ris")
    #expect(try found[0].get().head == uniHeads[0])
    #expect(try found[0].get().body == [first])
    guard case .failure(.badRecord(_, let line, _)) = found[1] else {
      Issue.record("an article without text")
      return
    }
    #expect(line == 9)
    let tex = """
      @article{peru2024,
        title = {Per{\\'u} backs the {F}isheries treaty},
        journal = "The Courier", year = 2024, month = jun, day = 3,
        abstract = {\(first)}
      }
      """
    let entry = try articles(tex, name: "a.bib")
    #expect(entry.map(\.head) == ["Perú backs the Fisheries treaty | 2024-06-03 | The Courier"])
  }

  @Test("What looks like an export and has no article in it is refused")
  func unsplit() {
    let error = #expect(throws: ReadingError.self) {
      try articles("TY  -\n", name: "a.ris").map(\.head)
    }
    #expect(error?.description.contains("there is no text") == true)
  }
}
