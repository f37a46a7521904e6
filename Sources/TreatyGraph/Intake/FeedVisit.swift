import Statements

/// What a run found in a feed.
public struct FeedVisit: Hashable, Sendable {
  /// The address or file.
  public var path: String
  /// True where the server said so, and sent nothing.
  public var isUnchanged = false
  /// How many items the feed lists.
  public var itemCount = 0
  /// The items that the store had not seen, or not as they are now.
  public var newCount = 0
  var validators = PageValidators()
}
