import TreatyGraph

/// A page that is asked for: what it needs is asked of the archive, what it shows is filled in.
protocol Page {
  var site: Site { get }
  var request: HTTPRequest { get }
}

extension Page {
  var archive: Archive { site.archive }

  func render(_ name: String, title: String, _ fields: Fields) -> HTTPResponse {
    site.render(name, title: title, for: request, fields)
  }

  /// A date, month or year of the address; `isEnd` reads it as its last day.
  func day(_ name: String, isEnd: Bool = false) throws -> CalendarDate? {
    guard let text = request.queried(name) else { return nil }
    guard let period = CalendarDate.period(text) else {
      throw Refusal(422, "\"\(text)\" is no date: write 2025-10-25, 2025-10 or 2025")
    }
    return isEnd ? period.lastDay : period.period(.day)
  }

  /// One of a few words of the address.
  func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ name: String, _ type: Value.Type = Value.self
  ) throws -> Value? {
    guard let text = request.queried(name) else { return nil }
    guard let value = Value(rawValue: text) else {
      let known = Value.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
      throw Refusal(422, "\"\(text)\" is none of \(known)")
    }
    return value
  }

  /// What the address lets through of positions.
  func positionFilter() throws -> PositionFilter {
    PositionFilter(
      kind: try choice("kind"), bloc: request.queried("bloc"), outlet: request.queried("outlet"),
      since: try day("since"), until: try day("until", isEnd: true))
  }

  /// The values of a choice, with the one that is chosen.
  func options<Value: RawRepresentable<String>>(
    _ values: [Value], chosen: Value?
  ) -> Field {
    .rows(
      values.map { value in
        [
          "value": .text(value.rawValue), "words": .text(value.words),
          "isChosen": .flag(value.rawValue == chosen?.rawValue),
        ]
      })
  }
}
