import Foundation
import TestSupport
import Testing
import TreatyGraph

@testable import TreatyGraphCommand

@Suite("Adding articles")
struct AddCommandTests {
  private let folder: TemporaryFolder
  private let sentence = "Norway opposes the UN Convention against Cybercrime."

  init() throws { folder = try TemporaryFolder() }

  private func add(_ words: String...) -> Transcript {
    Transcript(
      ["add", "--store", folder.file("t.sqlite")] + words, terminal: .plainWindow)
  }

  @Test("A folder, a table in it and what is left out are told")
  func wholeFolder() throws {
    try folder.write("text,title\n\(sentence),One\n,Two\n", to: "b.csv")
    try folder.write("Nothing to see here.", to: "a.txt")
    try folder.write("", to: "c.png")
    let transcript = add(folder.path)
    #expect(
      transcript.output == """
        NO.  OUTCOME  SENTENCES  STATEMENTS  FILE
          1  added            1           0  \(folder.path)/a.txt
          2  added            2           1  \(folder.path)/b.csv#2

        """)
    let lines = transcript.messages.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("note: \"\(folder.path)\": left out 1 by their names"))
    #expect(lines[1] == "\(folder.path)/b.csv:3: error: there is no text")
    #expect(
      lines[2].hasPrefix("3 articles: 2 added, 1 failed · 1 without statements · 3 sentences"))
    #expect(transcript.exitCode == .someFailed)
  }

  @Test("A feed is read once; the second time it has nothing new, which is no failure")
  func feed() throws {
    let words = String(repeating: "&lt;p&gt;\(sentence)&lt;/p&gt;", count: 30)
    let item = "<item><guid>1</guid><title>News</title><description>\(words)</description></item>"
    let path = try folder.write("<rss><channel>\(item)</channel></rss>", to: "a.xml")
    let first = add("--feed", path)
    #expect(first.messages.hasPrefix("\(path): 1 item, 1 new\n1 article: 1 added"))
    #expect(first.output.contains("\(path)#1"))
    let second = add("--feed", path)
    #expect(second.messages == "\(path): 1 item, none new\n")
    #expect(second.exitCode == .success)
    #expect(add(path).messages.contains("is a feed, not an article: add it with --feed"))
  }

  @Test("Columns with names of their own are said with an option")
  func columns() throws {
    let path = try folder.write("Inhalt;Blatt\n\(sentence);Post\n", to: "a.csv")
    #expect(add(path).messages.contains("say which one holds it with --columns text=NAME"))
    #expect(add(path, "--columns", "text=Inhalt,outlet=Blatt").exitCode == .success)
    #expect(add(path, "--columns", "words=Inhalt").exitCode == .usage)
  }

  @Test("Where a page told its title and date is shown with the article")
  func origins() throws {
    let page = """
      <html><head><title>Vote | Post</title><meta property="og:title" content="The vote">
      <script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2025-10-25"}
      </script></head><body><article><h1>The vote</h1><p>\(sentence)</p></article></body></html>
      """
    let path = try folder.write(page, to: "a.html")
    #expect(add(path, "--outlet", "The Post").exitCode == .success)
    let show = Transcript(
      "show", "1", "--store", folder.file("t.sqlite"), terminal: .plainWindow)
    let lines = show.output.split(separator: "\n")
    #expect(lines[0] == "The vote")
    #expect(lines[1].hasPrefix("2025-10-25 · The Post ·"))
    // A long path takes a line of its own.
    #expect(lines[1...4].contains("title from its OpenGraph tags · date from its JSON-LD"))
    #expect(lines.allSatisfy { $0.count <= 80 })
  }

  @Test("The local network is asked only when it is allowed")
  func local() throws {
    let prose = sentence
    let server = try LoopbackServer { _, _ in
      .init(pieces: ["<html><body><p>\(prose) It said so in the hall on Monday.</p></body></html>"])
    }
    let address = server.address("/")
    #expect(add(address).messages.contains("use --allow-local if it is meant to"))
    #expect(add(address, "--allow-local").exitCode == .success)
    let extract = Transcript("extract", address, "--allow-local")
    #expect(extract.output.contains(#""relation":"opposes""#))
  }

  @Test("One title fits no folder, table or feed")
  func oneTitle() throws {
    let table = try folder.write("text\nOne.\n", to: "a.csv")
    for words in [[folder.path], [table], ["--feed", "a.xml"]] {
      let transcript = Transcript(["add", "--title", "One"] + words)
      #expect(transcript.exitCode == .usage)
      #expect(transcript.messages.hasPrefix("error: --title fits one article, not several"))
    }
  }

  @Test("Nothing found in a folder is told")
  func emptyFolder() {
    let transcript = add(folder.path)
    #expect(
      transcript.messages.contains("\"\(folder.path)\" has no file that looks like an article"))
    #expect(transcript.exitCode == .someFailed)
  }

  @Test("A name that is a command, or commands the terminal, is only a name")
  func oddNames() throws {
    let command = try folder.write(sentence, to: "$(touch PWNED); `touch PWNED` | & x.txt")
    try folder.write("", to: "a\u{1B}[31m\nb.txt")
    let transcript = add(folder.path)
    #expect(transcript.output.contains(command))
    #expect(!transcript.messages.contains("\u{1B}"))
    #expect(transcript.messages.split(separator: "\n").count == 2)
    #expect(try !folder.fileNames.contains("PWNED"))
  }

  @Test("A table is extracted from row by row")
  func extract() throws {
    let path = try folder.write("{\"text\": \"\(sentence)\"}\nbad\n", to: "a.jsonl")
    let transcript = Transcript("extract", path)
    #expect(transcript.output.hasPrefix(#"{"document":"\#(path)#1","#))
    #expect(transcript.messages == "\(path):2: error: the line is no JSON object\n")
    #expect(transcript.exitCode == .someFailed)
  }
}
