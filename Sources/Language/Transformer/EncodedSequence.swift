/// The vectors of a sequence that an encoder has read.
package struct EncodedSequence: Sendable {
  let rows: FloatStorage
  /// Numbers of a vector.
  package let width: Int

  /// How many vectors there are.
  package var count: Int { rows.count / width }

  /// The mean of some vectors; zero for none.
  package func mean(of places: some Collection<Int>) -> [Float] {
    var mean = [Float](repeating: 0, count: width)
    for place in places {
      precondition(place >= 0 && (place + 1) * width <= rows.count, "a vector outside the sequence")
      for column in 0..<width { mean[column] += rows.pointer[place * width + column] }
    }
    guard !places.isEmpty else { return mean }
    let share = 1 / Float(places.count)
    return mean.map { $0 * share }
  }
}
