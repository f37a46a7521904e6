import Statements

extension Modality {
  /// How a position of this firmness is outlined and connected.
  var stroke: Stroke {
    switch self {
    case .asserted: .solid
    case .planned: .dashed
    case .conditional: .dashDotted
    case .possible, .reported: .dotted
    }
  }

  /// The mark where its line begins: a branch for a condition, an open end for a possibility.
  var mark: Shape.Outline? {
    switch self {
    case .asserted, .planned: nil
    case .conditional: .diamond
    case .possible, .reported: .ellipse
    }
  }
}

extension Palette {
  func tone(_ polarity: Polarity) -> Tone {
    switch polarity {
    case .support: support
    case .oppose: oppose
    case .neutral: neutral
    }
  }
}
