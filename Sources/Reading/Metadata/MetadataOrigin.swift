/// Where a page says something about itself, the most trusted first.
package enum MetadataOrigin: String, Hashable, Sendable, CaseIterable {
  case jsonLD, openGraph, meta
  /// The visible page: its first heading, a time element, a dateline, its address.
  case page
}
