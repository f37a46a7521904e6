import Statements

/// A feed of articles, RSS or Atom, as far as it tells about them.
package struct Feed: Hashable, Sendable {
  /// Who publishes it.
  package var title: String?
  package var items: [Item]
  /// What its server gave to ask with the next time.
  package var validators = PageValidators()

  package struct Item: Hashable, Sendable {
    /// What the feed itself tells its items apart by: remember it, to take each only once.
    package var id: String
    package var title: String?
    package var date: CalendarDate?
    package var address: String?
    /// What the feed has of the text, often only its beginning, as HTML.
    package var content: String

    package init(
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

  package init(title: String? = nil, items: [Item] = []) {
    self.title = title
    self.items = items
  }
}
