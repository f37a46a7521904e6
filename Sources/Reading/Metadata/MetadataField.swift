/// The field of an article that a header key stands for.
package enum MetadataField: String, Hashable, Sendable, CaseIterable {
  case title, date, outlet, address
  /// Known as a header key, but nothing that an article keeps: `Author:`.
  case ignored
}
