/// What a server wants to hear again, to tell whether its page or feed has changed.
public struct PageValidators: Hashable, Sendable {
  /// The ETag header.
  public var entityTag: String?
  /// The Last-Modified header.
  public var lastModified: String?

  /// What the server did not send is nil.
  public init(entityTag: String? = nil, lastModified: String? = nil) {
    self.entityTag = entityTag
    self.lastModified = lastModified
  }

  /// True where the server gave nothing to ask with.
  public var isEmpty: Bool { entityTag == nil && lastModified == nil }
}
