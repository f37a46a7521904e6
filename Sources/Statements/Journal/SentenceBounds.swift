extension WordFinder {
  /// The stretch around a place that ends where sentences do: at a full stop, question or exclamation
  /// mark before white space, or at a line break.
  package func sentence(around place: ScalarRange) -> Quote {
    var start = place.start
    while start > 0, !endsSentence(at: start - 1) { start -= 1 }
    var end = max(place.end, min(place.start + 1, scalars.count))
    while end < scalars.count, !endsSentence(at: end - 1) { end += 1 }
    while start < place.start, scalars[start].properties.isWhitespace { start += 1 }
    while end > place.end, scalars[end - 1].properties.isWhitespace { end -= 1 }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[start..<end])
    return Quote(text: String(view), range: ScalarRange(start, end))
  }

  private func endsSentence(at index: Int) -> Bool {
    guard scalars[index] != "\n" else { return true }
    guard [".", "!", "?"].contains(scalars[index]) else { return false }
    return index + 1 >= scalars.count || scalars[index + 1].properties.isWhitespace
  }
}
