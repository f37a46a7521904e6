/// A place on the page, in points from its top left corner.
struct Point: Hashable, Sendable {
  var x: Double
  var y: Double

  init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

/// An upright box on the page, in points from its top left corner.
struct Frame: Hashable, Sendable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// A box of this size round a point.
  init(around point: Point, width: Double, height: Double) {
    self.init(x: point.x - width / 2, y: point.y - height / 2, width: width, height: height)
  }

  var maxX: Double { x + width }
  var maxY: Double { y + height }
  var middle: Point { Point(x + width / 2, y + height / 2) }

  func inset(by margin: Double) -> Frame {
    Frame(x: x + margin, y: y + margin, width: width - 2 * margin, height: height - 2 * margin)
  }

  func overlaps(_ other: Frame) -> Bool {
    x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
  }
}

/// A smooth line: where it begins, then three points for each cubic Bézier curve.
struct Curve: Hashable, Sendable {
  var points: [Point]

  static func straight(from start: Point, to end: Point) -> Curve {
    Curve(points: [start, start, end, end])
  }

  /// Leaves and arrives level, as the lines of a flow chart do.
  static func level(from start: Point, to end: Point) -> Curve {
    let middle = (start.x + end.x) / 2
    return Curve(points: [start, Point(middle, start.y), Point(middle, end.y), end])
  }

  /// Leaves and arrives level and climbs upright in between, at a share of the way, with round
  /// corners: lines that turn at different places keep apart.
  static func stepped(from start: Point, to end: Point, at share: Double) -> Curve {
    let turn = start.x + (end.x - start.x) * share
    let climb = end.y - start.y
    let direction = end.x > start.x ? 1.0 : -1.0
    let room = min(abs(turn - start.x), abs(end.x - turn))
    let radius = min(room, abs(climb) / 2)
    guard radius > 0.5 else { return .level(from: start, to: end) }
    let slope = climb > 0 ? 1.0 : -1.0
    // Where a quarter of a circle begins and ends; 0.55 of the radius makes a cubic curve round.
    let handle = radius * 0.55
    let corner = Point(turn - direction * radius, start.y)
    let rise = Point(turn, start.y + slope * radius)
    let fall = Point(turn, end.y - slope * radius)
    let exit = Point(turn + direction * radius, end.y)
    return Curve(points: [
      start, start, corner, corner,
      Point(corner.x + direction * handle, corner.y), Point(rise.x, rise.y - slope * handle), rise,
      rise, fall, fall,
      Point(fall.x, fall.y + slope * handle), Point(exit.x - direction * handle, exit.y), exit,
      exit, end, end,
    ])
  }
}
