import Tables
import Testing

@Suite("What tables say of themselves")
struct TableHeadTests {
  private static let head = """
    #: id: what it is called (lower case)
    #: name: what it is shown as (text; - for nothing)
    #: colours: what it looks like (one of red, green, blue; several with commas between them, - for none)
    #: size: how large it is (a number from 0 to 1)
    """

  @Test("The head says of each column what it means and holds, above the header")
  func head() {
    #expect(
      SampleTable.schema.describing("# Why.\n\(SampleTable.header)a\t-\t-\t1\n")
        == "# Why.\n\(Self.head)\n\(SampleTable.header)a\t-\t-\t1\n")
  }

  @Test("An older head gives way, other comments stay, and what is written stays as it is")
  func rewritten() {
    let text = SampleTable.schema.describing(
      "#: id: once\n# Why.\n\n\(SampleTable.header)# Of a.\na\t-\t-\t1\n")
    #expect(text == "# Why.\n\n\(Self.head)\n\(SampleTable.header)# Of a.\na\t-\t-\t1\n")
    #expect(SampleTable.schema.describing(text) == text)
  }

  @Test("A handbook has a row for each column")
  func handbook() {
    #expect(
      SampleTable.schema.columnTable.split(separator: "\n").prefix(3) == [
        "| column | meaning | holds |", "| --- | --- | --- |",
        "| id | what it is called | lower case |",
      ])
  }
}
