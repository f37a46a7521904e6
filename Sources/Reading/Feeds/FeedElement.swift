/// The elements of RSS 1.0 and 2.0, Atom and Dublin Core that tell something about an item.
enum FeedElement {
  case item, title, address, id, date, fallbackDate, content, summary

  /// By the name without its prefix.
  init?(name: String) {
    switch name {
    case "item", "entry": self = .item
    case "title": self = .title
    case "link": self = .address
    case "guid", "id": self = .id
    case "pubDate", "published", "date", "issued": self = .date
    case "updated", "modified": self = .fallbackDate
    case "encoded", "content": self = .content
    case "description", "summary": self = .summary
    default: return nil
    }
  }
}
