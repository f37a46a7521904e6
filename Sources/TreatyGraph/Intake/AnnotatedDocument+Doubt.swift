import Foundation
import Reading
import Statements

extension AnnotatedDocument {
  /// With a word on a date that lies in the future: somebody's clock or calendar is another one.
  func doubtingDate(today: CalendarDate? = .tomorrow) -> AnnotatedDocument {
    guard let date = document.article.date, let today, date > today else { return self }
    var doubted = self
    doubted.notes.append(
      Diagnostic(
        .warning, "the date \(date) lies in the future: say the right one with --date",
        at: Diagnostic.Location(file: document.article.name)))
    return doubted
  }
}

extension CalendarDate {
  /// The latest day that it is anywhere.
  fileprivate static var tomorrow: CalendarDate? {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? calendar.timeZone
    let parts = calendar.dateComponents(
      [.year, .month, .day], from: Date(timeIntervalSinceNow: 86_400))
    guard let year = parts.year, let month = parts.month, let day = parts.day else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}
