/// A file format that a graph is drawn in.
public enum GraphFormat: String, Hashable, Sendable, CaseIterable {
  /// A picture with tooltips, a page, an image, or the text that Graphviz reads.
  case svg, pdf, png, dot

  /// The format that a file's name ends in: `graph.svg`, `GRAPH.PDF`. Nil for all others.
  public init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    self.init(rawValue: fileName[fileName.index(after: dot)...].lowercased())
  }
}
