import Statements

/// A feed of articles, RSS or Atom, as far as it tells about them.
public struct Feed: Hashable, Sendable {
  /// Who publishes it.
  public var title: String?
  public var items: [Item]
  /// What its server gave to ask with the next time.
  public var validators = PageValidators()

  public struct Item: Hashable, Sendable {
    /// What the feed itself tells its items apart by: remember it, to take each only once.
    public var id: String
    public var title: String?
    public var date: CalendarDate?
    public var address: String?
    /// What the feed has of the text, often only its beginning, as HTML.
    public var content: String

    public init(
      id: String, title: String? = nil, date: CalendarDate? = nil, address: String? = nil,
      content: String = ""
    ) {
      self.id = id
      self.title = title
      self.date = date
      self.address = address
      self.content = content
    }
  }

  public init(title: String? = nil, items: [Item] = []) {
    self.title = title
    self.items = items
  }
}
