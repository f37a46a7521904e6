import Tables
import Testing

@Suite("Tables of data")
struct TableTests {
  @Test("Comments and blank lines are skipped, lines are counted, a hyphen is nothing")
  func rows() {
    let text = "# why\n\n\(SampleTable.header)a\t-\t-\t1\nÄ b\tB\tred\t0\n"
    let table = Table(SampleTable.schema, path: "sample.tsv", bytes: Array(text.utf8))
    #expect(table.faults.isEmpty)
    #expect(table.rows.map(\.line) == [4, 5])
    #expect(table.rows.map { table[$0, SampleTable.id] } == ["a", "Ä b"])
    #expect(table.rows.map { table.optional($0, SampleTable.name) } == [nil, "B"])
    #expect(table.rows.map { table.fault("", at: $0, SampleTable.name).column } == [3, 5])
  }

  @Test("The last line needs no line feed")
  func lastLine() {
    #expect(SampleTable.table("a\t-\t-\t1").rows.count == 1)
  }

  @Test("A line with a cell too few, too many or empty is told with its place and left out")
  func malformedLines() {
    let table = SampleTable.table("a\tA\t-\nb\tB\t-\t1\tmore\nc\t\t-\t1\n")
    #expect(table.rows.isEmpty)
    #expect(
      table.faults.map(SampleTable.told) == [
        "2:6: 3 cells where the header has 4",
        "3:9: 5 cells where the header has 4",
        "4:3: an empty cell; write - where there is nothing",
      ])
    #expect(table.faults.first?.text == "a\tA\t-")
  }

  @Test("A header with other columns is refused, and an empty file")
  func headers() {
    func messages(_ text: String) -> [String] {
      Table(SampleTable.schema, path: "sample.tsv", bytes: Array(text.utf8)).faults.map(\.message)
    }
    #expect(
      messages("id\tname\n") == [
        "the header is to name the columns \"id\tname\tcolours\tsize\", tabs between them"
      ])
    #expect(messages("") == ["no line with the names of the columns"])
  }

  @Test("A cell is read as what its column holds")
  func values() throws {
    let table = SampleTable.table("a\t-\tred,blue\t0.5\nb\tB\t-\t1\n")
    let first = try #require(table.rows.first)
    let second = try #require(table.rows.last)
    #expect(try table.value(first, SampleTable.colours) == [.red, .blue])
    #expect(try table.value(first, SampleTable.name) == nil)
    #expect(try table.value(first, SampleTable.size) == 0.5)
    #expect(try table.value(second, SampleTable.colours) == [])
    #expect(try table.value(second, SampleTable.name) == "B")
  }

  @Test("A cell that its column cannot hold is an error with its place and what is known")
  func unknownWord() throws {
    let table = SampleTable.table("a\t-\tred,pink\t0.5\n")
    let row = try #require(table.rows.first)
    let fault = TableFault(
      "unknown \"pink\"; known: red, green, blue", path: "sample.tsv", line: 2, column: 5,
      text: "a\t-\tred,pink\t0.5")
    #expect(throws: TableError.fault(fault)) { try table.value(row, SampleTable.colours) }
  }

  @Test("A table that is not there is an error with its path")
  func missing() {
    #expect(
      throws: TableError.unreadable(
        path: "/nowhere/sample.tsv", reason: "no such file or directory")
    ) {
      try Table(SampleTable.schema, in: "/nowhere")
    }
  }
}
