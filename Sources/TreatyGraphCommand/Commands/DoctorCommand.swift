import TreatyGraph

/// `treatygraph doctor`: whether a store is sound, and mends what can be.
enum DoctorCommand {
  static let repair = Flag("repair", "Mend what can be mended")
  /// So many faults are printed.
  private static let most = 20

  static let declaration = CommandDeclaration(
    name: "doctor", group: .managing, summary: "Check a store, and mend it",
    discussion: [
      """
      Looks at the file, at rows that point to nothing, at the index of words, at statements that are \
      not what was decided on them, and weighs all statements to compare the answers that the store \
      keeps. With --repair what points to nothing is removed, and all that follows from the rest is made \
      anew; make a backup before.
      """
    ],
    options: [repair.parameter, SharedOptions.store.parameter],
    examples: [.init("treatygraph doctor", "Whether the store is sound")],
    run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    let isRepairing = invocation[repair]
    let archive = invocation.archive
    let faults = try isRepairing ? archive.repair() : archive.faults()
    for fault in faults.prefix(most) { console.print(fault.description.printable) }
    if faults.count > most { console.note("\(faults.count - most) more are left out") }
    guard !faults.isEmpty else {
      console.note(
        isRepairing
          ? "made anew what follows from the statements of \(invocation.shownStore)"
          : "\(invocation.shownStore) is sound")
      return .success
    }
    let wayOut = isRepairing ? "take the last backup" : "--repair mends what can be mended"
    console.note("\(counted(faults.count, "fault")) in \(invocation.shownStore): \(wayOut)")
    return .someFailed
  }
}
