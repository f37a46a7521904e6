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

  /// The height of the line's type: what most of its words have.
  var size: Double {
    let heights = words.map(\.box.height).sorted()
    return heights.isEmpty ? box.height : heights[heights.count / 2]
  }

  var text: String { words.map(\.text).joined(separator: " ") }
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
