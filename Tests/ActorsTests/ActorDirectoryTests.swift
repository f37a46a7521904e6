import Statements
import Testing

@testable import Actors

@Suite("The directory")
struct ActorDirectoryTests {
  let directory: ActorDirectory

  init() throws { directory = try ActorDirectory(folder: DataFolder.path) }

  @Test(
    "A name that a user types leads to its actor",
    arguments: [
      "United States", "the US", "u.s.", "usa", "state:USA", "the united states of America",
    ])
  func unitedStates(name: String) {
    #expect(
      directory.lookUpActor(name)
        == .found(
          PoliticalActor(
            id: ActorID("state:USA"), name: "United States", kind: .state)))
  }
}
