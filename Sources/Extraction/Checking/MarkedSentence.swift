import Statements

/// A sentence with the parts of its statement marked, as patterns carry it for their proof.
///
///     [France]actor [backs]predicate [the treaty]object.
package struct MarkedSentence: Hashable, Sendable {
  package enum Part: String, CaseIterable, Hashable, Sendable {
    case actor, predicate, object
  }

  /// What is wrong with the marks: a lower-case sentence.
  package struct Fault: Error, Hashable, CustomStringConvertible {
    package let description: String
  }

  /// Without the marks.
  package let text: String
  package let parts: [Part: ScalarRange]

  package init(_ marked: String) throws(Fault) {
    var text = String.UnicodeScalarView()
    var parts: [Part: ScalarRange] = [:]
    var start: Int?
    var scalars = marked.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "[":
        guard start == nil else { throw Fault(description: "a mark begins within a mark") }
        start = text.count
      case "]":
        guard let begun = start else { throw Fault(description: "a mark ends that never began") }
        let label = String(scalars.prefix { $0.properties.isAlphabetic })
        guard let part = Part(rawValue: label) else {
          throw Fault(description: "unknown part \"\(label)\"; known: actor, predicate, object")
        }
        guard parts[part] == nil else {
          throw Fault(description: "two parts are marked as \(label)")
        }
        scalars = scalars.dropFirst(label.unicodeScalars.count)
        parts[part] = ScalarRange(begun, text.count)
        start = nil
      default: text.append(scalar)
      }
    }
    guard start == nil else { throw Fault(description: "a mark is not closed") }
    self.text = String(text)
    self.parts = parts
  }
}
