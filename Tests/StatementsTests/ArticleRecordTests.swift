import Statements
import TestSupport
import Testing

@Suite("Article records")
struct ArticleRecordTests {
  private let record = ArticleRecord(
    article: Article(
      name: "tab\tle.csv#2", title: "“Talks” \\ end", date: CalendarDate("2025-10-25"),
      outlet: "Gazette", address: "https://example.org/?a=1&b=é"),
    text: "Ruritania backs it.\u{0}\r\n\u{2028}e\u{301} 中文 👩‍⚖️", sentences: [ScalarRange(0, 19)],
    sentenceCount: 2, reader: .init(program: "1.0", data: "c0ffee"), fingerprint: [0, 255, 16],
    origins: MetadataOrigins(title: .jsonLD, address: .page), sharesName: true)

  private func refusal(of json: String) -> String? {
    do throws(StatementLineError) {
      _ = try FormatLine(json: Array(json.utf8))
      return nil
    } catch {
      return error.description
    }
  }

  @Test("What is written is read back, to the last code point of the text")
  func roundTrip() throws {
    let json = record.jsonLine
    #expect(!json.contains("\n"))
    #expect(json.hasPrefix(#"{"article":{"document":"tab\u0009le.csv#2","title":"#))
    guard case .article(let read) = try FormatLine(json: Array(json.utf8)) else {
      Issue.record("no article record")
      return
    }
    #expect(read == record)
    #expect(read.text.unicodeScalars.elementsEqual(record.text.unicodeScalars))
  }

  @Test("A record of another program needs no more than name, text and sentences")
  func leastRecord() throws {
    let json = #"{"article": {"document": "a", "text": "One. Two.", "sentences": [[0,4],[5,9]]}}"#
    let least = ArticleRecord(
      article: Article(name: "a"), text: "One. Two.",
      sentences: [ScalarRange(0, 4), ScalarRange(5, 9)], sentenceCount: 2)
    #expect(try FormatLine(json: Array(json.utf8)) == .article(least))
  }

  @Test(
    "A record that cannot be right is refused with its field",
    arguments: [
      ("[[0,19]]", "[[0,20000]]", "article.sentences"),
      ("[[0,19]]", "[[19,0]]", "article.sentences"),
      ("[[0,19]]", "[[-1,19]]", "article.sentences"),
      ("[[0,19]]", "[[0]]", "article.sentences"),
      ("Ruritania backs", "Ruritania rejects", "article.digest"),
      ("\"language\":\"en\"", "\"language\":\"fr\"", "article.language"),
      ("\"origin\":\"read\"", "\"origin\":\"recorded\"", "article.origin"),
      ("2025-10-25", "2025-10", "article.date"),
      ("2025-10-25", "2025-02-30", "article.date"),
      ("\"sentenceCount\":2", "\"sentenceCount\":0", "article.sentenceCount"),
      ("\"title\":\"jsonLD\"", "\"title\":\"oracle\"", "article.origins.title"),
      ("\"fingerprint\":\"", "\"fingerprint\":\"*", "article.fingerprint"),
      ("tab\\u0009le.csv#2", "", "article.document"),
    ])
  func damaged(old: String, new: String, field: String) throws {
    let json = record.jsonLine.replacing(old, with: new)
    #expect(json != record.jsonLine)
    #expect(try #require(refusal(of: json)).hasPrefix("the field \"\(field)"))
  }

  @Test("A number that no offset can be is refused", arguments: ["1e40", "1.5", "\"1\"", "null"])
  func oddNumbers(number: String) throws {
    let json = record.jsonLine.replacing("[[0,19]]", with: "[[0,\(number)]]")
    #expect(refusal(of: json) != nil)
  }
}
