import Statements

extension CalendarDate {
  /// The day in an address or file name: `…/2025/10/25/…`, `…/2025-10-25-…`, `talks_20251025.pdf`.
  init?(inPathOf name: String) {
    let numbers = name.split { !($0.isASCII && $0.isNumber) }
    for (index, year) in numbers.enumerated() {
      var parts = [year]
      if year.count == 8 {
        parts = [year.prefix(4), year.dropFirst(4).prefix(2), year.suffix(2)]
      } else if year.count == 4, index + 2 < numbers.count {
        parts += numbers[(index + 1)...(index + 2)]
      }
      let values = parts.compactMap { Int($0) }
      guard values.count == 3, (1900..<2100).contains(values[0]),
        let date = CalendarDate(year: values[0], month: values[1], day: values[2])
      else { continue }
      self = date
      return
    }
    return nil
  }
}
