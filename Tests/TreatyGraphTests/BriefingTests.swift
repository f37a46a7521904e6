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
    #expect(page.contains("<tr><th>Who</th><th>What</th></tr>\n<tr><td>Peru|Chad</td>"))
    #expect(page.contains("href=\"https://courier.example/?a&amp;b\""))
    #expect(!page.contains("javascript"))
    #expect(page.contains("<figure><svg></svg><figcaption>Peru for it."))
  }
}
