import Statements
import Testing

@testable import Extraction

@Suite("Text by scalar offsets")
struct ScalarTextTests {
  @Test("Words are found by code points, whatever bytes and letters these make")
  func offsets() {
    let text = "Zoë’s 👩‍👩‍👧 çédille 中文"
    let scalars = Array(text.unicodeScalars)
    let scalarText = ScalarText(text)
    #expect(scalarText.count == scalars.count)
    for start in scalars.indices {
      for end in start + 1...scalars.count {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[start..<end])
        #expect(scalarText.text(ScalarRange(start, end)) == String(view))
      }
    }
  }

  @Test("Far into a long text the words are still right")
  func longText() {
    let text = String(repeating: "é中a", count: 1000) + "end"
    #expect(ScalarText(text).text(ScalarRange(3000, 3003)) == "end")
    #expect(ScalarText(text).text(ScalarRange(2997, 3000)) == "é中a")
  }

  @Test("A range beyond the text, or without words, is empty")
  func outside() {
    let text = ScalarText("abc")
    for range in [ScalarRange(0, 4), ScalarRange(2, 2), ScalarRange(-1, 2), ScalarRange(3, 1)] {
      #expect(text.text(range) == "")
    }
    #expect(ScalarText("").text(ScalarRange(0, 1)) == "")
  }
}
