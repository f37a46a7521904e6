import Reading
import Statements
import Testing

@Suite("What typesetters do to words, and where files say what they are")
struct PDFDetailTests {
  private let filler =
    "Delegates met for most of the day and read the draft aloud, clause by clause"

  private func read(_ setter: Typesetter, title: String? = nil) throws -> Document {
    var file = String(decoding: setter.file(), as: UTF8.self)
    if let title {
      file = file.replacing("/Root 1 0 R", with: "/Root 1 0 R /Info << /Title (\(title)) >>")
    }
    return try reader().read(bytes: Array(file.utf8), name: "a.pdf")
  }

  /// A line as wide as the page that ends so, and another that begins so.
  private func joined(_ end: String, _ start: String, also: String = "") throws -> String {
    var setter = Typesetter(head: "Head", isNumbered: false)
    setter.add("\(filler.prefix(78 - end.count)) \(end)", gap: 0)
    setter.add("\(start) said that it would vote for the draft. \(also)", gap: 8)
    setter.add("\(filler).", gap: 8)
    return try read(setter).passages.map(\.text).joined(separator: "\n")
  }

  @Test(
    "A word that the line end cuts is whole again, a compound keeps its hyphen",
    arguments: [
      ("SWITZER-", "LAND", "SWITZERLAND said"), ("RUSSIAN FEDERA-", "TION", "FEDERATION said"),
      ("New Zeal-", "and", "New Zealand said"), ("non-", "Annex I", "non-Annex I said"),
      ("G-", "77", "G-77 said"), ("Franco-", "German envoys", "Franco-German envoys said"),
      ("the nego-", "tiator", "negotiator said"),
    ])
  func hyphens(end: String, start: String, whole: String) throws {
    let common = "It and she and he and they and we came and saw and left."
    #expect(try joined(end, start, also: common).contains(whole))
  }

  @Test("Two acronyms stay apart where the text has the first one elsewhere")
  func acronyms() throws {
    let text = try joined("The AWG-", "LCA", also: "The AWG met. The AWG rose.")
    #expect(text.contains("AWG-LCA said"))
  }

  @Test("An acronym is no half of a word")
  func acronymsAsHalves() throws {
    let text = try joined("It is un-", "clear", also: "The UN and the UN are clear on it.")
    #expect(text.contains("unclear said"))
  }

  @Test("A last line with a number in it at the foot of a page is read")
  func lastLine() throws {
    var setter = Typesetter(head: "Head", isNumbered: true)
    for _ in 0..<8 { setter.add("\(filler).", gap: 17) }
    setter.add("\(filler.prefix(75)) by", gap: 0)
    setter.add("SBSTA-9.", gap: 0)
    #expect(try read(setter).text.hasSuffix("by SBSTA-9."))
  }

  @Test("Halves of cut words are no words of their own")
  func halves() throws {
    var setter = Typesetter(head: "Head", isNumbered: false)
    for word in ["lead", "mean", "read", "push", "pull"] {
      setter.add("\(filler.prefix(73)) \(word)-", gap: 0)
      setter.add("ing the others to the door of the hall.", gap: 8)
    }
    let text = try read(setter).text
    #expect(text.contains("leading the others") && text.contains("pulling the others"))
  }

  @Test("Rows of a table are never read as a sentence, be they words and numbers or pairs")
  func tables() throws {
    var setter = Typesetter(head: "Head", isNumbered: false)
    setter.add("\(filler).", gap: 8)
    setter.addTable([
      ["Republic of Korea", "against", "36"], ["Morocco", "abstained", "14"],
      ["Norway", "in favour", "57"],
    ])
    setter.add("\(filler).", gap: 8)
    setter.addTable([["Chad", "against"], ["Peru", "in favour"], ["Togo", "against"]])
    let cells = try read(setter).passages.filter { $0.kind == .tableCell }.map(\.text)
    #expect(
      cells == [
        "Republic of Korea", "against", "36", "Morocco", "abstained", "14", "Norway", "in favour",
        "57", "Chad", "against", "Peru", "in favour", "Togo", "against",
      ])
  }

  @Test("A date in a running head is the file's, one in a note is not")
  func dates() throws {
    var headed = Typesetter(head: "Conference daily, 7 March 2017", isNumbered: true)
    headed.add("\(filler).", gap: 8)
    #expect(try read(headed).article.date == CalendarDate("2017-03-07"))
    var noted = Typesetter(head: "Head", isNumbered: true)
    noted.footnote = "1 Interview with a delegate, Geneva, 4 May 2019."
    noted.add("\(filler).", gap: 8)
    #expect(try read(noted).article.date == nil)
  }

  @Test("What the file calls its title is the title where the page has it, not the larger masthead")
  func titles() throws {
    var setter = Typesetter(head: "Head", isNumbered: true)
    setter.add("The Daily Meridian", size: 24, gap: 10)
    setter.add("Talks end in Ottawa", size: 14, gap: 10)
    setter.add("\(filler).", gap: 8)
    let article = try read(setter, title: "Talks end in Ottawa").article
    #expect(article.title == "Talks end in Ottawa")
    #expect(article.outlet == "The Daily Meridian")
    #expect(
      try read(setter, title: "Microsoft Word - v3.doc").article.title == "The Daily Meridian")
  }

  @Test("A letterhead names the outlet")
  func letterhead() throws {
    var setter = Typesetter(head: "Page head", isNumbered: true)
    setter.add("MINISTRY OF FOREIGN AFFAIRS", gap: 10)
    setter.add("Norway signs the treaty", size: 16, gap: 10)
    setter.add("\(filler).", gap: 8)
    #expect(try read(setter).article.outlet == "MINISTRY OF FOREIGN AFFAIRS")
  }
}
