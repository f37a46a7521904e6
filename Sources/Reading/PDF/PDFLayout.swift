/// Where something stands on a page, in points from its upper left corner.
struct PageBox: Hashable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  var height: Double { bottom - top }
}

/// A line of a PDF page, with the words that poppler found in it.
struct PDFLine {
  struct Word {
    var text: String
    var box: PageBox
  }

  var words: [Word]
  var box: PageBox
  /// Counted from 1.
  var page: Int
  /// A column or another part of a page that is read in one go; counted through the document.
  var flow: Int
  /// Lines that poppler saw as one; counted through the document.
  var block: Int

  /// The height of the type where the words' boxes do not show it, as another face has others.
  var levelSize: Double?

  /// The height of the line's type: what most of its words have.
  var size: Double {
    if let levelSize { return levelSize }
    let heights = words.map(\.box.height).sorted()
    return heights.isEmpty ? box.height : heights[heights.count / 2]
  }

  var text: String { words.map(\.text).joined(separator: " ") }
  /// True of a line that runs up or down the page, as a stamp in the margin does.
  var isVertical: Bool { words.count > 1 && box.height > 2 * (box.right - box.left) }
  var hasLetter: Bool { words.contains { $0.text.contains { $0.isLetter } } }
}

/// A PDF file as its lines in reading order.
struct PDFLayout {
  var lines: [PDFLine] = []
  /// The height of each page, in points.
  var pageHeights: [Double] = []
  /// The title in the file's information, which is often that of a template.
  var informationTitle: String?

  /// Pages without a single word: scanned, drawn or blank.
  var emptyPages: [Int] {
    let filled = Set(lines.map(\.page))
    return pageHeights.indices.map { $0 + 1 }.filter { !filled.contains($0) }
  }
}

extension PDFLayout {
  /// Lines that stand as close as those of the text do are set in its size, whatever the boxes of
  /// their face say.
  mutating func level() {
    let blocks = Dictionary(grouping: lines.indices.filter { !lines[$0].isVertical }) {
      lines[$0].block
    }
    var counts: [Int: Int] = [:]
    var pitches: [Int: Double] = [:]
    for (block, indices) in blocks {
      guard let pitch = pitch(of: indices) else { continue }
      pitches[block] = pitch
      counts[Int((pitch * 2).rounded()), default: 0] += indices.count
    }
    let common = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let common, common.value >= 4 else { return }
    let pitch = Double(common.key) / 2
    let alike = blocks.filter { pitches[$0.key].map { abs($0 - pitch) <= 0.06 * pitch } ?? false }
    let sizes = alike.values.joined().map { lines[$0].size }.sorted()
    guard let smallest = sizes.first, let largest = sizes.last, largest > 1.08 * smallest else {
      return
    }
    // The smaller boxes are those that fit their letters.
    let size = sizes[sizes.count / 4]
    for index in alike.values.joined() where lines[index].size > 1.08 * size {
      lines[index].levelSize = size
    }
  }

  /// From line to line of a block; nil where the lines stand unevenly or are too few.
  private func pitch(of indices: [Int]) -> Double? {
    let gaps = zip(indices, indices.dropFirst()).map {
      lines[$1].box.bottom - lines[$0].box.bottom
    }
    guard let least = gaps.min(), let most = gaps.max(), least > 0, most - least <= 0.12 * most
    else { return nil }
    return gaps.sorted()[gaps.count / 2]
  }
}
