import Statements
import Testing

@testable import Extraction

@Suite("What it means")
struct TreatyResolverTests {
  @Test(
    "It is what was spoken of last",
    arguments: [
      (
        "The resolution was approved by 79 votes. Peru voted against it.",
        "Peru oppose resolution"
      ),
      ("The Arms Trade Treaty is in force. Peru opposes it.", "Peru oppose treaty:att"),
      ("The levy was discussed all week. Peru opposes it.", "Peru oppose levy"),
    ])
  func theme(text: String, position: String) throws {
    #expect(try ReadText(text).positions == [position])
  }

  @Test(
    "Where it may mean two things it is called it, and not relied on",
    arguments: [
      "The room was full. Delegates talked about the Arms Trade Treaty. Peru opposes it.",
      "Delegates read a paper on the Arms Trade Treaty. Peru opposes it.",
    ])
  func unclear(text: String) throws {
    let statements = try ReadText(text).statements
    #expect(statements.map(\.object.name) == ["it"])
    #expect(statements.allSatisfy { $0.object.kind == .issue && $0.confidence < 0.6 })
  }

  @Test("A theme is forgotten two paragraphs on")
  func forgotten() throws {
    let read = try ReadText(
      "The levy was discussed all week.", "Delegates met again on Monday.", "Peru opposes it.")
    #expect(read.statements.map(\.object.name) == ["it"])
  }
}
