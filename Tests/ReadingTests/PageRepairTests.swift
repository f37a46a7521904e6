import Reading
import Statements
import Testing

@Suite("Pages whose markup misleads")
struct PageRepairTests {
  private let first =
    "Norway said that it would vote for the draft, and it asked the others to do the same."
  private let second =
    "Its envoy told the assembly that fish know no borders, and that the quota is too high."
  private let third =
    "Iceland rejected the text in the evening, as it had done in each of the last three rounds."

  private func read(_ page: String) throws -> Document {
    try reader().read(bytes: Array(page.utf8), name: "a.html")
  }

  private func body(_ body: String) throws -> [String] {
    let page = "<html><head><title>Fiji</title></head><body>\(body)</body></html>"
    return try read(page).passages.filter { $0.kind == .paragraph }.map(\.text)
  }

  @Test(
    "A stray quotation mark in a tag swallows nothing",
    arguments: [
      "<script src='a.js' \" type='x'></script>", "<meta name=“a” content=“b\" />",
      "<div class='a'\"></div>", "<img alt=5\" src='a'>", "<p class=\"x>",
    ])
  func strayQuote(tag: String) throws {
    #expect(try body("\(tag)<h1>Fiji</h1><p>\(first)</p><p>\(second)</p>") == [first, second])
  }

  @Test(
    "What sounds like chrome is read where it is the article's text",
    arguments: [
      "<div class='paywall'>", "<div id='read-more'><div id='read-more-content'>",
      "<div class='article-teaser'>",
    ])
  func amidst(tag: String) throws {
    let end = String(repeating: "</div>", count: tag.split(separator: "<").count)
    let inside = try body(
      "<h1>Fiji</h1><div class='story-body'><p>\(first)</p>\(tag)<p>\(second)</p>\(end)"
        + "<p>\(third)</p></div>")
    #expect(inside == [first, second, third])
  }

  @Test("A body that is cut in parts by something else is read whole")
  func parts() throws {
    let ad = "<div class='ad-slot'><p>The story goes on below.</p></div>"
    let rest = String(repeating: "<p>\(second)</p>", count: 3) + "<p>\(third)</p>"
    let link = "<a href='/a'>Norway said</a>" + first.dropFirst("Norway said".count)
    #expect(
      try body(
        "<h1>Fiji</h1><div><div class='teaser-content'><div class='article-body'><p>\(link) Iceland did so too.</p>"
          + "</div></div>\(ad)<div class='rest'><div class='article-body'>\(rest)</div></div></div>"
      ).first == "\(first) Iceland did so too.")
    let other =
      "<div class='post'><h2>Chad signs</h2><div class='entry-content'><p>Chad signed the quota in the "
      + "morning, and its envoy left by noon without a word to those who waited outside.</p></div></div>"
    #expect(
      try body(
        "<div class='post'><h1>Fiji</h1><div class='entry-content'><p>\(first)</p><p>\(second)</p></div></div>"
          + other) == [first, second])
  }

  @Test("A table of votes at the end is part of the article, a table of links is not")
  func lastTable() throws {
    func cells(_ table: String) throws -> [String] {
      let page =
        "<html><head><title>Fiji</title></head><body><div class='a'><h1>Fiji</h1><p>\(first)</p>"
        + "<p>\(second)</p>\(table)</div></body></html>"
      return try read(page).passages.filter { $0.kind == .tableCell }.map(\.text)
    }
    #expect(
      try cells(
        "<table><tr><td>Peru</td><td>yes</td></tr><tr><td>Chad</td><td>no</td></tr></table>")
        == ["Peru", "yes", "Chad", "no"])
    let link = "<td><a href='/p'>Print</a></td>"
    #expect(try cells("<table><tr>\(link)\(link)</tr><tr>\(link)\(link)</tr></table>") == [])
  }

  @Test(
    "Comments are told by the names that weblogs give them",
    arguments: ["ol class='commentlist'", "div id='kommentare'"])
  func weblogComments(tag: String) throws {
    let element = tag.split(separator: " ")[0]
    #expect(
      try body(
        "<h1>Fiji</h1><div class='post'><p>\(first)</p><p>\(second)</p><\(tag)><li>Ana says: I have been there "
          + "and it is all wrong, they never asked us about the quota.</li></\(element)></div>")
        == [first, second])
  }

  @Test("A teaser of another article is not read")
  func teaser() throws {
    let teaser =
      "<div class='teaser'><a href='/b'>Chad</a><p>Chad signed it in the morning.</p></div>"
    #expect(
      try body("<h1>Fiji</h1><p>\(first)</p><p>\(second)</p>\(teaser)<p>\(third)</p>") == [
        first, second, third,
      ])
  }

  @Test(
    "An element that holds most of the page is no sidebar",
    arguments: ["<aside class='sidebar'>", "<div class='sidebar'>", "<dialog open>"])
  func wrapper(tag: String) throws {
    let name = tag.dropFirst().prefix { $0.isLetter }
    #expect(
      try body("<header><h1>Fiji</h1></header>\(tag)<p>\(first)</p><p>\(second)</p></\(name)>") == [
        first, second,
      ])
  }

  @Test("What readers say is no article, however short that is")
  func comments() throws {
    let talk =
      "<div id='comments'><div class='comment-body'><p>\(second)</p><p>\(third)</p></div></div>"
    let note = "You may use this thread to ask about the treaty."
    #expect(try body("<h1>Fiji</h1><article><p>\(note)</p></article>\(talk)") == [note])
  }

  @Test("A heading that nobody closed round the article makes no headings of it")
  func unclosedHeading() throws {
    let page = "<main><h1>Fiji</h1><h2>Short.<div><p>\(first)</p><p>\(second)</p></div></h2></main>"
    #expect(try body(page) == [first, second])
  }

  @Test("What is there for readers without scripts is read where there is nothing else")
  func noScript() throws {
    let hidden = "<script type='text/template'><p>x</p></script>"
    #expect(
      try body("<h1>Fiji</h1><div>\(hidden)<noscript><p>\(first)</p></noscript></div>") == [first])
  }

  private func linked(_ json: String, _ body: String) -> String {
    "<html><head><title>Fiji</title><script type='application/ld+json'>\(json)</script></head>"
      + "<body>\(body)</body></html>"
  }

  @Test("A description inside CDATA is read, and entities in it are letters")
  func cdata() throws {
    let json = """
      //<![CDATA[
      {"@type": "NewsArticle", "headline": "Fiji &#8216;backs&#8217; it", "datePublished":
      "2024-06-03", "publisher": {"name": "Fiji &amp; Co"}}
      //]]>
      """
    let article = try read(linked(json, "<p>\(first)</p><p>\(second)</p>")).article
    #expect(article.title == "Fiji ‘backs’ it")
    #expect(article.date == CalendarDate("2024-06-03"))
    #expect(article.outlet == "Fiji & Co")
  }

  @Test("Where the page shows nothing, the text of its description counts")
  func articleBody() throws {
    let json = """
      {"@type": "NewsArticle", "headline": "Fiji", "articleBody": "\(first)\\n\(second) <b>So</b> be it."}
      """
    let document = try read(linked(json, "<div id='app'></div>"))
    #expect(document.passages.dropFirst().map(\.text) == [first, second + " So be it."])
  }

  @Test("Of two names of an article the one that stands over it is the title")
  func name() throws {
    let json = "{\"@type\": \"Article\", \"name\": \"List of parties\", \"headline\": \"A list\"}"
    let document = try read(linked(json, "<h1>List of parties</h1><p>\(first)</p><p>\(second)</p>"))
    #expect(document.article.title == "List of parties")
  }

  @Test("A day in a table of facts is not the article's, and the day of posting beats others")
  func days() throws {
    let facts = "<table class='facts'><tr><th>Founded</th><td>17 May 1814</td></tr></table>"
    #expect(try read("<h1>Fiji</h1>\(facts)<p>\(first)</p><p>\(second)</p>").article.date == nil)
    let foot = "<footer>Last updated 30 June 2025</footer><p>Posted on 4th March 2025</p>"
    #expect(
      try read("<h1>Fiji</h1><p>\(first)</p><p>\(second)</p>\(foot)").article.date
        == CalendarDate("2025-03-04"))
  }
}
