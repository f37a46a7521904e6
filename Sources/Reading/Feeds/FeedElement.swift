/// The elements of RSS 1.0 and 2.0, Atom and Dublin Core that tell something about an item.
enum FeedElement {
  case item, title, address, id, date, fallbackDate, content, summary
  /// Holds elements that tell about something else: the blog that an entry is from, a picture.
  case other

  /// By the name without its prefix, which may stand there where no namespace is declared.
  init?(name: String, prefix: String?) {
    switch prefix {
    case "media", "itunes", "podcast", "googleplay", "georss", "thr":
      self = .other
      return
    default: break
    }
    switch name {
    case "item", "entry": self = .item
    case "title": self = .title
    case "link": self = .address
    case "guid", "id": self = .id
    case "pubDate", "published", "date", "issued": self = .date
    case "updated", "modified": self = .fallbackDate
    case "encoded", "content": self = .content
    case "description", "summary": self = .summary
    case "source", "image", "textInput", "textinput", "author", "contributor": self = .other
    default: return nil
    }
  }
}
