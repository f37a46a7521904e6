import Statements

/// A graph as it is written to a file.
public struct DrawnGraph: Hashable, Sendable {
  /// What the file holds.
  public let bytes: [UInt8]
  /// The format that the bytes are in.
  public let format: GraphFormat
  /// The graph in words: what a reader of the screen is told.
  public let summary: String
}

/// From statements to a drawing: the whole of this module in one call.
///
///     var options = GraphOptions(subject: "UN Convention against Cybercrime")
///     options.view = .stance
///     let svg = try Drawing.draw(statements, options).bytes
package enum Drawing {
  /// Draws the statements, all of them: which to draw is for the caller to choose.
  ///
  /// The same statements and options give the same bytes, in whatever order the statements come.
  /// PNG and PDF are drawn with the fonts of the machine.
  package static func draw(
    _ statements: [SourcedStatement], _ options: GraphOptions
  ) throws(GraphingError) -> DrawnGraph {
    let picture = try picture(of: statements, options)
    guard picture.shapes.count + picture.lines.count <= GraphRenderer.shapeLimit else {
      throw .tooLarge(
        shapes: picture.shapes.count + picture.lines.count, limit: GraphRenderer.shapeLimit)
    }
    let drawn = try GraphRenderer.shared.render(DOTDocument(picture), as: options.format)
    return DrawnGraph(
      bytes: options.format == .svg ? SVGDocument(of: picture, drawn: drawn).bytes : drawn,
      format: options.format, summary: picture.summary)
  }

  static func picture(
    of statements: [SourcedStatement], _ options: GraphOptions
  ) throws(GraphingError) -> Picture {
    let statements = statements.sorted { $0.id < $1.id }
    switch options.view {
    case .stance:
      return StancePicture(try StanceGraph(of: statements, options), options).picture
    case .matrix:
      return MatrixPicture(try AffiliationNetwork(of: statements, options), options).picture
    case .objects:
      return ObjectsPicture(try AffiliationNetwork(of: statements, options), options).picture
    case .timeline:
      return TimelinePicture(try StanceGraph(of: statements, options), options).picture
    case .coalitions:
      let network = try AffiliationNetwork(of: statements, options)
      return CoalitionPicture(try CoalitionGraph(network), options).picture
    }
  }
}
