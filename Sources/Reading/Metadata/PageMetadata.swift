import Statements

/// What a page says about its article, and where: JSON-LD before OpenGraph, meta elements and the
/// page that readers see.
struct PageMetadata {
  private(set) var metadata = ArticleMetadata()
  private(set) var language: String?
  private(set) var origins: [MetadataField: MetadataOrigin] = [:]
  /// The first heading of the first rank.
  private(set) var heading: String?

  private let dates: DateReader

  /// The first prose of the article stands at `bodyStart`.
  init(
    of tree: HTMLTree, linked: LinkedData, headlines: PageHeadlines, bodyStart: Int?,
    name: String, rules: ReadingRules
  ) {
    dates = DateReader(months: rules.months)
    let visible = VisibleMetadata(
      of: tree, headlines: headlines, bodyStart: bodyStart, dates: dates, rules: rules)
    heading = visible.title
    let titles = linked.titles
    take(titles.first { $0 == heading } ?? titles.first, as: .title, from: .jsonLD)
    take(linked.date, as: .date, from: .jsonLD)
    take(linked.outlet, as: .outlet, from: .jsonLD)
    take(linked.address, as: .address, from: .jsonLD)
    takeMetaElements(of: tree, keys: rules.pageMetadata)
    take(visible.title, as: .title, from: .page)
    take(visible.outlet, as: .outlet, from: .page)
    take(visible.address, as: .address, from: .page)
    take(visible.date?.description, as: .date, from: .page)
    // Of a file only its own name counts: the folders are its owner's.
    let path = PageFetcher.isAddress(name) ? name : String(name.split(separator: "/").last ?? "")
    take(
      CalendarDate(inPathOf: metadata.address ?? path)?.description, as: .date, from: .page)
    language = linked.language ?? tree.first(.html).flatMap { tree[$0].attributes[.lang] }
    dropOutletFromTitle()
  }

  private mutating func take(_ value: String?, as field: MetadataField, from origin: MetadataOrigin)
  {
    guard let value = value?.foldingWhiteSpace(), !value.isEmpty else { return }
    switch field {
    case .title where metadata.title == nil: metadata.title = PlainText(value).text
    case .outlet where metadata.outlet == nil: metadata.outlet = PlainText(value).text
    case .address where metadata.address == nil:
      guard value.hasPrefix("http://") || value.hasPrefix("https://") else { return }
      metadata.address = value
    case .date where metadata.date == nil:
      guard case .date(let date) = dates.read(value) else { return }
      metadata.date = date
    default: return
    }
    origins[field] = origin
  }

  /// Where the fields were found that nobody else has said.
  func origins(besides known: ArticleMetadata) -> MetadataOrigins {
    MetadataOrigins(
      title: known.title == nil ? origins[.title] : nil,
      date: known.date == nil ? origins[.date] : nil,
      outlet: known.outlet == nil ? origins[.outlet] : nil,
      address: known.address == nil ? origins[.address] : nil)
  }

  private mutating func takeMetaElements(of tree: HTMLTree, keys: [PageMetadataKey]) {
    var values: [String: String] = [:]
    for node in tree.nodes where node.tag == .meta {
      guard let content = node.attributes[.content] else { continue }
      for attribute in [HTMLAttribute.property, .name, .itemprop] {
        guard let key = node.attributes[attribute]?.lowercased() else { continue }
        if values[key] == nil { values[key] = content }
      }
    }
    for key in keys { take(values[key.key], as: key.field, from: key.origin) }
  }

  /// Many pages write "Headline | Outlet" even where only the headline is asked for.
  private mutating func dropOutletFromTitle() {
    guard let title = metadata.title else { return }
    if let outlet = metadata.outlet, title.hasPrefix(outlet) {
      let rest = title.dropFirst(outlet.count).drop { !$0.isLetter && !$0.isNumber && $0 != "“" }
      if !rest.isEmpty { metadata.title = String(rest) }
      return
    }
    let parts = TitleParts(title)
    if parts.outlet != nil, parts.outlet == metadata.outlet || parts.title == heading {
      metadata.title = parts.title
    } else if let heading, TitleParts(title, around: heading) != nil {
      metadata.title = heading
    }
  }
}

/// A key of a page's meta elements that tells a field of the article.
package struct PageMetadataKey: Hashable, Sendable {
  var origin: MetadataOrigin
  var key: String
  var field: MetadataField
}
