import Statements

/// Articles as Factiva exports them as text: with codes such as HD and LP, or as they are shown.
struct FactivaExport {
  let keys: [String: ExportField]
  let dates: DateReader

  private static let mostLinesToOutlet = 8

  func articles(of text: String) -> [ExportedArticle] {
    let lines = [NumberedLine](of: text)
    if lines.contains(where: { code(of: $0.text)?.field == .text }) {
      return coded(lines)
    }
    return lines.split { ExportLine.isAccession($0.text) }.compactMap(shown)
  }

  private struct Code {
    var name: String
    var field: ExportField
    var value: String
  }

  /// `HD` alone on its line, or with its value behind a tab or spaces.
  private func code(of line: String) -> Code? {
    let name = line.prefix { $0.isASCII && $0.isLetter && $0.isUppercase }
    guard (2...3).contains(name.count), let field = keys[name.lowercased()] else { return nil }
    let rest = line[name.endIndex...]
    guard rest.isEmpty || rest.hasPrefix("\t") || rest.hasPrefix("  ") else { return nil }
    return Code(name: String(name), field: field, value: ExportLine.trimmed(rest))
  }

  private func coded(_ lines: [NumberedLine]) -> [ExportedArticle] {
    var articles: [ExportedArticle] = []
    var current: Code?
    func close() {
      if let code = current, !articles.isEmpty {
        articles[articles.count - 1].take(ExportLine.trimmed(code.value), as: code.field)
      }
      current = nil
    }
    for line in lines {
      if let code = code(of: line.text) {
        close()
        let isNext = articles.last.map { $0.title != nil } ?? true
        if code.field == .title && isNext { articles.append(ExportedArticle(line: line.number)) }
        current = code
      } else {
        current?.value += "\n" + line.text
      }
    }
    close()
    return articles.filter { $0.title != nil || !$0.text.isEmpty }
  }

  private func shown(_ segment: ArraySlice<NumberedLine>) -> ExportedArticle? {
    guard let first = segment.first(where: { !$0.text.isEmpty }),
      let count = segment.firstIndex(where: { isWordCount($0.text) })
    else { return nil }
    var article = ExportedArticle(line: first.number)
    let title = segment[segment.startIndex..<count].split { $0.text.isEmpty }.first
    article.take(title.map(\.joined) ?? first.text, as: .title)
    var index = count + 1
    let limit = min(segment.endIndex, index + Self.mostLinesToOutlet)
    while index < limit && article.outlet == nil {
      let line = segment[index].text
      if case .date = dates.read(line), article.date == nil {
        article.date = line
      } else if article.date != nil, line.contains(where: \.isLetter) {
        article.outlet = line
      }
      index += 1
    }
    while index < segment.endIndex && !segment[index].text.isEmpty { index += 1 }
    let paragraphs = segment[index...].split { $0.text.isEmpty }.filter { paragraph in
      let word = paragraph.first?.text.split(separator: " ").first.map { $0.lowercased() }
      return word.flatMap { keys[$0] } != .end
    }
    article.take(paragraphs.map(\.joined).joined(separator: "\n\n"), as: .text)
    return article
  }

  /// "1,120 words".
  private func isWordCount(_ line: String) -> Bool {
    let words = line.split(separator: " ")
    return words.count == 2 && words[0].allSatisfy { $0.isNumber || $0 == "," || $0 == "." }
      && keys[words[1].lowercased()] == .begin
  }
}
