import Statements

/// What stands above the title of a document of the United Nations: the organ, the symbol, who gets
/// it, in what language it was written, the session and the item of the agenda.
struct UNMasthead {
  /// Not read: the symbol and the organ are no title.
  private(set) var lines: [Int] = []
  /// The session and the item of the agenda.
  private(set) var agenda: [Int] = []
  /// `A/80/74`.
  private(set) var symbol: String

  /// The part of the first page where it stands.
  private static let share = 0.3

  /// Nil for a document that does not begin with a symbol and an organ's name.
  init?(of layout: PDFLayout, letterheads: Set<String>) {
    guard let height = layout.pageHeights.first else { return nil }
    let top = layout.lines.indices.filter {
      layout.lines[$0].page == 1 && layout.lines[$0].box.bottom < Self.share * height
    }
    let symbols = top.filter { Self.isSymbol(layout.lines[$0].text) }
    guard let first = symbols.first else { return nil }
    symbol = layout.lines[first].text
    let organs = top.filter { letterheads.contains(layout.lines[$0].text.lowercased()) }
    guard !organs.isEmpty else { return nil }
    // "Distr.: General", the day and "Original: English" stand below the symbol, on the right.
    let labels = top.filter { layout.lines[$0].words.first?.text.hasSuffix(":") == true }
    let right = labels.map { layout.lines[$0].box.left }.min() ?? .infinity
    let last = labels.map { layout.lines[$0].box.bottom }.max() ?? 0
    let column = top.filter {
      layout.lines[$0].box.left >= right - 2 && layout.lines[$0].box.bottom <= last + 1
    }
    lines = Array(Set(symbols + organs + labels + column)).sorted()
    let end = organs.map { layout.lines[$0].box.bottom }.max() ?? 0
    let taken = Set(lines)
    agenda = top.filter {
      !taken.contains($0) && layout.lines[$0].box.top > max(end, last)
        && layout.lines[$0].box.right < right + 1
    }
  }

  /// Where the document can be read again.
  var address: String? {
    symbol.contains(" ") ? nil : "https://undocs.org/\(symbol)"
  }

  /// `A/80/74`, `A/HRC/55/L.2`, `UNEP/PP/INC.5/4`, `S/RES/2719 (2023)`.
  private static func isSymbol(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard let first = words.first, words.count <= 2, first.utf8.count <= 40 else { return false }
    let parts = first.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count >= 2, first.contains(where: \.isNumber),
      let name = parts.first, !name.isEmpty, name.allSatisfy({ $0.isASCII && $0.isUppercase })
    else { return false }
    return parts.dropFirst().allSatisfy { part in
      !part.isEmpty
        && part.allSatisfy { $0.isASCII && ($0.isUppercase || $0.isNumber || ".-*".contains($0)) }
        || part.hasPrefix("Add.") || part.hasPrefix("Rev.") || part.hasPrefix("Corr.")
    }
  }
}
