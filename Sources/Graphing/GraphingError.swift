/// Why no graph could be drawn.
public enum GraphingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Nothing is sure enough, or nothing fits the options.
  case noStatements
  /// Graphviz is not installed whole.
  case noPluginFolder(tried: [String])
  /// A plugin of Graphviz does not load.
  case plugin(path: String, message: String)
  /// Nobody could read the picture.
  case tooLarge(shapes: Int, limit: Int)
  /// Graphviz failed, in its own words.
  case graphviz(message: String)
  /// igraph failed, in its own words.
  case network(message: String)

  public var description: String {
    switch self {
    case .noStatements:
      "no statements to draw: no position is sure enough, or none fits the options"
    case .noPluginFolder(let tried):
      "the plugins of Graphviz are in none of \(tried.joined(separator: ", ")): "
        + "install the Debian package libgvc6"
    case .plugin(let path, let message):
      "the Graphviz plugin \(path) cannot be loaded (\(message)): "
        + "install the Debian package libgvc6, or draw to .svg"
    case .tooLarge(let shapes, let limit):
      "the graph would have \(shapes) shapes, more than \(limit): "
        + "draw fewer actors with --max-actors or --min-articles"
    case .graphviz(let message):
      "graphviz could not draw the graph: \(message)"
    case .network(let message):
      "igraph could not analyse the network: \(message)"
    }
  }
}
