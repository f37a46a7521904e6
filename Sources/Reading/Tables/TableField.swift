/// What a column of a table of articles holds.
public enum TableField: String, Hashable, Sendable, CaseIterable {
  /// What goes into the article, and what nothing is made of.
  case text, title, date, outlet, address, ignored
}
