import Statements
import Testing

@testable import Actors

@Suite("Tables of data")
struct TableTests {
  private func table(_ text: String) -> Table<ActorColumn> {
    Table(path: "ngos.tsv", bytes: Array(text.utf8))
  }

  @Test("Comments and blank lines are skipped, lines are counted, a hyphen is nothing")
  func rows() {
    let table = table("# why\n\nid\tname\taffiliation\tsource\nngo:a\tÄ b\t-\town\n")
    #expect(table.faults.isEmpty)
    #expect(table.rows.map(\.line) == [4])
    #expect(table.rows.map { table[$0, .name] } == ["Ä b"])
    #expect(table.rows.map { table.optional($0, .affiliation) } == [nil])
    #expect(table.rows.map { table.location($0, .affiliation).column } == [11])
  }

  @Test("The last line needs no line feed")
  func lastLine() {
    #expect(table("id\tname\taffiliation\tsource\nngo:a\tA\t-\town").rows.count == 1)
  }

  @Test("A line with a field too few, too many or empty is shown with a caret")
  func malformedLines() {
    let table = table(
      """
      id	name	affiliation	source
      ngo:a	A	-
      ngo:b	B	-	own	more
      ngo:c		-	own

      """)
    #expect(table.rows.isEmpty)
    #expect(
      table.faults.map(\.description) == [
        """
        ngos.tsv:2:10: error: 3 fields where the header has 4
        ngo:a	A	-
             	 	 ^
        """,
        """
        ngos.tsv:3:15: error: 5 fields where the header has 4
        ngo:b	B	-	own	more
             	 	 	   	^
        """,
        """
        ngos.tsv:4:7: error: an empty field; write - where there is nothing
        ngo:c		-	own
             	^
        """,
      ])
  }

  @Test("A header with other columns is refused, and an empty file")
  func headers() {
    #expect(
      table("id\tname\n").faults.map(\.message) == [
        "the header is to name the columns \"id\tname\taffiliation\tsource\", tabs between them"
      ])
    #expect(table("").faults.map(\.message) == ["no line with the names of the columns"])
  }
}
