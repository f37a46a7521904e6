/// Where a page says something about itself, the most trusted first.
public enum MetadataOrigin: String, Hashable, Sendable, CaseIterable {
  case jsonLD, openGraph, meta
  /// The visible page: its first heading, a time element, a dateline, its address.
  case page
}

/// Where each thing that is known of an article was found; nil for what its user or feed said, and
/// for what is no page.
public struct MetadataOrigins: Hashable, Sendable {
  public var title: MetadataOrigin?
  public var date: MetadataOrigin?
  public var outlet: MetadataOrigin?
  public var address: MetadataOrigin?

  public init(
    title: MetadataOrigin? = nil, date: MetadataOrigin? = nil, outlet: MetadataOrigin? = nil,
    address: MetadataOrigin? = nil
  ) {
    self.title = title
    self.date = date
    self.outlet = outlet
    self.address = address
  }

  public var isEmpty: Bool { self == MetadataOrigins() }
}
