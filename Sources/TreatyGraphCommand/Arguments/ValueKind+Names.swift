import TreatyGraph

/// Names that the directory and the store know: what a shell may offer.
enum NameList: String, CaseIterable, Sendable {
  case actors, treaties, articles, concepts
}

extension ValueKind where Value == String {
  /// Any name of an actor.
  static func actor(_ placeholder: String = "ACTOR") -> Self { named(placeholder, .actors) }

  /// Any name of a treaty.
  static func treaty(_ placeholder: String = "TREATY") -> Self { named(placeholder, .treaties) }

  /// The number, name or address of an article.
  static func article(_ placeholder: String = "ARTICLE") -> Self { named(placeholder, .articles) }

  /// The name of a concept.
  static func concept(_ placeholder: String = "CONCEPT") -> Self { named(placeholder, .concepts) }

  private static func named(_ placeholder: String, _ names: NameList) -> Self {
    Self(placeholder: placeholder, expectation: "a name", completion: .names(names)) {
      $0.isEmpty ? nil : $0
    }
  }
}

extension ValueKind where Value == [String] {
  /// Names of people, with commas between.
  static var names: Self {
    Self(placeholder: "NAME,...", expectation: "names with commas between") { text in
      let names = text.split(separator: ",").map { $0.trimmingPrefix(while: \.isWhitespace) }
      return names.isEmpty || names.contains(where: \.isEmpty) ? nil : names.map(String.init)
    }
  }
}

extension ValueKind where Value == Double {
  /// `80` or `80%`, from 0 to 100, as a share of 1.
  static var percentage: Self {
    Self(placeholder: "PERCENT", expectation: "a number from 0 to 100") { text in
      let digits = text.hasSuffix("%") ? text.dropLast() : text[...]
      guard let number = Double(digits), (0...100).contains(number) else { return nil }
      return number / 100
    }
  }
}
