import Statements

/// What taking in a register came to, or would come to: act by act.
public struct ActIntake: Hashable, Sendable {
  /// The entry of the journal; nil where nothing was written.
  public var entry: Int64?
  /// What the store had not.
  public var new: [Act] = []
  /// How many it had.
  public var knownCount = 0
  /// What the store has of such a register, and the register no longer has.
  public var gone: [Act] = []

  /// Nothing was compared yet.
  public init() {}

  /// True where the register says what the store has.
  public var isEmpty: Bool { new.isEmpty && gone.isEmpty }
}
