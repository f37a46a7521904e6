/// What the class, id or role of an element says about what it holds.
package struct PageHints: Hashable, Sendable {
  enum Kind: String, CaseIterable, Sendable {
    /// No part of the article, unless it holds most of the page.
    case skip
    /// No part of the article, unless it is prose that stands among the article's.
    case lead
    /// What readers say of the article.
    case talk
    /// The element that holds the article.
    case body
    /// One of the contributions to a forum: the first is the article, the others answer it.
    case post
    /// A word before which the others mean nothing: `has-sidebar` is no sidebar.
    case unless
  }

  private var skip: Set<[String]> = []
  private var lead: Set<[String]> = []
  private var talk: Set<[String]> = []
  private var body: Set<[String]> = []
  private var post: Set<[String]> = []
  private var unless: Set<String> = []

  package init() {}

  /// Words joined by plus signs must stand side by side.
  mutating func add(_ text: String, as kind: Kind) {
    let words = text.split(separator: "+").map(String.init)
    switch kind {
    case .skip: skip.insert(words)
    case .lead: lead.insert(words)
    case .talk: talk.insert(words)
    case .body: body.insert(words)
    case .post: post.insert(words)
    case .unless: unless.formUnion(words)
    }
  }

  func kind(of node: HTMLTree.Node) -> Kind? {
    if node.attributes[.itemprop] == "articleBody" { return .body }
    var found: Kind?
    for attribute in [HTMLAttribute.classes, .id, .role] {
      guard let value = node.attributes[attribute] else { continue }
      for name in value.utf8.prefix(500).split(separator: 0x20) {
        let words = Self.words(of: name)
        let terms = words.map { [$0] } + zip(words, words.dropFirst()).map { [$0, $1] }
        if terms.contains(where: post.contains) { return .post }
        // Page builders call everything a widget, also what holds the article.
        if terms.contains(where: body.contains) {
          found = .body
        } else if words.first.map(unless.contains) == false, found == nil {
          found = skipped(terms)
        }
      }
    }
    return found
  }

  private func skipped(_ terms: [[String]]) -> Kind? {
    if terms.contains(where: talk.contains) { return .talk }
    if terms.contains(where: skip.contains) { return .skip }
    return terms.contains(where: lead.contains) ? .lead : nil
  }

  /// `relatedPosts-list` has the words related, posts and list.
  private static func words(of name: Substring.UTF8View.SubSequence) -> [String] {
    var words: [String] = []
    var word = ""
    var wasLower = false
    for byte in name {
      let isBreak = !byte.isAlphanumeric || byte.isDigit || (byte.isUpper && wasLower)
      if isBreak && !word.isEmpty {
        words.append(word)
        word = ""
      }
      if byte.isUpper || byte.isLower {
        word.unicodeScalars.append(Unicode.Scalar(byte.isUpper ? byte + 0x20 : byte))
      }
      wasLower = byte.isLower
    }
    return word.isEmpty ? words : words + [word]
  }
}
