import Tables
import Testing

@Suite("Checking tables")
struct TableCheckTests {
  @Test("A sound table has no fault")
  func sound() {
    #expect(SampleTable.faults("a\tA\tred,blue\t0\nb\t-\t-\t1\n") == [])
  }

  @Test(
    "Each cell is proved by what its column holds",
    arguments: [
      ("A\t-\t-\t1", "2:1: \"A\" must be in lower case"),
      ("-\t-\t-\t1", "2:1: a text is needed; - stands for nothing"),
      ("a\tA \t-\t1", "2:3: white space before or behind the text"),
      ("a\t-\tred,\t1", "2:5: unknown \"\"; known: red, green, blue"),
      ("a\t-\t-\t1.5", "2:7: \"1.5\" is no number from 0 to 1"),
      ("a\t-\t-\tmuch", "2:7: \"much\" is no number from 0 to 1"),
    ])
  func cells(row: String, message: String) {
    #expect(SampleTable.faults(row + "\n") == [message])
  }

  @Test("A key that stands in two lines is told, and a line before which it should stand")
  func lines() {
    #expect(
      SampleTable.faults("b\t-\t-\t1\nb\tB\t-\t1\na\t-\t-\t1\n") == [
        "3:1: line 2 is another for \"b\"", "4:1: \"a\" must stand before \"b\"",
      ])
  }

  @Test("Whole lines in the wrong order are told, and groups that are torn apart")
  func orders() {
    func faults(_ order: TableSchema.Order) -> [String] {
      let schema = TableSchema("sample.tsv", columns: [SampleTable.id], order: order)
      return Table(schema, path: "", bytes: Array("id\nb\na\na\nb\n".utf8)).check().map(
        SampleTable.told)
    }
    #expect(
      faults(.lines) == [
        "3:1: the line sorts before line 2; keep lines in the order of their bytes",
        "4:1: the same line as line 3",
      ])
    #expect(
      faults(.groups(of: SampleTable.id)) == ["5:1: the other lines of \"b\" stand elsewhere"])
    #expect(faults(.meant) == [])
  }

  @Test("A word that must have a line and has none is told, and keeps the table from loading")
  func complete() throws {
    let colour = Column(0, "colour", .oneOf(SampleTable.Colour.self), "a colour")
    let schema = TableSchema(
      "sample.tsv", columns: [colour], order: .meant, complete: [colour])
    let table = Table(schema, path: "sample.tsv", bytes: Array("colour\nred\nblue\n".utf8))
    let message = "no line for \"green\" in the column colour, which the program asks for"
    #expect(table.check().map(\.message) == [message])
    #expect(throws: TableError.fault(TableFault(message, path: "sample.tsv"))) {
      try table.whole()
    }
  }

  @Test("Of a large set, the words that begin most alike are told")
  func largeSets() {
    enum Number: String, CaseIterable, Sendable {
      case one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen
      case fourteen, fifteen, sixteen, seventeen, eighteen, nineteen, twenty, thirty, forty, fifty
      case sixty, seventy, eighty, ninety, hundred, thousand, million, milliard, billion
    }
    #expect(
      CellType.oneOf(Number.self).fault(in: "sixteenth")
        == "unknown \"sixteenth\"; known: sixteen … (32 in all)")
  }
}
