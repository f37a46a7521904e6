/// What a register said on a day: by it is known what was *not* done.
///
/// Who is in no table of signatures has not signed; who is in no article may have.
public struct ActTable: Hashable, Sendable {
  /// The treaty whose participants it lists.
  public var treaty: TreatyID?
  /// The resolution whose votes it lists.
  public var resolution: String?
  /// What it has a column for: only of these it tells who did not.
  public var kinds: Set<ActKind>
  /// The day of which it tells; nil where it does not say.
  public var asOf: CalendarDate?
  /// Where it is from.
  public var source: String

  /// What is not known is nil.
  public init(
    treaty: TreatyID? = nil, resolution: String? = nil, kinds: Set<ActKind>,
    asOf: CalendarDate?, source: String
  ) {
    self.treaty = treaty
    self.resolution = resolution
    self.kinds = kinds
    self.asOf = asOf
    self.source = source
  }
}
