import Foundation
import Statements
import Testing

@testable import Actors

@Suite("Checking the tables")
struct DirectoryCheckTests {
  private let data: SampleData

  init() throws { data = try SampleData() }

  @Test("Sound tables have no fault but that they are small")
  func sound() throws {
    #expect(try data.faults() == [])
    let counts = try DirectoryCheck(folder: data.path).diagnostics().map(\.description)
    #expect(
      counts.contains("error: 2 member states of the United Nations where there must be 193"))
    #expect(counts.contains("error: 1 treaties where there must be 25"))
  }

  @Test("Lines out of order and lines written twice are found")
  func order() throws {
    try data.replace(
      "actors/blocs",
      with: "id name affiliation source\nbloc:y Yard - own\nbloc:x Axis - own")
    try data.replace(
      "actors/memberships",
      with: "group member from until source\nbloc:x state:AAA - - own\nbloc:x state:AAA - - own")
    let faults = try data.faults()
    #expect(
      faults.first == """
        actors/blocs.tsv:3:1: error: the line sorts before line 2; keep lines in the order of their bytes
        bloc:x	Axis	-	own
        ^
        """)
    #expect(faults.contains { $0.contains("memberships.tsv:3:1: error: the same line as line 2") })
  }

  @Test("An id that two entries share is found")
  func identifiers() throws {
    try data.replace(
      "actors/blocs",
      with: "id name affiliation source\nbloc:x Axis - own\nbloc:x Exis - own\nbloc:y Yard - own")
    #expect(
      try data.faults() == [
        """
        actors/blocs.tsv:3:1: error: there is another "bloc:x"
        bloc:x	Exis	-	own
        ^
        """
      ])
  }

  @Test("What is no id, kind, day or answer is shown with what would be one")
  func vocabulary() throws {
    try data.replace("actors/parties", with: "id name affiliation source\nparty Whigs - own")
    try data.replace(
      "actors/capitals",
      with: "id alias kind letters strength source\nstate:AAA Aton capitol title weak own")
    try data.replace(
      "treaties/treaty-dates", with: "id event date source\ntreaty:t adopted 2001-02-30 own")
    let faults = try data.faults()
    #expect(faults.count == 3)
    #expect(
      faults.contains(
        """
        actors/parties.tsv:2:1: error: "party" is no id; one looks like ngo:greenpeace
        party	Whigs	-	own
        ^
        """))
    #expect(
      faults.contains { $0.contains("capitals.tsv:2:16: error: unknown \"capitol\"; known: name,") }
    )
    #expect(
      faults.contains(
        """
        treaties/treaty-dates.tsv:2:18: error: "2001-02-30" is no day; write 2020-01-31, or - where it is not known
        treaty:t	adopted	2001-02-30	own
                	       	^
        """))
  }

  @Test("References that lead nowhere are found, with the likely one")
  func references() throws {
    try data.replace(
      "actors/memberships", with: "group member from until source\nbloc:x state:AAB - - own")
    try data.replace(
      "actors/bloc-names",
      with: "id alias kind letters strength source\nbloc:z Zed name title strong hearsay")
    #expect(
      try data.faults() == [
        """
        actors/bloc-names.tsv:2:1: error: there is no bloc:z; did you mean bloc:x?
        bloc:z	Zed	name	title	strong	hearsay
        ^
        """,
        """
        actors/bloc-names.tsv:2:30: error: there is no hearsay
        bloc:z	Zed	name	title	strong	hearsay
              	   	    	     	      	^
        """,
        """
        actors/memberships.tsv:2:8: error: there is no state:AAB; did you mean state:AAA?
        bloc:x	state:AAB	-	-	own
              	^
        """,
      ])
  }

  @Test("A name of two actors has to be declared, and a declaration has to be needed")
  func ambiguity() throws {
    let names = "id alias kind letters strength source\n"
    try data.replace("actors/bloc-names", with: names + "bloc:x ALAND name exact strong own")
    #expect(
      try data.faults() == [
        """
        actors/states.tsv:2:11: error: "Aland" is a name of bloc:x, too; declare it in ambiguous-names.tsv
        state:AAA	Aland	member	own
                 	^
        """
      ])
    try data.replace("actors/ambiguous-names", with: "name reason\nÅland two_actors")
    #expect(try data.faults() == [])
    try data.replace("actors/bloc-names", with: names)
    #expect(
      try data.faults() == [
        """
        actors/ambiguous-names.tsv:2:1: error: "Åland" is not the name of two entries; leave it out
        Åland	two actors
        ^
        """
      ])
  }

  @Test("Names that no text can tell apart by their letters are not the same")
  func letters() throws {
    try data.replace(
      "actors/bloc-names",
      with: "id alias kind letters strength source\nbloc:x bland name exact strong own")
    #expect(try data.faults() == [])
  }

  @Test("A name that an actor has already is found, however it is written")
  func duplicates() throws {
    try data.replace(
      "actors/state-names",
      with: "id alias kind letters strength source\nstate:AAA ÅLAND name title strong own")
    #expect(
      try data.faults() == [
        """
        actors/states.tsv:2:11: error: state:AAA has this name already, as "ÅLAND"
        state:AAA	Aland	member	own
                 	^
        """
      ])
  }

  @Test("A hiding name must hold a name and be none")
  func hidingNames() throws {
    try data.replace(
      "actors/hiding-names",
      with: "name letters meaning\nBank_of_Bland title bank\nBland title state\nSea title sea")
    #expect(
      try data.faults() == [
        """
        actors/hiding-names.tsv:3:1: error: "Bland" is itself a name of state:BBB
        Bland	title	state
        ^
        """,
        """
        actors/hiding-names.tsv:4:1: error: no name stands in "Sea"; leave it out
        Sea	title	sea
        ^
        """,
      ])
  }

  @Test("Groups that hold themselves are found, by way of others too")
  func cycles() throws {
    try data.replace(
      "actors/memberships",
      with: "group member from until source\nbloc:x bloc:y - - own\nbloc:y bloc:x - - own")
    #expect(
      try data.faults() == [
        """
        actors/memberships.tsv:2:8: error: a group is a member of itself: bloc:x > bloc:y > bloc:x
        bloc:x	bloc:y	-	-	own
              	^
        """,
        """
        actors/memberships.tsv:3:8: error: a group is a member of itself: bloc:y > bloc:x > bloc:y
        bloc:y	bloc:x	-	-	own
              	^
        """,
      ])
  }

  @Test("Periods that end before they begin, or cover each other, are found")
  func periods() throws {
    try data.replace(
      "actors/memberships",
      with: """
        group member from until source
        bloc:x state:AAA 2003-01-01 2002-01-01 own
        bloc:x state:BBB - 2005-01-01 own
        bloc:x state:BBB 2004-01-01 - own
        """)
    #expect(
      try data.faults() == [
        """
        actors/memberships.tsv:2:29: error: it ends before it begins on 2003-01-01
        bloc:x	state:AAA	2003-01-01	2002-01-01	own
              	         	          	^
        """,
        """
        actors/memberships.tsv:4:18: error: the membership of line 3 covers some of the same days
        bloc:x	state:BBB	2004-01-01	-	own
              	         	^
        """,
      ])
  }

  @Test("The days of a treaty come in their order, one of each")
  func treatyDates() throws {
    try data.replace(
      "treaties/treaty-dates",
      with: """
        id event date source
        treaty:t adopted 2001-01-01 own
        treaty:t inForce 2000-01-01 own
        treaty:t inForce 2003-01-01 own
        """)
    let faults = try data.faults()
    #expect(
      faults == [
        """
        treaties/treaty-dates.tsv:4:10: error: treaty:t has a day for "inForce" already
        treaty:t	inForce	2003-01-01	own
                	^
        """
      ])
    try data.replace(
      "treaties/treaty-dates",
      with: "id event date source\ntreaty:t adopted 2001-01-01 own\ntreaty:t inForce 2000-01-01 own"
    )
    #expect(
      try data.faults() == [
        """
        treaties/treaty-dates.tsv:2:18: error: "adopted" comes after "inForce"
        treaty:t	adopted	2001-01-01	own
                	       	^
        """
      ])
  }

  @Test("The directory refuses a folder, file or line that it cannot read, and says which")
  func refusals() throws {
    try data.replace("actors/parties", with: "id name affiliation source\nparty:w Whigs")
    #expect(throws: DirectoryError.self) { try ActorDirectory(folder: data.path) }
    try data.remove("actors/parties")
    let missing = #expect(throws: DirectoryError.self) { try ActorDirectory(folder: data.path) }
    #expect(
      missing?.description
        == "cannot read \(data.path)/actors/parties.tsv: no such file or directory")
    try Data([0x23, 0x0A, 0xFF]).write(to: URL(filePath: data.path + "/actors/parties.tsv"))
    let garbled = #expect(throws: DirectoryError.self) { try ActorDirectory(folder: data.path) }
    #expect(
      garbled?.description == "cannot read \(data.path)/actors/parties.tsv: line 2 is not UTF-8")
    let nowhere = #expect(throws: DirectoryError.self) { try ActorDirectory(folder: "/nowhere") }
    #expect(nowhere == .missingFolder("/nowhere/actors"))
  }
}
