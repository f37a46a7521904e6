import Statements
import Testing

@testable import Actors

@Suite("The tables that ship with the program")
struct ShippedDataTests {
  @Test("They are sound")
  func sound() throws {
    let faults = try DirectoryCheck(folder: DataFolder.path).diagnostics()
    #expect(faults.isEmpty, "\(faults.map(\.description).joined(separator: "\n"))")
  }
}
