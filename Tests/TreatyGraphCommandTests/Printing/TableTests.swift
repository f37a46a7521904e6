import Testing

@testable import TreatyGraphCommand

@Suite("Tables")
struct TableTests {
  private func draw(_ table: Table, width: Int, color: Bool = false) -> String {
    let terminal = Terminal(isInteractive: true, width: width, usesColor: color)
    return table.lines(for: .inMemory(terminal)).joined(separator: "\n")
  }

  private static let columns: [Table.Column] = [
    .text("ACTOR"), .number("N"), .wrapping("QUOTE"),
  ]

  @Test("Columns are as wide as their cells, and numbers stand right")
  func plain() {
    let table = Table(
      columns: Self.columns,
      rows: [["France", "7", "will sign"], ["G77", "12", "opposes"]])
    #expect(
      draw(table, width: 80) == """
        ACTOR    N  QUOTE
        France   7  will sign
        G77     12  opposes
        """)
  }

  @Test("A long text wraps in its column")
  func wrapping() {
    let table = Table(
      columns: Self.columns,
      rows: [["France", "7", "said that it would sign the treaty in spring"]])
    #expect(
      draw(table, width: 40) == """
        ACTOR   N  QUOTE
        France  7  said that it would sign the
                   treaty in spring
        """)
  }

  @Test("A wide character takes two columns, and a combining mark none")
  func wideCharacters() {
    let table = Table(
      columns: [.text("NAME"), .text("X")],
      rows: [["中国", "a"], ["Cafe\u{301}", "b"], ["Rus", "c"]])
    #expect(
      draw(table, width: 80) == """
        NAME  X
        中国  a
        Cafe\u{301}  b
        Rus   c
        """)
  }

  @Test("What a terminal would obey is shown, not sent")
  func controls() {
    let table = Table(columns: [.text("NAME")], rows: [["a\u{1B}[2Jb\u{202E}c\nd"]])
    #expect(draw(table, width: 80) == "NAME\na\u{FFFD}[2Jb\u{FFFD}c d")
  }

  @Test("Colour does not change the widths")
  func color() {
    let table = Table(
      columns: [.text("A"), .text("B")], rows: [[Table.Cell("x", .support), "y"]])
    let plain = draw(table, width: 80)
    let colored = draw(table, width: 80, color: true)
    #expect(colored.contains("\u{1B}["))
    #expect(colored.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == plain)
  }
}
