import FoundationEssentials

/// The actions of a transition system in the order of the network's scores.
struct TransitionClasses {
  /// An action as the file numbers it, and its label.
  struct Action {
    var move: Int
    var label: String
  }

  let actions: [Action]

  /// Orders the labels of each move by how often they were seen, the most frequent first.
  init(_ file: ModelFile) throws(LanguageModelError) {
    var reader = MessagePackReader(file)
    var json: String?
    for _ in 0..<(try reader.readMapCount()) {
      let key = try reader.readString()
      reader.field = key
      if key == "moves" { json = try reader.readString() } else { try reader.skip() }
    }
    guard let json else {
      throw .malformed(file: file.name, field: "moves", reason: "it is missing")
    }
    let moves: [String: [String: Int]]
    do {
      moves = try JSONDecoder().decode([String: [String: Int]].self, from: Data(json.utf8))
    } catch {
      throw .malformed(
        file: file.name, field: "moves", reason: "expected JSON of moves, labels and counts")
    }
    var actions: [Action] = []
    for (key, labels) in moves.sorted(by: { $0.key < $1.key }) {
      guard let move = Int(key), (0...5).contains(move), key == String(move) else {
        throw .malformed(file: file.name, field: "moves", reason: "unknown move \(key)")
      }
      // Ties are in descending order of the label, as if an ascending list had been reversed.
      let ordered = labels.sorted { a, b in
        a.value != b.value
          ? a.value > b.value
          : b.key.unicodeScalars.lexicographicallyPrecedes(a.key.unicodeScalars)
      }
      actions += ordered.map { Action(move: move, label: $0.key) }
    }
    self.actions = actions
  }
}
