import Statements
import TestSupport
import Testing

@testable import TreatyGraph

@Suite("The page on a treaty")
struct BriefingTests {
  private var briefing: Briefing {
    Briefing(
      title: "Treaty <of> Fish", subtitle: "2024",
      blocks: [
        .heading("For (1)"), .paragraph("For it: Peru & Chad."),
        .table([["Who", "What"], ["Peru|Chad", "signs"]]),
        .quote("Peru backs it.", source: "The Courier", address: "https://courier.example/?a&b"),
        .quote("It does.", source: "Mail", address: "javascript:alert(1)"),
        .picture(svg: "<?xml version=\"1.0\"?>\n<svg></svg>", words: "Peru for it."),
      ])
  }

  @Test("As Markdown it has headings, tables, and quotes with their sources")
  func markdown() {
    let text = briefing.markdown
    #expect(text.hasPrefix("# Treaty <of> Fish\n\n2024\n\n## For (1)\n"))
    #expect(text.contains("| Who | What |\n| --- | --- |\n| Peru\\|Chad | signs |\n"))
    #expect(text.contains("> Peru backs it.\n>\n> — The Courier <https://courier.example/?a&b>\n"))
    #expect(text.contains("*Peru for it.*"))
  }

  @Test("As HTML it fills in a template, and no word of an article becomes markup")
  func html() {
    let page = briefing.html(template: "<title>{{title}}</title>{{subtitle}}|{{body}}")
    #expect(page.hasPrefix("<title>Treaty &lt;of&gt; Fish</title>2024|<h2>For (1)</h2>"))
    #expect(page.contains("<p>For it: Peru &amp; Chad.</p>"))
    #expect(
      page.contains(
        "<thead><tr><th>Who</th><th>What</th></tr></thead>\n<tbody>\n<tr><td>Peru|Chad</td>"))
    #expect(page.contains("href=\"https://courier.example/?a&amp;b\""))
    #expect(!page.contains("javascript"))
    #expect(page.contains("<figure><svg></svg><figcaption>Peru for it."))
  }

  @Test("What was not done, is only planned, or points the other way is not told as done")
  func words() throws {
    let folder = try TemporaryFolder()
    let archive = Archive(path: folder.file("t.sqlite"), data: try TreatyData.find())
    for (actor, isNegated, modality) in [
      ("Peru", true, Modality.asserted), ("Chile", false, .planned), ("Togo", false, .asserted),
    ] {
      try archive.record(
        RecordedFact(
          actor: actor, relation: .signs, isNegated: isNegated, modality: modality,
          object: "cybercrime", quote: "\(actor) did.", source: "a",
          date: CalendarDate("2025-10-25")))
    }
    let tables = try archive.briefing(on: "cybercrime").blocks.compactMap { block in
      if case .table(let rows) = block, rows[0].contains("Sure") { rows.dropFirst() } else { nil }
    }
    let words = tables.joined().map { "\($0[0]) \($0[1])" }
    #expect(Set(words) == ["Peru not: signs", "Chile signs, planned", "Togo signs"])
  }
}
