import Positions
import Statements

extension Picture {
  /// The disc with plus, minus or o: full where the position is firm, hollow where it is not; dashed
  /// where it is planned, a diamond where it hangs on conditions, dotted where it is only possible.
  @discardableResult
  mutating func addSign(
    _ polarity: Polarity, _ modality: Modality, at middle: Point, _ palette: Palette,
    size: Double = 19, note: Note? = nil, owner: ShapeID? = nil
  ) -> ShapeID {
    let tone = palette.tone(polarity)
    let extent = modality == .conditional ? size * 1.3 : size
    let isFirm = modality == .asserted
    return add(
      Shape(
        modality == .conditional ? .diamond : .ellipse,
        Frame(around: middle, width: extent, height: extent),
        fill: isFirm ? tone.strong : palette.background, stroke: tone.strong, strokeWidth: 1.5,
        strokeStyle: modality == .conditional ? .solid : modality.stroke,
        text: Text(
          Caption.sign(polarity), Font(size * 0.68, bold: true),
          isFirm ? tone.onStrong : tone.strong, .centre),
        note: note, owner: owner))
  }
}

extension Legend {
  /// The signs of a table or timeline.
  init(signsIn palette: Palette) {
    self.init()
    for polarity in [Polarity.support, .oppose, .neutral] {
      add(.sign(polarity, .asserted), Caption.side(polarity).lowercased() + ", on record")
    }
    for modality in [Modality.planned, .conditional, .possible] {
      add(.sign(.support, modality), Caption.firmness(modality))
    }
    add(.mark(.triangle, fill: palette.ink, stroke: palette.ink), "changed sides")
    add(.mark(.invtriangle, fill: nil, stroke: palette.ink), "quoted both ways")
    add(.none, "Numbers beside signs count articles or, over time, statements")
  }
}
