import Foundation
import Reading
import Statements
import Testing

@Suite("Tables as programs write them")
struct TableRepairTests {
  private let text = "Peru backs the fisheries treaty, its envoy said."

  private func heads(
    _ table: String, name: String = "a.csv", encoding: String.Encoding = .utf8,
    order: DateOrder? = nil, overrides: ArticleMetadata = ArticleMetadata()
  ) throws -> [String] {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID())-\(name)")
    defer { try? FileManager.default.removeItem(at: file) }
    try #require(table.data(using: encoding)).write(to: file)
    var table = try reader().ordering(dates: order).table(path: file.path, overrides: overrides)
    var heads: [String] = []
    while let row = try table.next() {
      do throws(ReadingError) { heads.append(try row.get().head) } catch { heads.append("-") }
    }
    return heads
  }

  private let right = ["Fish | 2024-06-03 | Courier"]

  @Test(
    "The header is found below what stands above it, whatever ends the lines",
    arguments: [
      "sep=;\r\nTitle;Date;Source;Text\r\nFish;2024-06-03;Courier;TEXT\r\n",
      "\r\n\r\nTitle,Date,Source,Text\r\nFish,2024-06-03,Courier,\"TEXT\"\r\n",
      "\"Results of 6 March\",,,\nTitle,Date,Source,Text\nFish,2024-06-03,Courier,\"TEXT\"\n",
      "Title,Date,Source,Text\rFish,2024-06-03,Courier,\"TEXT\"\r",
      "Title,Publication Date,Publication,Full Text\nFish,2024-06-03,Courier,\"TEXT\"\n",
      "Title,pubdate,pubtitle,FullText,Abstract\nFish,\"Jun 3, 2024\",Courier,\"TEXT\",Short.\n",
    ])
  func headers(table: String) throws {
    #expect(try heads(table.replacing("TEXT", with: text)) == right)
  }

  @Test("Tables in UTF-16 are read as spreadsheets write them")
  func wide() throws {
    let table = "Title\tDate\tSource\tText\r\nFish\t2024-06-03\tCourier\t\(text)\r\n"
    #expect(try heads("\u{FEFF}" + table, encoding: .utf16LittleEndian) == right)
  }

  @Test("A column of dates decides its own order, and dots are day first")
  func order() throws {
    func table(_ dates: String...) -> String {
      "title,date,source,text\n" + dates.map { "Fish,\($0),Courier,\"\(text)\"\n" }.joined()
    }
    #expect(
      try heads(table("3/4/2024", "3/14/2024")).first == "Fish | 2024-03-04 | Courier")
    #expect(
      try heads(table("3/4/2024", "14/3/2024")).first == "Fish | 2024-04-03 | Courier")
    #expect(try heads(table("03.06.2024")) == right)
    #expect(try heads(table("3/4/2024", "3/14/2024", "14/3/2024")).first == "-")
    #expect(try heads(table("6/3/2024"), order: .month) == right)
    #expect(
      try heads(table("soon"), overrides: ArticleMetadata(date: CalendarDate("2024-06-03")))
        == right)
  }

  @Test(
    "JSON is read as lines, as an array, as an answer of a server, and with objects inside",
    arguments: [
      "[{\"title\": \"Fish\", \"date\": \"2024-06-03\", \"source\": \"Courier\", \"text\": \"TEXT\"}]",
      "{\"status\": \"ok\", \"articles\": [{\"title\": \"Fish\", \"publishedAt\": \"2024-06-03T10:00Z\","
        + "\"source\": {\"id\": null, \"name\": \"Courier\"}, \"content\": \"TEXT\"}]}",
      "{\"title\": \"Fish\", \"date_publish\": \"2024-06-03 10:00:00\", \"source_domain\": \"Courier\","
        + "\"maintext\": \"TEXT\", \"description\": \"Short.\"}",
    ])
  func json(table: String) throws {
    #expect(try heads(table.replacing("TEXT", with: text), name: "a.json") == right)
    guard !table.contains("articles") else { return }
    #expect(try heads(table.replacing("TEXT", with: text), name: "a.jsonl") == right)
  }

  @Test("Where there is no text, the abstract is read")
  func abstract() throws {
    #expect(
      try heads("Title,Date,Source,Abstract Note\nFish,2024-06-03,Courier,\"\(text)\"\n") == right)
  }

  @Test("A table tells of files what they do not tell themselves")
  func files() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv")
    defer { try? FileManager.default.removeItem(at: file) }
    let table = "file,title,date,outlet\na/one.txt,One,2024-06-03,Courier\ntwo,Two,,\nsix.txt,,,\n"
    try Data(table.utf8).write(to: file)
    let found = try reader().fileMetadata(path: file.path)
    #expect(found["/home/a/one.txt"]?.title == "One")
    #expect(found["b/two.html"]?.title == "Two")
    #expect(found["three.txt"] == nil)
    #expect(found.names(besides: ["x/a/one.txt", "two.html"]) == ["six.txt"])
  }

  @Test("A table of metadata without names of files is refused")
  func noFiles() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data("title,date\nOne,2024-06-03\n".utf8).write(to: file)
    #expect(throws: ReadingError.noFileColumn(file: file.path, columns: "title, date")) {
      try reader().fileMetadata(path: file.path)
    }
  }
}
