/// Where a page says something about itself, the most trusted first.
public enum MetadataOrigin: String, Hashable, Sendable, CaseIterable {
  /// What the page tells machines.
  case jsonLD, openGraph, meta
  /// The visible page: its first heading, a time element, a dateline, its address.
  case page
}

/// Where each thing that is known of an article was found; nil for what its user or feed said, and
/// for what is no page.
public struct MetadataOrigins: Hashable, Sendable {
  /// Of the title.
  public var title: MetadataOrigin?
  /// Of the date.
  public var date: MetadataOrigin?
  /// Of the outlet.
  public var outlet: MetadataOrigin?
  /// Of the address.
  public var address: MetadataOrigin?

  /// What is not given was not found on a page.
  public init(
    title: MetadataOrigin? = nil, date: MetadataOrigin? = nil, outlet: MetadataOrigin? = nil,
    address: MetadataOrigin? = nil
  ) {
    self.title = title
    self.date = date
    self.outlet = outlet
    self.address = address
  }

  /// True where nothing was found on a page.
  public var isEmpty: Bool { self == MetadataOrigins() }
}
