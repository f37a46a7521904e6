/// The attributes that the reader looks at.
enum HTMLAttribute: String, Hashable {
  case classes = "class"
  case id, role, hidden, style, lang, type, rel, href, name, property, itemprop, content, datetime
  case ariaHidden = "aria-hidden"
  case columnSpan = "colspan"
  case rowSpan = "rowspan"
}
