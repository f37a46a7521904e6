/// Does to a report what editors do, each thing with a probability.
struct ReportEditor {
  let words: ReportWords
  var random: Mutator

  /// The same report in another outlet: something cut, moved, reworded, added, and printed in other
  /// quotation marks. At most a third is cut, and at most a quarter is new.
  mutating func copy(of report: Report) -> PrintedReport {
    var copy = report
    copy.outlet = words.any("outlet", &random)
    copy.day += random.index(below: 4)
    if random.chance(60) { copy.title = Report(words, &random).title }
    let length = copy.paragraphs.count
    if random.chance(40) { copy.paragraphs.removeLast(1 + random.index(below: length / 3)) }
    if random.chance(30) { copy.paragraphs.swapAt(place(in: copy), place(in: copy)) }
    if random.chance(30) {
      for _ in 0...random.index(below: copy.paragraphs.count / 4) {
        copy.paragraphs.insert(Report.paragraph(words, &random), at: place(in: copy))
      }
    }
    var printed = PrintedReport(copy)
    if random.chance(50) {
      reword(&printed, share: Double.random(in: 0.002...0.05, using: &random))
    }
    if random.chance(30) {
      printed.paragraphs.insert(
        words.any("correction", &random), at: random.chance(50) ? 0 : printed.paragraphs.count)
    }
    if random.chance(50) {
      printed.paragraphs[0] =
        "\(words.any("city", &random).uppercased()) (\(words.any("outlet", &random))) — "
        + printed.paragraphs[0]
    }
    if random.chance(40) { printed.setOtherQuotationMarks() }
    if random.chance(30) { printed.wraps = true }
    return printed
  }

  /// The next report of the same story: most of it new, so that it is no copy.
  mutating func sequel(to report: Report) -> PrintedReport {
    var sequel = report
    sequel.day += 1 + random.index(below: 3)
    sequel.title = Report(words, &random).title
    let kept = 1 + random.index(below: sequel.paragraphs.count)
    sequel.paragraphs = Array(sequel.paragraphs.prefix(kept))
    for _ in 0..<Int(Double(kept) * Double.random(in: 1.4...2.5, using: &random)) + 1 {
      sequel.paragraphs.insert(
        Report.paragraph(words, &random), at: random.chance(70) ? 0 : place(in: sequel))
    }
    return PrintedReport(sequel)
  }

  /// The same sentences about other countries, persons, days and numbers.
  mutating func filledInAnew(_ report: Report) -> PrintedReport {
    var other = report
    other.cast = report.cast.changed(words, &random)
    other.day += random.index(below: 30)
    return PrintedReport(other)
  }

  private mutating func place(in report: Report) -> Int {
    random.index(below: report.paragraphs.count)
  }

  private mutating func reword(_ printed: inout PrintedReport, share: Double) {
    for index in printed.paragraphs.indices {
      let words = printed.paragraphs[index].split(separator: " ").map(String.init)
      printed.paragraphs[index] = words.map { word in
        guard word == word.lowercased(), Double.random(in: 0...1, using: &random) < share else {
          return word
        }
        return self.words.plain[random.index(below: self.words.plain.count)]
      }.joined(separator: " ")
    }
  }
}

/// A report as an outlet prints it.
struct PrintedReport {
  var title: String
  var paragraphs: [String]
  var day: Int
  var outlet: String
  /// True where the lines are short.
  var wraps = false

  init(_ report: Report) {
    title = report.cast.fill(report.title)
    paragraphs = report.body
    day = report.day
    outlet = report.outlet
  }

  mutating func setOtherQuotationMarks() {
    for index in paragraphs.indices {
      paragraphs[index] = paragraphs[index].replacing("“", with: "\"").replacing("”", with: "\"")
        .replacing("'", with: "’").replacing(" — ", with: " - ")
    }
  }

  /// A file as `treatygraph add` takes it.
  var text: String {
    let body = paragraphs.map { wraps ? Self.wrapped($0) : $0 }.joined(separator: "\n\n")
    return "Title: \(title)\nDate: \(ReportDate(day).iso)\nOutlet: \(outlet)\n\n\(body)\n"
  }

  private static func wrapped(_ paragraph: String) -> String {
    var lines: [String] = [""]
    for word in paragraph.split(separator: " ") {
      if lines[lines.count - 1].utf8.count + word.utf8.count > 72 { lines.append("") }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
    }
    return lines.joined(separator: "\n")
  }
}
