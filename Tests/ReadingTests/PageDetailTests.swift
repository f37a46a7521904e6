import Reading
import Statements
import Testing

@Suite("What stands round an article, and what the page calls it")
struct PageDetailTests {
  private let prose =
    "Norway said that it would vote for the draft, and it asked the others to do the same."

  private func read(_ body: String, title: String = "") throws -> Document {
    let page = "<html><head><title>\(title)</title></head><body>\(body)</body></html>"
    return try reader().read(bytes: Array(page.utf8), name: "a.html")
  }

  private func text(_ body: String, title: String = "") throws -> [String] {
    try read(body, title: title).passages.filter { $0.kind == .paragraph }.map(\.text)
  }

  @Test("A class that speaks of a dialog may stand on what is wrapped round the whole page")
  func wrapper() throws {
    let cookies =
      "<div class='cookie-banner'><p>We use cookies to make sure that it works.</p></div>"
    let page =
      "<div class='dialog-canvas'>\(cookies)<main><p>\(prose)</p><p>\(prose)</p></main></div>"
    #expect(try text(page) == [prose, prose])
  }

  @Test("Where a page builder calls everything a widget, the body is still found")
  func widgets() throws {
    let page = """
      <div class="elementor-widget elementor-widget-theme-post-content"><p>\(prose)</p></div>
      <div class="elementor-widget"><p>Your gift keeps two observers in every room of the talks.</p>
      </div>
      """
    #expect(try text(page) == [prose])
  }

  @Test("Of a thread the first contribution is the article")
  func forum() throws {
    let posts = [prose, "I was there and it was nothing like that.", "Nor did I see any of it."]
      .map { "<div class='postbody'><p>\($0)</p></div>" }
    #expect(try text("<h1>Talks</h1>" + posts.joined()) == [prose])
  }

  @Test("Comments and what else follows under a heading of its own are not read")
  func ends() throws {
    let page =
      "<p>\(prose)</p><p>\(prose)</p><h2>Comments (214)</h2><p>Who elected all of them?</p>"
    #expect(try text(page) == [prose, prose])
    let inside = "<p>\(prose)</p><h2>Related stories</h2><p>\(prose)</p><p>\(prose)</p>"
    #expect(try text(inside).count == 3)
  }

  @Test("What stands above the headline is not read, however long")
  func menus() throws {
    let menu = "<div><ul><li><p>\(prose)</p></li><li><p>\(prose)</p></li></ul></div>"
    let words =
      "Fiji signed the treaty on Monday, in a hall full of flags, and will ratify it in May."
    let note = "<div><h1>Fiji signs the treaty</h1><p>\(words)</p></div>"
    let found = try text(menu + note + "<div><p>\(prose)</p></div>", title: "Fiji signs the treaty")
    #expect(found == [words])
  }

  @Test("Of the cells of a layout table the one with the article is read")
  func layoutTable() throws {
    let article = String(repeating: "<p>\(prose)</p>", count: 5)
    let box = "<p>In an emergency our staff can be reached day and night.</p>"
    let found = try text("<table><tr><td>\(article)</td><td>\(box)</td></tr></table>")
    #expect(found == Array(repeating: prose, count: 5))
  }

  @Test(
    "The outlet is told from the headline, on whichever side of it it stands",
    arguments: [
      "<h1>Arms Boards</h1><h3>Fiji signs the treaty</h3>|Arms Boards • View topic - %",
      "<b>Ministry of Trade</b><p><b>Fiji signs the treaty</b></p>|Ministry of Trade - %",
      "<b>Levant Times</b><h2>Fiji signs the treaty</h2>|Levant Times: %",
      "<h1>Fiji signs the treaty</h1>|% « Fjord Times",
      "<h1>Fiji signs the treaty</h1>|% | Pollution | The Warden",
    ])
  func titles(page: String) throws {
    let parts = page.split(separator: "|", maxSplits: 1)
    let title = String(parts[1].replacing("%", with: "Fiji signs the treaty"))
    let article = try read("\(parts[0])<p>\(prose)</p><p>\(prose)</p>", title: title).article
    #expect(article.title == "Fiji signs the treaty")
    let outlets: Set = [
      "Arms Boards", "Ministry of Trade", "Levant Times", "Fjord Times", "The Warden",
    ]
    #expect(article.outlet.map { outlets.contains($0) && title.contains($0) } == true)
  }

  @Test("What precedes the headline without being anywhere else is no outlet; a rights holder is")
  func printView() throws {
    let article = try read(
      "<h3>Fiji signs the treaty</h3><p>\(prose)</p><p>© Copyright 2009 Southern Times</p>",
      title: "Printer-friendly: Fiji signs the treaty"
    ).article
    #expect(article.title == "Fiji signs the treaty")
    #expect(article.outlet == "Southern Times")
  }

  @Test("The date nearest to the headline is the article's, not today's nor that of the page")
  func dates() throws {
    let page = """
      <div>Thursday, 27 November 2025</div><div><span>14.03.2019</span><h2>Fiji signs the treaty</h2>
      <p>\(prose)</p></div><div>Last updated: 25 November 2025</div>
      """
    #expect(
      try read(page, title: "Fiji signs the treaty").article.date == CalendarDate("2019-03-14"))
  }

  @Test("Headings by the thousand under a title of a hundred thousand words end in a short time")
  func manyHeadings() throws {
    let headings = String(repeating: "<h2>Fiji signs the treaty</h2>", count: 5000)
    let start = ContinuousClock.now
    _ = try read(
      "\(headings)<p>\(prose)</p>", title: String(repeating: "Fiji signs the tree ", count: 20_000))
    #expect(ContinuousClock.now - start < .seconds(10))
  }

  @Test("A headline outside the body is the headline all the same")
  func strayHeadline() throws {
    let page = """
      <html><head><noscript><h1>Fiji signs the treaty</h1></noscript></head><body><p>\(prose)</p>
      <p>3 May 2023</p><p>\(prose)</p></body></html>
      """
    let article = try reader().read(bytes: Array(page.utf8), name: "a.html").article
    #expect(article.title == "Fiji signs the treaty")
    #expect(article.date == CalendarDate("2023-05-03"))
  }
}
