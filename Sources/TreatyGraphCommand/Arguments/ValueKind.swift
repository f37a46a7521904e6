import TreatyGraph

/// What a shell may offer where a value is wanted.
enum CompletionKind: Hashable, Sendable {
  case nothing, files, folders
  case choices([String])
  /// What `treatygraph completion --list` prints.
  case names(NameList)
}

/// What may stand for an option or argument, and how it is read.
struct ValueKind<Value: Sendable>: Sendable {
  /// How help names it: `DATE`.
  var placeholder: String
  /// What a wrong value is told to be: `a date such as 2025-10-25`.
  var expectation: String
  var completion = CompletionKind.nothing
  /// Nil where the text is no such value.
  var read: @Sendable (String) -> Value?
  /// The text that is read as the value, for a default in help.
  var print: @Sendable (Value) -> String = { String(describing: $0) }
}

extension ValueKind where Value == String {
  static func text(_ placeholder: String) -> Self {
    Self(placeholder: placeholder, expectation: "some text") { $0.isEmpty ? nil : $0 }
  }

  static func file(_ placeholder: String = "FILE") -> Self {
    Self(placeholder: placeholder, expectation: "a file", completion: .files) {
      $0.isEmpty ? nil : $0
    }
  }

  static func folder(_ placeholder: String = "FOLDER") -> Self {
    Self(placeholder: placeholder, expectation: "a folder", completion: .folders) {
      $0.isEmpty ? nil : $0
    }
  }
}

extension ValueKind where Value == Int {
  static func integer(_ placeholder: String, in range: ClosedRange<Int>) -> Self {
    let expectation = "a number from \(range.lowerBound) to \(range.upperBound)"
    return Self(placeholder: placeholder, expectation: expectation) { text in
      guard let number = Int(text), range.contains(number) else { return nil }
      return number
    }
  }
}

extension ValueKind where Value == [String: TableField] {
  /// `text=Inhalt,date=Wann`: fields, each with the column that holds it.
  static var columns: Self {
    Self(
      placeholder: "FIELD=COLUMN,...", expectation: "pairs such as text=Inhalt,date=Wann"
    ) { text in
      var columns: [String: TableField] = [:]
      for pair in text.split(separator: ",") {
        let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, let field = TableField(rawValue: parts[0]) else { return nil }
        columns[parts[1]] = field
      }
      return columns.isEmpty ? nil : columns
    }
  }
}

extension ValueKind where Value == CalendarDate {
  static var date: Self {
    Self(placeholder: "DATE", expectation: "a date such as 2025-10-25") { CalendarDate($0) }
  }

  /// A date, month or year, as precise as it is given.
  static var period: Self {
    Self(placeholder: "DATE", expectation: "a date such as 2025-10-25, 2025-10 or 2025") {
      CalendarDate.period($0)
    }
  }

  /// A date, month or year, read as its first day.
  static var periodStart: Self {
    Self(placeholder: "DATE", expectation: "a date such as 2025-10-25, 2025-10 or 2025") {
      CalendarDate($0) ?? CalendarDate($0 + "-01") ?? CalendarDate($0 + "-01-01")
    }
  }

  /// A date, month or year, read as its last day.
  static var periodEnd: Self {
    Self(placeholder: "DATE", expectation: "a date such as 2025-10-25, 2025-10 or 2025") { text in
      CalendarDate(text)
        ?? CalendarDate(text + "-01").flatMap { first in
          CalendarDate(
            year: first.year, month: first.month,
            day: CalendarDate.days(in: first.month, of: first.year))
        } ?? CalendarDate(text + "-12-31")
    }
  }
}

extension ValueKind
where Value: RawRepresentable, Value: CaseIterable, Value.RawValue == String {
  static func choice(_ placeholder: String) -> Self {
    let names = Value.allCases.map(\.rawValue)
    return Self(
      placeholder: placeholder, expectation: "one of " + names.joined(separator: ", "),
      completion: .choices(names), read: { Value(rawValue: $0) ?? Value(typed: $0) },
      print: { $0.rawValue })
  }
}

extension ValueKind where Value == ActorKind {
  /// As tables print it (`non governmental organization`), or as ids of actors begin (`ngo`).
  static var actorKind: Self {
    let names = ActorKind.allCases.map(\.rawValue) + ["igo", "ngo", "body"]
    return Self(
      placeholder: "KIND", expectation: "one of " + names.joined(separator: ", "),
      completion: .choices(names),
      read: {
        ActorKind(rawValue: $0) ?? ActorKind(typed: $0)
          ?? DefinitionWish.Kind(typed: $0)?.actorKind
      }, print: { $0.rawValue })
  }
}

extension ValueKind where Value == DefinitionWish.Kind {
  /// As ids begin (`ngo`), or as tables print it (`non governmental organization`).
  static var definedKind: Self {
    var kind = Self.choice("KIND")
    kind.read = { text in
      let actor = ActorKind(typed: text)
      return DefinitionWish.Kind(typed: text)
        ?? DefinitionWish.Kind.allCases.first { actor != nil && $0.actorKind == actor }
    }
    return kind
  }
}
