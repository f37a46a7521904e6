import Foundation
import Statements

/// A drawing as shapes, texts and lines with their places: all that is left to do is to draw it.
struct Picture: Hashable, Sendable {
  /// What the picture is called where it is not seen.
  var title: String
  /// What it shows, in sentences, for those who cannot see it.
  var summary: String
  var width: Double
  var height: Double
  var background: String
  private(set) var shapes: [Shape] = []
  private(set) var lines: [Line] = []

  init(title: String, summary: String, width: Double, background: String) {
    self.title = title
    self.summary = summary
    self.width = width
    height = 0
    self.background = background
  }

  @discardableResult
  mutating func add(_ shape: Shape) -> ShapeID {
    shapes.append(shape)
    return ShapeID(shapes.count - 1)
  }

  mutating func add(_ line: Line) { lines.append(line) }

  subscript(id: ShapeID) -> Shape { shapes[id.index] }
}

/// The number of a shape in its picture.
struct ShapeID: Hashable, Sendable {
  let index: Int

  init(_ index: Int) { self.index = index }

  /// Its name in DOT and SVG: never a name from the data, which would have to be escaped.
  var name: String { "n\(index)" }
}

/// How a line or an outline is drawn; each can be told from the others without colour.
enum Stroke: Hashable, Sendable {
  case solid, dashed, dashDotted, dotted
}

/// A node of the picture: a box, a mark, or a text alone.
struct Shape: Hashable, Sendable {
  enum Outline: String, Hashable, Sendable {
    case none, box, rounded, ellipse, diamond, triangle, invtriangle
  }

  var frame: Frame
  var outline: Outline
  var fill: String?
  var stroke: String?
  var strokeWidth = 1.0
  var strokeStyle = Stroke.solid
  var text: Text?
  var note: Note?
  /// The shape that it belongs to, which stands right before it or before its other parts.
  var owner: ShapeID?

  init(
    _ outline: Outline, _ frame: Frame, fill: String? = nil, stroke: String? = nil,
    strokeWidth: Double = 1, strokeStyle: Stroke = .solid, text: Text? = nil, note: Note? = nil,
    owner: ShapeID? = nil
  ) {
    self.outline = outline
    self.frame = frame
    self.fill = fill
    self.stroke = stroke
    self.strokeWidth = strokeWidth
    self.strokeStyle = strokeStyle
    self.text = text
    self.note = note
    self.owner = owner
  }

  /// A text alone, in the frame that it may fill.
  static func text(_ text: Text, in frame: Frame, note: Note? = nil, owner: ShapeID? = nil) -> Shape
  {
    Shape(.none, frame, text: text, note: note, owner: owner)
  }
}

/// The words of a shape, each line on its own, in one font.
struct Text: Hashable, Sendable {
  enum Alignment: Hashable, Sendable { case leading, centre, trailing }

  var lines: [String]
  var font: Font
  var color: String
  var alignment: Alignment

  init(_ text: String, _ font: Font, _ color: String, _ alignment: Alignment = .leading) {
    self.init(lines: [text], font, color, alignment)
  }

  init(lines: [String], _ font: Font, _ color: String, _ alignment: Alignment = .leading) {
    self.lines = lines
    self.font = font
    self.color = color
    self.alignment = alignment
  }
}

/// What the reader finds behind a shape or line: the evidence, and where it leads.
struct Note: Hashable, Sendable {
  /// What it is, in a few words, then its evidence, a line each.
  var lines: [String]
  /// An address, followed if it begins with http or https.
  var link: String?
  /// True where the link leads to another page of who shows the picture.
  var isOwnPage = false

  init(_ lines: [String], link: String? = nil) {
    self.lines = lines
    self.link = link.flatMap(WebAddress.init)?.text
  }

  /// The same, leading to a page about an actor; no page leaves it as it is.
  func leading(to page: String?, about holder: PositionHolder) -> Note {
    guard let page, let name = (holder.id?.rawValue ?? holder.name).inAddress else { return self }
    var note = self
    note.link = page + name
    note.isOwnPage = true
    return note
  }
}

/// An edge of the picture, drawn from shape to shape along its curve.
struct Line: Hashable, Sendable {
  var start: ShapeID
  var end: ShapeID
  var curve: Curve
  var color: String
  var width: Double
  var style: Stroke
  var note: Note?

  init(
    from start: ShapeID, to end: ShapeID, _ curve: Curve, color: String, width: Double = 1,
    style: Stroke = .solid, note: Note? = nil
  ) {
    self.start = start
    self.end = end
    self.curve = curve
    self.color = color
    self.width = width
    self.style = style
    self.note = note
  }
}

extension String {
  /// With all but letters and digits of ASCII, dots, colons and hyphens as percent signs and digits.
  fileprivate var inAddress: String? {
    let kept = CharacterSet(charactersIn: "a"..."z").union(CharacterSet(charactersIn: "A"..."Z"))
      .union(CharacterSet(charactersIn: "0"..."9")).union(CharacterSet(charactersIn: "-.:_"))
    return addingPercentEncoding(withAllowedCharacters: kept)
  }
}
