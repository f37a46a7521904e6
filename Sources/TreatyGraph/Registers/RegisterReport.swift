import Statements
import Storage

/// What came of reading registers.
public struct RegisterReport: Hashable, Sendable {
  /// How many tables of participants and roll calls the files have.
  public var registerCount = 0
  /// Rows, or cells of rows, that an act was made of.
  public var actCount = 0
  /// What is new, known and gone in the store.
  public var intake = ActIntake()
  /// How many provisions declarations have something to say on: a statement each.
  public var provisionCount = 0
  /// Rows that were left out, and what does not agree, each with its place.
  public var faults: [Diagnostic] = []
  /// Totals that the registers state and that agree with their rows.
  public var agreeingTotals = 0

  /// True where a row was left out.
  public var hasErrors: Bool { faults.contains { $0.severity == .error } }
}

/// What a user says of registers that they do not say themselves.
public struct RegisterWish: Hashable, Sendable {
  /// Any name of the treaty.
  public var treaty: String?
  /// The resolution that was voted on.
  public var resolution: String?
  /// The day of which the register tells.
  public var asOf: CalendarDate?
  /// What comes first in dates of three numbers.
  public var dateOrder: DateOrder?

  /// What is not said is looked for in the file.
  public init(
    treaty: String? = nil, resolution: String? = nil, asOf: CalendarDate? = nil,
    dateOrder: DateOrder? = nil
  ) {
    self.treaty = treaty
    self.resolution = resolution
    self.asOf = asOf
    self.dateOrder = dateOrder
  }
}
