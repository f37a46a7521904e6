extension Sequence {
  /// In the order of what is measured of each, once for each: large values are neither measured nor
  /// moved again and again. Those that measure the same stay in their order.
  package func ordered<Measure: Comparable>(
    by measure: (Element) -> Measure
  ) -> [Element] {
    let elements = Array(self)
    let measures = elements.map(measure)
    return elements.indices.sorted { left, right in
      measures[left] == measures[right] ? left < right : measures[left] < measures[right]
    }.map { elements[$0] }
  }
}
