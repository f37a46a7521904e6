import Statements

/// What a run found in a feed.
public struct FeedVisit: Hashable, Sendable {
  /// The address or file.
  public var path: String
  /// 0 where the server said that nothing has changed.
  public var itemCount = 0
  /// The items that the store had not seen, or not as they are now.
  public var newCount = 0
  var validators = PageValidators()
}
