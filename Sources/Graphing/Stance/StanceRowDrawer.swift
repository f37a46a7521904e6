import Statements

/// Draws a box of the stance graph: kind, name and number of articles from the outside to the line.
struct StanceRowDrawer {
  let row: StanceRow
  let frame: Frame
  let polarity: Polarity
  let style: StanceRowStyle
  let palette: Palette

  /// Where the line of the box begins.
  struct End {
    var shape: ShapeID
    var point: Point
  }

  private var tone: Tone { palette.tone(polarity) }
  private var isMirrored: Bool { polarity == .support }

  func add(to picture: inout Picture) -> End {
    if row.isGathered {
      let behind = Frame(
        x: frame.x + 3, y: frame.y + 3, width: frame.width - 6, height: frame.height)
      picture.add(Shape(.rounded, behind, fill: tone.soft, stroke: tone.strong))
    }
    let box = picture.add(
      Shape(
        .rounded, frame, fill: tone.soft, stroke: tone.strong,
        strokeWidth: row.modality == .asserted ? 1 : 1.25, strokeStyle: row.modality.stroke,
        note: row.note))
    addPill(to: &picture, owner: box)
    addWords(to: &picture, owner: box)
    return End(shape: box, point: addMark(to: &picture))
  }

  private var pillWidth: Double { style.pillWidth(of: row) }
  private var headHeight: Double { style.headHeight(of: row, in: frame.width) }

  private func addPill(to picture: inout Picture, owner: ShapeID) {
    let pill = Frame(
      x: isMirrored ? frame.maxX - pillWidth - 5 : frame.x + 5,
      y: frame.y + 5, width: pillWidth, height: style.rowHeight - 10)
    let isFirm = row.modality == .asserted
    picture.add(
      Shape(
        .rounded, pill, fill: isFirm ? tone.strong : tone.soft, stroke: tone.strong,
        text: Text(
          Caption.grouped(row.articles), Font(style.name.size - 1.5, bold: true),
          isFirm ? tone.onStrong : tone.strong, .centre),
        owner: owner))
  }

  private func addWords(to picture: inout Picture, owner: ShapeID) {
    let start = isMirrored ? frame.x + 10 : frame.x + pillWidth + 13
    let end = isMirrored ? frame.maxX - pillWidth - 13 : frame.maxX - 10
    let alignment: Text.Alignment = isMirrored ? .trailing : .leading
    let nameWidth = style.nameWidth(of: row, in: frame.width)
    let lines = style.nameLines(of: row, in: frame.width)
    picture.add(
      .text(
        Text(lines: lines, style.name, palette.ink, alignment),
        in: Frame(
          x: isMirrored ? end - nameWidth : start, y: frame.y, width: nameWidth, height: headHeight),
        owner: owner))
    if !row.namesKindBelow, !row.kind.isEmpty {
      let kindWidth = style.small.width(of: row.kind)
      picture.add(
        .text(
          Text(row.kind, style.small, palette.faint, isMirrored ? .leading : .trailing),
          in: Frame(
            x: isMirrored ? start : end - kindWidth, y: frame.y, width: kindWidth,
            height: style.rowHeight),
          owner: owner))
    }
    guard !row.linesBelow.isEmpty else { return }
    let y = frame.y + headHeight - 4
    let hasMark = row.remark.map { $0.mark != .none } ?? false
    let room = end - start - (hasMark ? 14 : 0)
    picture.add(
      .text(
        Text(
          lines: row.linesBelow.map { style.small.fitting($0, in: room) }, style.small, palette.ink,
          alignment),
        in: Frame(
          x: isMirrored ? end - room : start, y: y, width: room,
          height: Double(row.linesBelow.count) * style.small.lineHeight),
        owner: owner))
    addRemarkMark(
      to: &picture, at: Point(isMirrored ? start + 5 : end - 5, y + style.small.lineHeight / 2),
      owner: owner)
  }

  private func addRemarkMark(to picture: inout Picture, at point: Point, owner: ShapeID) {
    let frame = Frame(around: point, width: 9, height: 9)
    switch row.remark?.mark {
    case .changed:
      picture.add(
        Shape(.triangle, frame, fill: palette.ink, stroke: palette.ink, owner: owner))
    case .contested:
      picture.add(
        Shape(
          .invtriangle, frame, fill: tone.soft, stroke: palette.ink, strokeWidth: 1.5,
          owner: owner))
    case .bound, .signed:
      picture.add(
        Shape(
          .diamond, frame, fill: row.remark?.mark == .bound ? palette.ink : tone.soft,
          stroke: palette.ink, strokeWidth: 1.5, owner: owner))
    case .unsigned:
      picture.add(
        Shape(.ellipse, frame, fill: tone.soft, stroke: palette.ink, strokeWidth: 1.5, owner: owner)
      )
    default: break
    }
  }

  private func addMark(to picture: inout Picture) -> Point {
    let edge = Point(isMirrored ? frame.maxX : frame.x, frame.y + style.rowHeight / 2)
    guard polarity != .neutral, let mark = row.modality.mark else { return edge }
    let direction = isMirrored ? 1.0 : -1.0
    picture.add(
      Shape(
        mark, Frame(around: Point(edge.x + 6 * direction, edge.y), width: 11, height: 11),
        fill: palette.background, stroke: tone.strong, strokeWidth: 1.5))
    return Point(edge.x + 11.5 * direction, edge.y)
  }
}
