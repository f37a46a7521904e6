import Statements
import Testing

@testable import Actors

@Suite("Groups, bodies and offices")
struct RelationTests {
  let directory: ActorDirectory

  init() throws { directory = try ActorDirectory.shipped.get() }

  @Test(
    "The United Kingdom was in the Union to the last day of January 2020",
    arguments: [("2020-01-31", true), ("2020-02-01", false), ("1972-12-31", false)])
  func union(day: String, isMember: Bool) {
    let members = directory.members(of: ActorID("bloc:eu"), on: CalendarDate(day))
    #expect(members.contains(ActorID("state:GBR")) == isMember)
  }

  @Test("Without a day the members are those of today")
  func today() {
    #expect(directory.members(of: ActorID("bloc:eu")).count == 27)
    #expect(directory.members(of: ActorID("igo:nato")).count == 32)
    #expect(directory.members(of: ActorID("bloc:african-group")).count == 54)
    #expect(directory.groups(of: ActorID("state:TUV")).contains(ActorID("bloc:aosis")))
  }

  @Test(
    "A ministry speaks for its state; a parliament, a court and an organisation do not",
    arguments: [
      ("body:us-state-department", "state:USA"), ("body:eu-commission", "bloc:eu"),
      ("state:FRA", "state:FRA"), ("body:us-senate", nil), ("body:us-supreme-court", nil),
      ("ngo:eff", nil),
    ])
  func bodies(id: String, represented: String?) {
    #expect(directory.represented(by: ActorID(id), on: nil)?.rawValue == represented)
  }

  @Test(
    "A president speaks for the state while in office",
    arguments: [("2024-11-11", "state:USA"), ("2025-06-01", nil), ("2020-06-01", nil)])
  func offices(day: String, represented: String?) {
    let date = CalendarDate(day)
    let biden = ActorID("person:joe-biden")
    #expect(directory.represented(by: biden, on: date)?.rawValue == represented)
  }

  @Test(
    "Who changes office speaks for another",
    arguments: [
      ("2011-05-31", "state:FRA"), ("2015-01-01", "igo:imf"), ("2022-01-01", "body:eu-ecb"),
      ("2003-01-01", nil),
    ])
  func changeOfOffice(day: String, represented: String?) {
    let lagarde = ActorID("person:christine-lagarde")
    #expect(directory.represented(by: lagarde, on: CalendarDate(day))?.rawValue == represented)
  }

  @Test(
    "A spokesperson stands for whom the ministry or organisation stands for",
    arguments: [
      ("person:maria-zakharova", "state:RUS"), ("person:antonio-guterres", "igo:un"),
      ("person:brad-smith", "company:microsoft"), ("person:ron-wyden", nil),
    ])
  func spokespersons(id: String, represented: String?) {
    let date = CalendarDate("2023-05-01")
    #expect(directory.represented(by: ActorID(id), on: date)?.rawValue == represented)
  }

  @Test("The holders of an office are those of the day")
  func holders() {
    let holders = directory.holders(
      of: "foreign-minister", in: ActorID("state:USA"), on: CalendarDate("2022-03-01"))
    #expect(holders == [ActorID("person:antony-blinken")])
  }

  @Test("A treaty has its days, its body and the nouns that refer back to it")
  func treaty() throws {
    let id = TreatyID("treaty:un-cybercrime")
    let treaty = try #require(directory.treaty(id))
    #expect(treaty.name == "UN Convention against Cybercrime")
    #expect(treaty.adopted == CalendarDate("2024-12-24"))
    #expect(treaty.openedForSignature == CalendarDate("2025-10-25"))
    #expect(treaty.enteredIntoForce == nil)
    #expect(directory.detail(of: id)?.body == ActorID("igo:un-cybercrime-committee"))
    #expect(directory.detail(of: id)?.nouns.contains("convention") == true)
  }
}
