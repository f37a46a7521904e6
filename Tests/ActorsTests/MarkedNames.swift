import Statements

@testable import Actors

/// A text with its names marked: `[CHINA=state:CHN]`, candidates parted by `|`.
struct MarkedNames {
  struct Name: Hashable, CustomStringConvertible {
    let range: ScalarRange
    let entities: Set<String>

    var description: String { "\(range.start)..<\(range.end) \(entities.sorted())" }
  }

  let text: String
  let names: [Name]

  init(_ marked: String) {
    var text = ""
    var names: [Name] = []
    var start = 0
    var inName = false
    var entities: String?
    for character in marked {
      switch character {
      case "[":
        start = text.unicodeScalars.count
        inName = true
      case "=" where inName: entities = ""
      case "]":
        let ids = entities?.split(separator: "|").map(String.init) ?? []
        names.append(
          Name(range: ScalarRange(start, text.unicodeScalars.count), entities: Set(ids)))
        inName = false
        entities = nil
      default:
        if entities == nil { text.append(character) } else { entities?.append(character) }
      }
    }
    self.text = text
    self.names = names
  }

  /// The same for what the directory finds in the text.
  func found(by directory: ActorDirectory) -> [Name] {
    directory.occurrences(in: text).map {
      Name(range: $0.range, entities: Set($0.candidates.map(\.entity.description)))
    }
  }
}
