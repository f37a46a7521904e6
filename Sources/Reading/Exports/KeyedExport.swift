import Statements

/// Articles whose lines begin with keys: ProQuest's text, and RIS of reference managers.
struct KeyedExport {
  let keys: [String: ExportField]
  let isRIS: Bool

  private struct Entry {
    var field: ExportField
    var value: String
  }

  func articles(of text: String) -> [ExportedArticle] {
    let lines = [NumberedLine](of: text)
    let starts = lines.indices.filter { index in
      let line = lines[index].text
      return isRIS ? line.hasPrefix("TY") && entry(of: line) != nil : ExportLine.isCounter(line)
    }
    return zip(starts, starts.dropFirst() + [lines.count]).map { article(of: lines[$0..<$1]) }
  }

  /// `TI  - Title` or `Title: Title`.
  private func entry(of line: String) -> Entry? {
    guard let mark = line.firstIndex(of: isRIS ? "-" : ":") else { return nil }
    let key = ExportLine.trimmed(line[..<mark]).lowercased()
    let isCode = isRIS && key.utf8.count == 2 && line.utf8.prefix(5).contains(0x20)
    guard let field = keys[key] ?? (isCode ? .ignored : nil), !isRIS || isCode else { return nil }
    return Entry(field: field, value: ExportLine.trimmed(line[line.index(after: mark)...]))
  }

  private func article(of lines: ArraySlice<NumberedLine>) -> ExportedArticle {
    var article = ExportedArticle(line: lines.first?.number ?? 1)
    var current: Entry?
    func close(_ article: inout ExportedArticle) {
      guard let entry = current else { return }
      // Of a year alone nobody can tell the day.
      let isYear = entry.field == .date && entry.value.utf8.count == 4
      if !isYear { article.take(ExportLine.trimmed(entry.value), as: entry.field) }
      current = nil
    }
    for line in lines.dropFirst() {
      if let entry = entry(of: line.text) {
        close(&article)
        current = entry
      } else if line.text.hasPrefix("____") {
        close(&article)
      } else {
        current?.value += "\n" + line.text
      }
    }
    close(&article)
    return article
  }
}
