/// What a column of a table of articles holds.
public enum TableField: String, Hashable, Sendable, CaseIterable {
  case text, title, date, outlet, address, ignored
}
