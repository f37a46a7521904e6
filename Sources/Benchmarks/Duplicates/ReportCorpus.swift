/// Invented articles of which it is known who copies whom: three in ten are copies.
struct ReportCorpus {
  enum Kind: String, CaseIterable {
    case fresh, copy, sequel, filledInAnew
  }

  struct Item {
    var kind: Kind
    var text: String
    /// The number of the report that it prints: its own number unless it is a copy.
    var report: Int
  }

  private(set) var items: [Item] = []

  init(count: Int, seed: UInt64) throws {
    let words = try ReportWords()
    var random = Mutator(seed: seed)
    var editor = ReportEditor(words: words, random: Mutator(seed: seed ^ 0xED17))
    var reports: [Report] = []
    var numbers: [Int] = []
    for number in 0..<count {
      let dice = random.index(below: 100)
      let earlier = reports.isEmpty ? nil : random.index(below: reports.count)
      if let earlier, dice < 30 {
        let text = editor.copy(of: reports[earlier]).text
        items.append(Item(kind: .copy, text: text, report: numbers[earlier]))
      } else if let earlier, dice < 40 {
        let text = editor.sequel(to: reports[earlier]).text
        items.append(Item(kind: .sequel, text: text, report: number))
      } else if let earlier, dice < 50 {
        let text = editor.filledInAnew(reports[earlier]).text
        items.append(Item(kind: .filledInAnew, text: text, report: number))
      } else {
        let report = Report(words, &random)
        reports.append(report)
        numbers.append(number)
        items.append(Item(kind: .fresh, text: PrintedReport(report).text, report: number))
      }
    }
    // The order of adding tells nothing: a copy may come in long before its original.
    items.shuffle(using: &random)
  }
}
