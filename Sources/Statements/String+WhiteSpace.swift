extension String {
  /// Without white space round it, and with one space for each run of it inside.
  package func foldingWhiteSpace() -> String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
