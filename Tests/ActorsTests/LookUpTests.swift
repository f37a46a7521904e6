import Statements
import Testing

@testable import Actors

@Suite("Names that users type")
struct LookUpTests {
  let directory: ActorDirectory

  init() throws { directory = try ActorDirectory.shipped.get() }

  private func id(_ match: NameMatch<PoliticalActor>) -> String? {
    if case .found(let actor) = match { actor.id.rawValue } else { nil }
  }

  @Test(
    "Case, accents, punctuation, article and possessive do not matter",
    arguments: [
      ("United States", "state:USA"), ("the us", "state:USA"), ("u.s.", "state:USA"),
      ("state:USA", "state:USA"), ("the united states of America", "state:USA"),
      ("cote divoire", "state:CIV"), ("CÔTE D’IVOIRE", "state:CIV"), ("turkiye", "state:TUR"),
      ("g77", "bloc:g77"), ("G 77", "bloc:g77"), ("Russia's", "state:RUS"), ("eff", "ngo:eff"),
      ("the Kremlin", "state:RUS"), ("opec+", "igo:opec-plus"),
      ("Medecins sans frontieres", "ngo:msf"),
    ])
  func found(name: String, wanted: String) {
    #expect(id(directory.lookUpActor(name)) == wanted)
  }

  @Test("A treaty is found by title, name, alias and id")
  func treaties() {
    for name in ["treaty:paris", "the Paris agreement", "Paris climate accord", "PARIS ACCORD"] {
      guard case .found(let treaty) = directory.lookUpTreaty(name) else {
        Issue.record("\(name) is not found")
        continue
      }
      #expect(treaty.id == TreatyID("treaty:paris"))
    }
  }

  @Test("A name of two actors gives both")
  func ambiguous() {
    guard case .ambiguous(let actors) = directory.lookUpActor("Congo") else {
      Issue.record("Congo is not ambiguous")
      return
    }
    #expect(Set(actors.map(\.id.rawValue)) == ["state:COD", "state:COG"])
  }

  @Test(
    "An unknown name gets the nearest known ones",
    arguments: [
      ("Untied States", "United States"), ("Grenpeace", "Greenpeace"), ("Azerbajan", "Azerbaijan"),
    ])
  func nearest(name: String, wanted: String) {
    guard case .unknown(let nearest) = directory.lookUpActor(name) else {
      Issue.record("\(name) is known")
      return
    }
    #expect(nearest.first == wanted)
    #expect(nearest.count <= 5)
  }

  @Test("What is like no name gets no suggestion", arguments: ["", "the", "qqqqzzzzxxxx", "’"])
  func unlike(name: String) {
    #expect(directory.lookUpActor(name) == .unknown(nearest: []))
  }
}
