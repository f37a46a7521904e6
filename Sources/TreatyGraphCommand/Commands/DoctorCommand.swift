import TreatyGraph

/// `treatygraph doctor`: whether what the store keeps for its answers is what its statements say.
enum DoctorCommand {
  static let repair = Flag("repair", "Weigh all answers anew")
  /// So many differences are printed.
  private static let most = 20

  static let declaration = CommandDeclaration(
    name: "doctor", group: .managing, summary: "Check the answers that the store keeps",
    discussion: [
      """
      The store keeps who stands where, so that questions need not read all it holds. This weighs all \
      statements and compares; with --repair it weighs them and keeps what comes out.
      """
    ],
    options: [repair.parameter, SharedOptions.store.parameter],
    examples: [.init("treatygraph doctor", "Whether answers are what the statements say")],
    run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    if invocation[repair] {
      try invocation.archive.rebuildAnswers()
      console.note("weighed all answers of \(invocation.storePath) anew")
      return .success
    }
    let faults = try invocation.archive.answerFaults()
    guard !faults.isEmpty else {
      console.note("\(invocation.storePath) keeps the answers that its statements give")
      return .success
    }
    for fault in faults.prefix(most) { console.print(fault.printable) }
    if faults.count > most { console.note("\(faults.count - most) more are left out") }
    console.note(
      "\(counted(faults.count, "answer")) of \(invocation.storePath) differ; --repair weighs all anew"
    )
    return .someFailed
  }
}
