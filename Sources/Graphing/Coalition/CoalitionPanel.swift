import Statements

/// The field of one coalition: its name, the sides it shares, its members round a lens.
///
/// Left and right of the lens each member has a line of its own, so that names never meet; the
/// lines of agreement run inside.
struct CoalitionPanel {
  let number: Int
  let coalition: CoalitionGraph.Coalition
  let graph: CoalitionGraph
  let palette: Palette
  private let members: [CoalitionGraph.Member]
  private let hiddenCount: Int

  private static let headerHeight = 38.0
  private static let lineHeight = 21.0
  private static let memberHeight = 25.0
  private static let sharedLimit = 3

  init(
    number: Int, coalition: CoalitionGraph.Coalition, graph: CoalitionGraph, actorLimit: Int,
    palette: Palette
  ) {
    self.number = number
    self.coalition = coalition
    self.graph = graph
    self.palette = palette
    // The actors of the affiliation network come the most quoted first.
    let drawn = coalition.members.filter { $0.actor < actorLimit }
    members = drawn.count < 2 ? Array(coalition.members.prefix(2)) : drawn
    hiddenCount = coalition.members.count - members.count
  }

  /// `Coalition A`
  static func name(_ number: Int) -> String {
    let letter = Unicode.Scalar(UInt8(65 + number % 26))
    return "Coalition \(Character(letter))"
  }

  private var shared: ArraySlice<CoalitionGraph.SharedPosition> {
    // What one in four members says is not what the coalition says; the first is always shown.
    let threshold = min(
      coalition.members.count / 4, coalition.shared.first?.memberCount ?? 0)
    return coalition.shared.prefix { $0.memberCount >= threshold }.prefix(Self.sharedLimit)
  }

  private var rowCount: Int { (members.count + 1) / 2 }

  var height: Double {
    Self.headerHeight + Double(shared.count) * Self.lineHeight + 16
      + Double(rowCount) * Self.memberHeight + 14 + (hiddenCount > 0 ? 22 : 0)
  }

  func add(to picture: inout Picture, in frame: Frame) {
    picture.add(Shape(.box, frame, fill: palette.neutral.field, stroke: palette.rule))
    let title = Font(16, bold: true)
    picture.add(
      .text(
        Text(Self.name(number), title, palette.ink),
        in: Frame(x: frame.x + 16, y: frame.y + 8, width: 200, height: 24)))
    picture.add(
      .text(
        Text(Caption.actors(coalition.members.count), Font(12.5), palette.faint, .trailing),
        in: Frame(x: frame.maxX - 176, y: frame.y + 8, width: 160, height: 24)))
    var y = frame.y + Self.headerHeight
    for position in shared {
      addShared(position, to: &picture, in: frame, y: y)
      y += Self.lineHeight
    }
    addMembers(to: &picture, in: frame, y: y + 16)
    guard hiddenCount > 0 else { return }
    picture.add(
      .text(
        Text("\(Caption.grouped(hiddenCount)) more", Font(12, bold: true), palette.faint, .centre),
        in: Frame(x: frame.x + 16, y: frame.maxY - 26, width: frame.width - 32, height: 18)))
  }

  private func addShared(
    _ position: CoalitionGraph.SharedPosition, to picture: inout Picture, in frame: Frame, y: Double
  ) {
    let object = graph.network.objects[position.object].name
    picture.addSign(
      position.polarity, .asserted, at: Point(frame.x + 25, y + Self.lineHeight / 2), palette,
      size: 16,
      note: Note([
        "\(object): \(Caption.shared(position.polarity)) by \(Caption.grouped(position.memberCount))"
      ]))
    let font = Font(12)
    let count =
      "\(Caption.grouped(position.memberCount)) of \(Caption.grouped(coalition.members.count))"
    let countWidth = font.width(of: count)
    let room = frame.width - 60 - countWidth
    picture.add(
      .text(
        Text(
          font.fitting(object, in: room), font, palette.ink),
        in: Frame(x: frame.x + 40, y: y, width: room, height: Self.lineHeight)))
    picture.add(
      .text(
        Text(count, font, palette.faint, .trailing),
        in: Frame(
          x: frame.maxX - 16 - countWidth, y: y, width: countWidth, height: Self.lineHeight)))
  }

  private func addMembers(to picture: inout Picture, in frame: Frame, y top: Double) {
    let strongest = members.map(\.strength).max() ?? 1
    var dots: [Int: ShapeID] = [:]
    for (place, member) in members.enumerated() {
      let isLeft = place.isMultiple(of: 2)
      let y = top + (Double(place / 2) + 0.5) * Self.memberHeight
      let offset = lensOffset(row: place / 2) * (isLeft ? -1 : 1)
      let size = 7 + 9 * (strongest > 0 ? member.strength / strongest : 0)
      let dot = Frame(around: Point(frame.middle.x + offset, y), width: size, height: size)
      let actor = graph.network.actors[member.actor]
      let note = Note([
        "\(actor.name) (\(Caption.kind(actor.kind))): \(Caption.articles(actor.articles)), "
          + "agreement \(hundredths(member.strength))"
      ])
      let id = picture.add(
        Shape(
          .ellipse, dot, fill: palette.neutral.strong, stroke: palette.neutral.strong, note: note))
      dots[member.actor] = id
      let room =
        isLeft ? dot.x - 8 - frame.x - 12 : frame.maxX - 12 - dot.maxX - 8
      picture.add(
        .text(
          Self.name(actor.name, in: room, palette.ink, isLeft ? .trailing : .leading),
          in: Frame(
            x: isLeft ? frame.x + 12 : dot.maxX + 8, y: y - Self.memberHeight / 2, width: room,
            height: Self.memberHeight), owner: id))
    }
    addTies(to: &picture, dots)
  }

  /// A name in one line, or smaller in two where one would be too small to read.
  private static func name(
    _ name: String, in room: Double, _ color: String, _ alignment: Text.Alignment
  ) -> Text {
    let font = Font(12, bold: true).fitted(to: name, in: room)
    guard font.size < 10.5 else {
      return Text(font.fitting(name, in: room), font, color, alignment)
    }
    let small = Font(10, bold: true)
    return Text(lines: small.lines(of: name, width: room, atMost: 2), small, color, alignment)
  }

  /// Half of the width of the lens at a row: widest in the middle.
  private func lensOffset(row: Int) -> Double {
    guard rowCount > 1 else { return 30 }
    let height = 2 * Double(row) / Double(rowCount - 1) - 1
    return 16 + 28 * (1 - height * height).squareRoot()
  }

  /// The three strongest agreements of each member: all of them would be a smudge.
  private func addTies(to picture: inout Picture, _ dots: [Int: ShapeID]) {
    let drawn = graph.ties.filter { dots[$0.left] != nil && dots[$0.right] != nil }
    var kept: Set<CoalitionGraph.Tie> = []
    let sorted = drawn.sorted { left, right in
      (-left.weight, left.left, left.right) < (-right.weight, right.left, right.right)
    }
    var counts: [Int: Int] = [:]
    for tie in sorted where counts[tie.left, default: 0] < 3 && counts[tie.right, default: 0] < 3 {
      counts[tie.left, default: 0] += 1
      counts[tie.right, default: 0] += 1
      kept.insert(tie)
    }
    let heaviest = sorted.first?.weight ?? 1
    for tie in sorted where kept.contains(tie) {
      guard let left = dots[tie.left], let right = dots[tie.right] else { continue }
      let curve = Self.curve(from: picture[left].frame, to: picture[right].frame)
      picture.add(
        Line(
          from: left, to: right, curve, color: palette.neutral.strong,
          width: 0.5 + 1.5 * tie.weight / heaviest))
    }
  }

  /// From edge to edge of two dots.
  private static func curve(from start: Frame, to end: Frame) -> Curve {
    let (a, b) = (start.middle, end.middle)
    let length = ((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y)).squareRoot()
    guard length > 0 else { return .straight(from: a, to: b) }
    let (x, y) = ((b.x - a.x) / length, (b.y - a.y) / length)
    return .straight(
      from: Point(a.x + x * start.width / 2, a.y + y * start.width / 2),
      to: Point(b.x - x * end.width / 2, b.y - y * end.width / 2))
  }
}
