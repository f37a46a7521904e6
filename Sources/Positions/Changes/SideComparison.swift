import Statements

/// Where everybody stands on one object at two times, or in two stores.
public struct SideComparison: Hashable, Sendable {
  /// One holder at both.
  public struct Row: Hashable, Sendable {
    /// Whose sides they are.
    public var holder: PositionHolder
    /// Where it stood; nil where nothing told it.
    public var before: Position?
    /// Where it stands; nil where nothing tells it.
    public var after: Position?
    /// True where it moved only as the same articles are read otherwise.
    public var isReading = false

    /// True where it stands elsewhere than before.
    public var hasMoved: Bool { before?.polarity != after?.polarity }
    /// True where it had another side before, and is not new or gone.
    public var hasChangedSides: Bool { hasMoved && before != nil && after != nil }
  }

  /// What they stand on.
  public var subject: String
  /// What the first time or store is called: `2019-12-31`.
  public var first: String
  /// What the second is called.
  public var second: String
  /// Those who moved first, then by name.
  public var rows: [Row]

  /// A comparison by its parts.
  package init(subject: String, first: String, second: String, rows: [Row]) {
    self.subject = subject
    self.first = first
    self.second = second
    self.rows = rows
  }

  /// Lays two answers beside each other, holder by holder.
  package init(
    of subject: String, _ first: String, _ before: Sides?, _ second: String, _ after: Sides?
  ) {
    var rows: [HolderKey: Row] = [:]
    for position in before?.positions ?? [] {
      rows[HolderKey(position.holder)] = Row(holder: position.holder, before: position)
    }
    for position in after?.positions ?? [] {
      rows[HolderKey(position.holder), default: Row(holder: position.holder)].after = position
    }
    self.init(
      subject: subject, first: first, second: second,
      rows: rows.sorted { left, right in
        left.value.hasMoved == right.value.hasMoved
          ? (left.value.holder.name, left.key) < (right.value.holder.name, right.key)
          : left.value.hasMoved
      }.map(\.value))
  }
}
