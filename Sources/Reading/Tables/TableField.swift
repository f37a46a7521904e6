/// What a column of a table of articles holds.
public enum TableField: String, Hashable, Sendable, CaseIterable {
  /// What goes into the article; an abstract is read where there is no text.
  case text, title, date, outlet, address, abstract
  /// The name of the file that a line tells of.
  case file
  /// What nothing is made of.
  case ignored
}
