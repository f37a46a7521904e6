import Foundation
import Storage
import TestSupport
import Testing
import TreatyData
import TreatyGraph

@testable import TreatyGraphCommand

@Suite("Importing what was extracted")
struct ImportCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ words: String..., store: String) -> Transcript {
    Transcript(words + ["--store", folder.file(store)], terminal: .plainWindow)
  }

  /// A row of a table, a page that tells its title, dates of a month, copies: what a plain text
  /// does not have.
  private func writeOddArticles() throws -> [String] {
    let sentence =
      "Norway opposes the UN Convention against Cybercrime unless rights are protected."
    let page = """
      <html><head><title>Vote | Post</title><meta property="og:title" content="The vote">
      <script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2025-10-25"}
      </script></head><body><article><h1>The vote</h1><p>In April 2019, \(sentence)</p>
      <p>“Brazil backs the convention,” said a spokesman for Chile &amp; others.</p></article>
      </body></html>
      """
    let report = SampleReport().words + "\n\n" + sentence
    return [
      try folder.write("text,title\n\(sentence),One\n\(sentence) Caf\u{E9}.,Two\n", to: "b.csv"),
      try folder.write(page, to: "c.html"),
      try folder.write("Date: 2024-03-12\n\n\(report)", to: "d.txt"),
      try folder.write("Date: 2024-03-13\n\n\(report)\n\nMore follows.", to: "e.txt"),
      try folder.write("\u{FEFF}\r\nOn the budget,\r\nFrance\tproposed cuts.\r\n", to: "f.txt"),
      try folder.write("Nothing to see here.", to: "g.txt"),
    ]
  }

  @Test("A store of imported lines is the store of the articles, row by row, and stays it")
  func roundTrip() throws {
    let samples = try TreatyData.find().articles.path
    let sources = [samples] + (try writeOddArticles())
    let add = Transcript(["add", "--store", folder.file("added.sqlite")] + sources)
    #expect(add.exitCode == .success, "\(add)")
    let extract = Transcript(["extract", "--with-articles"] + sources)
    #expect(extract.exitCode == .success)
    let lines = try folder.write(extract.output, to: "lines.jsonl")

    let first = run("import", lines, store: "imported.sqlite")
    #expect(first.exitCode == .success, "\(first.messages)")
    let added = try dump("added.sqlite")
    #expect(try dump("imported.sqlite") == added)
    for table in ["statement: ", "copy: ", "metadataOrigin: "] {
      #expect(added.contains { $0.hasPrefix(table) }, "\(table)")
    }
    let second = run("import", lines, store: "imported.sqlite")
    #expect(second.messages.hasSuffix("22 articles · 0 new statements\n"), "\(second.messages)")
    #expect(try dump("imported.sqlite") == added)
  }

  /// Lines tell what was found, and not how that was decided.
  private func dump(_ store: String) throws -> [String] {
    try StatementStore(path: folder.file(store), for: .reading).dump().filter { row in
      // Who imported them, and when, is no part of the articles.
      ![
        "claim: ", "decision: ", "decisionName: ", "journal: ", "journalSubject: ",
        "sqlite_sequence: ",
      ].contains { row.hasPrefix($0) }
    }
  }

  @Test("To undo an import takes its articles out of all answers, unless somebody built upon them")
  func undo() throws {
    let article = try folder.write("France signed the Arms Trade Treaty.", to: "a.txt")
    let lines = try folder.write(
      Transcript("extract", "--with-articles", article).output, to: "lines.jsonl")
    #expect(run("import", lines, "--coder", "ana", store: "t.sqlite").exitCode == .success)
    #expect(run("log", store: "t.sqlite").output.contains("ana import of 1 article"))
    #expect(run("accept", "1", "--coder", "ben", store: "t.sqlite").exitCode == .success)
    #expect(
      run("undo", "--coder", "ana", store: "t.sqlite").messages.contains("ben has built upon"))
    #expect(run("undo", "--coder", "ben", store: "t.sqlite").exitCode == .success)
    #expect(run("undo", "--coder", "ana", store: "t.sqlite").exitCode == .success)
    #expect(run("positions", "France", store: "t.sqlite").exitCode == .someFailed)
    #expect(run("redo", "--coder", "ana", store: "t.sqlite").exitCode == .success)
    #expect(run("positions", "France", store: "t.sqlite").exitCode == .success)
  }

  @Test("Each article is told with what is new; a bad line with its place, and status 1")
  func transcript() throws {
    let article = try folder.write("France signed the Arms Trade Treaty.", to: "a.txt")
    let extract = Transcript("extract", "--with-articles", article)
    let lines = try folder.write(extract.output + "{\n", to: "lines.jsonl")
    let transcript = run("import", lines, store: "t.sqlite")
    #expect(
      transcript.output == """
        NO.  OUTCOME  NEW STATEMENTS  ARTICLE
          1  added                 1  \(article)

        """)
    // On a slow machine the progress line stands between the two.
    #expect(transcript.messages.hasPrefix("\(lines):3: error: the line is no JSON object\n"))
    #expect(transcript.messages.hasSuffix("1 article · 1 new statement · 1 line refused\n"))
    #expect(transcript.exitCode == .someFailed)
    #expect(run("show", "a.txt", store: "t.sqlite").output.contains("+ France signs: "))
  }

  @Test("Articles are printed as JSON only")
  func noTable() {
    #expect(Transcript("extract", "--with-articles", "-f", "table", "a").exitCode == .usage)
  }
}
