import CGraphviz
import Synchronization

/// The one owner of libgvc, which keeps its state in globals: drawings wait for each other.
final class GraphRenderer: Sendable {
  static let shared = GraphRenderer()

  /// A picture of more shapes is no picture, and would take minutes and gigabytes.
  static let shapeLimit = 100_000

  private struct Contexts: ~Copyable {
    var withFonts: OpaquePointer?
    var withoutFonts: OpaquePointer?
  }

  private let contexts = Mutex(Contexts())

  /// Draws the DOT text as it stands, each node and edge at its place.
  func render(_ document: DOTDocument, as format: GraphFormat) throws(GraphingError) -> [UInt8] {
    if format == .dot { return Array(document.text.utf8) }
    return try contexts.withLock { contexts throws(GraphingError) in
      let context = try Self.context(for: format, among: &contexts)
      return try Self.draw(document.text, as: format, in: context)
    }
  }

  private static func context(
    for format: GraphFormat, among contexts: inout Contexts
  ) throws(GraphingError) -> OpaquePointer {
    if format == .svg {
      if let context = contexts.withoutFonts { return context }
      let context = try GraphvizPlugins.makeContext(withFonts: false)
      contexts.withoutFonts = context
      return context
    }
    if let context = contexts.withFonts { return context }
    let context = try GraphvizPlugins.makeContext(withFonts: true)
    contexts.withFonts = context
    return context
  }

  private static func draw(
    _ text: String, as format: GraphFormat, in context: OpaquePointer
  ) throws(GraphingError) -> [UInt8] {
    GraphvizMessages.startCollecting()
    guard let graph = tg_graphviz_read(text) else { throw failure("unreadable DOT text") }
    defer { tg_graphviz_close(graph) }
    guard tg_graphviz_lay_out(context, graph, "nop2") == 0 else { throw failure("no layout") }
    defer { tg_graphviz_free_layout(context, graph) }
    var data: UnsafeMutablePointer<CChar>?
    var count: UInt32 = 0
    let code = tg_graphviz_render(context, graph, format.rawValue, &data, &count)
    defer { tg_graphviz_free(data) }
    guard code == 0, let data, count > 0 else {
      throw failure("no output of the format \(format.rawValue)")
    }
    let bytes = UnsafeRawBufferPointer(start: data, count: Int(count))
    return Array(bytes)
  }

  private static func failure(_ fallback: String) -> GraphingError {
    .graphviz(message: GraphvizMessages.collected() ?? fallback)
  }
}

/// What Graphviz would write to the standard error stream.
///
/// It hands its messages over in pieces, and to a plain function only: the store must be global.
private enum GraphvizMessages {
  private static let pieces = Mutex("")

  static func startCollecting() {
    pieces.withLock { $0 = "" }
    tg_graphviz_report_to { piece in
      guard let piece else { return 0 }
      let text = String(cString: piece)
      GraphvizMessages.pieces.withLock { if $0.utf8.count < 2000 { $0 += text } }
      return 0
    }
  }

  static func collected() -> String? {
    let message = pieces.withLock { $0 }.drawable(atMost: 400)
    return message.isEmpty ? nil : message
  }
}
