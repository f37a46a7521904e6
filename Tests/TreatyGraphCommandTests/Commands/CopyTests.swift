import Foundation
import TestSupport
import Testing
import TreatyGraph

@testable import TreatyGraphCommand

@Suite("Copies, as the user sees them")
struct CopyTests {
  private let folder: TemporaryFolder
  private let path: String

  /// Three outlets print one report, a fourth quotes a sentence of it.
  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("t.sqlite")
    let store = try StatementStore(path: path, for: .writing)
    for (day, outlet) in ["Gazette", "Herald", "Courier", "Ledger"].enumerated() {
      var report = SampleReport()
      if outlet == "Ledger" { report = report.filledInAnew }
      var document = report.document(outlet, date: "2024-03-1\(2 + day)", title: "Talks")
      document.article.outlet = outlet
      try store.add(
        document, sentenceCount: 1,
        statements: [
          .sample(
            .opposes, actor: "state:FRA", actorName: "France", objectID: "treaty:un-cybercrime",
            objectName: "UN Convention against Cybercrime")
        ], fingerprint: Fingerprint(of: document),
        by: ExtractorVersion(program: "1", data: "1"))
    }
  }

  private func run(_ words: String..., terminal: Terminal = .plainWindow) -> Transcript {
    Transcript(words + ["--store", path], terminal: terminal)
  }

  @Test("Positions count a repeated quote once and name where it stands")
  func positions() {
    #expect(
      run("positions", "france").output == """
        France  state · state:FRA
        1 statement in 1 article, 2024-03-12; 3 more articles repeat it and are not
        counted again

           ON                             STANDS   SINCE       SURE  ARTICLES  NOTE
        −  UN Convention against          opposes  2024-03-12   90%         1  4 outlets
           Cybercrime

        UN Convention against Cybercrime

        2024-03-12  − opposes · 90%
                    “Ruritania backs the treaty.”
                    Gazette, “Talks” · article 1 · statement 1
                    4 outlets: also Herald (article 2), Courier (article 3) and Ledger
                    (article 4)

        """)
  }

  @Test("Everybody's sides count copies once")
  func standings() {
    let output = run("positions", "--treaty", "treaty:un-cybercrime").output
    #expect(output.contains("  1 article\n3 more articles repeat it and are not counted again\n"))
    #expect(output.contains("4 outlets"))
  }

  @Test("JSON gives the report of each statement and all that repeat it")
  func json() {
    let output = run("positions", "france", terminal: .pipe).output
    #expect(output.contains(#""articles":1,"articlesWithRepeats":4"#))
    #expect(output.contains(#""outlets":["Courier","Gazette","Herald","Ledger"]"#))
    #expect(output.contains(#""repeats":[{"article":2,"#))
    #expect(output.contains(#""report":1"#))
    #expect(run("articles", terminal: .pipe).output.contains(#""copyOf":1"#))
  }

  @Test("The list of articles says which is a copy of which")
  func articles() {
    #expect(
      run("articles").output == """
        NO.  DATE        OUTLET   TITLE  SENTENCES  STATEMENTS  COPY OF
          1  2024-03-12  Gazette  Talks          1           1
          2  2024-03-13  Herald   Talks          1           1  1
          3  2024-03-14  Courier  Talks          1           1  1
          4  2024-03-15  Ledger   Talks          1           1

        """)
  }

  @Test("An article is shown with its original or its copies")
  func show() {
    #expect(run("show", "2").output.contains("\na copy of article 1, Gazette, “Talks”\n"))
    #expect(
      run("show", "1").output
        .contains("\nits copies: article 2, Herald, “Talks”; 3, Courier, “Talks”\n"))
    #expect(!run("show", "4").output.contains("cop"))
  }

  @Test("A picture counts copies once and says so")
  func graph() throws {
    let picture = folder.file("g.svg")
    #expect(run("graph", "-o", picture).exitCode == .success)
    let svg = try String(contentsOfFile: picture, encoding: .utf8)
    #expect(svg.contains("4 outlets"))
    #expect(svg.contains("copies counted once"))
    #expect(svg.contains("3 more articles"))
  }
}
