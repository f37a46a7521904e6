import Foundation

/// A number as an article writes it, in figures or in words: `36`, `six`, `twenty-one`.
struct SpelledNumber {
  let value: Int

  init?(_ word: String) {
    if let figures = Int(word) {
      value = figures
      return
    }
    // The articles are English, whatever the language of the machine.
    let formatter = NumberFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.numberStyle = .spellOut
    guard let number = formatter.number(from: word) else { return nil }
    value = number.intValue
  }
}
