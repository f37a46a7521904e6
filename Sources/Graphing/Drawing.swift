import Positions

/// A graph as it is written to a file.
public struct DrawnGraph: Hashable, Sendable {
  /// What the file holds.
  public let bytes: [UInt8]
  /// The format that the bytes are in.
  public let format: GraphFormat
  /// The graph in words: what a reader of the screen is told.
  public let summary: String
}

/// From positions to a drawing: the whole of this module in one call.
///
///     var options = GraphOptions(subject: "UN Convention against Cybercrime")
///     options.view = .stance
///     let svg = try Drawing.draw(Standings(weighing: statements), options).bytes
package enum Drawing {
  /// Among so many of the newest statements of a position quotes and an address are looked for.
  package static let evidenceLimit = 20

  /// Draws who stands where, all of it: what to draw is for the caller to choose.
  ///
  /// The same positions and options give the same bytes. PNG and PDF are drawn with the fonts of the
  /// machine.
  package static func draw(
    _ standings: Standings, _ options: GraphOptions
  ) throws(GraphingError) -> DrawnGraph {
    try render(try picture(of: standings, options), options)
  }

  /// Draws the sides that an overview tells. The proof is asked for of those who are drawn, by their
  /// places in the overview; the others are only counted.
  package static func draw(
    _ overview: StanceOverview, _ options: GraphOptions,
    proving prove: ([Int]) throws -> [Int: HeldStance.Proof]
  ) throws -> DrawnGraph {
    var graph = try StanceGraph(overview, options)
    graph.prove(by: try prove(graph.drawnRanks))
    return try render(StancePicture(graph, options).picture, options)
  }

  private static func render(
    _ picture: Picture, _ options: GraphOptions
  ) throws(GraphingError) -> DrawnGraph {
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
    of standings: Standings, _ options: GraphOptions
  ) throws(GraphingError) -> Picture {
    switch options.view {
    case .stance:
      return StancePicture(try StanceGraph(of: standings, options), options).picture
    case .matrix:
      return MatrixPicture(try AffiliationNetwork(of: standings, options), options).picture
    case .objects:
      return ObjectsPicture(try AffiliationNetwork(of: standings, options), options).picture
    case .timeline:
      return TimelinePicture(try StanceGraph(of: standings, options), options).picture
    case .coalitions:
      let network = try AffiliationNetwork(of: standings, options)
      return CoalitionPicture(try CoalitionGraph(network), options).picture
    }
  }
}
