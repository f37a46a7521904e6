import Testing

@testable import TreatyGraphCommand

@Suite("The progress line")
struct ProgressLineTests {
  @Test("It tells the rate and the time left")
  func rate() {
    let text = ProgressLine.text(
      done: 12, of: 60, unit: "articles", after: .seconds(4), current: "hanoi.txt")
    #expect(text == "12 of 60 articles · 3.0/s · 16 s left · hanoi.txt")
  }

  @Test("Without a total it counts, and tells the time by the part of the work")
  func unknownTotal() {
    let text = ProgressLine.text(
      done: 12, of: nil, unit: "articles", fraction: 0.25, after: .seconds(4), current: "a.csv#9")
    #expect(text == "12 articles · 3.0/s · 12 s left · a.csv#9")
    let feed = ProgressLine.text(
      done: 12, of: nil, unit: "articles", after: .seconds(4), current: "")
    #expect(feed == "12 articles · 3.0/s")
  }

  @Test("It promises nothing before the first is done")
  func beginning() {
    let text = ProgressLine.text(
      done: 0, of: 60, unit: "articles", after: .seconds(2), current: "hanoi.txt")
    #expect(text == "0 of 60 articles · hanoi.txt")
  }

  @Test("Work of less than a second, or into a pipe, leaves no trace")
  func quiet() {
    for terminal in [Terminal.plainWindow, .pipe] {
      let console = Console.inMemory(terminal)
      var progress = ProgressLine(unit: "articles", on: console)
      progress.show(done: 1, of: 2, current: "a")
      progress.clear()
      #expect(console.messages.text.isEmpty)
    }
  }

  @Test(
    "Durations are told in words",
    arguments: zip(
      [0.04, 3.44, 9.96, 59.4, 200, 7500],
      ["0.0 s", "3.4 s", "10 s", "59 s", "3 min 20 s", "2 h 5 min"]))
  func durations(seconds: Double, words: String) {
    #expect(Duration.seconds(seconds).inWords == words)
  }
}
