import Actors
import Statements

/// Who is meant by the names and codes of a register, and which treaty by its title.
final class RegisterNames {
  let directory: ActorDirectory
  private let book: RegisterBook
  /// A register of votes has each name hundreds of times.
  private var known: [String: Result<PoliticalActor, Fault>] = [:]

  init(directory: ActorDirectory, book: RegisterBook) {
    self.directory = directory
    self.book = book
  }

  struct Fault: Error {
    var reason: String
  }

  /// The actor of a name, else of the code beside it; a name that is not known is not guessed.
  func actor(_ name: String, code: String?) -> Result<PoliticalActor, Fault> {
    let key = code.map { "\(name)\t\($0)" } ?? name
    if let found = known[key] { return found }
    let found = look(name, code: code)
    known[key] = found
    return found
  }

  private func look(_ name: String, code: String?) -> Result<PoliticalActor, Fault> {
    if let actor = book.actor(registeredAs: name).flatMap({ directory.actor($0) }) {
      return .success(actor)
    }
    for variant in Self.variants(of: name) {
      switch directory.lookUpActor(variant, suggesting: false) {
      case .found(let actor): return .success(actor)
      case .ambiguous(let actors) where variant == name:
        let ids = actors.map(\.id.rawValue).joined(separator: " or ")
        return .failure(Fault(reason: "\"\(name)\" may be \(ids): write the id"))
      case .ambiguous, .unknown: continue
      }
    }
    for text in [code, name].compactMap({ $0 }) where text.count == 3 {
      if let state = directory.actor(ActorID("state:\(text.uppercased())")) {
        return .success(state)
      }
    }
    return .failure(
      Fault(
        reason: "\"\(name)\" is nobody that the directory knows: name it with treatygraph alias, "
          + "or write its id"))
  }

  /// As registers write names: with what they add in brackets, in capitals, with the article first.
  private static func variants(of name: String) -> [String] {
    var found = [name]
    if let open = name.firstIndex(of: "("), let close = name.lastIndex(of: ")"), open < close {
      let before = String(name[..<open]).trimmed
      let inside = String(name[name.index(after: open)..<close]).trimmed
      // Netherlands (Kingdom of the), Bolivia (Plurinational State of)
      found.append("\(inside) \(before)")
      found.append(before)
    }
    if name == name.uppercased() {
      let words = name.lowercased().split(separator: " ").map { word in
        word.prefix(1).uppercased() + word.dropFirst()
      }
      found.append(words.joined(separator: " "))
    }
    return found.filter { !$0.isEmpty }
  }

  /// What of a heading may be the name: `C169 - Peoples Convention, 1989 (No. 169)`, longest first.
  private static func parts(of line: String) -> [String] {
    var starts = [line[...]]
    for mark in [" - ", " > ", ": "] {
      starts += line.ranges(of: mark).map { line[$0.upperBound...] }
    }
    let ends = starts.flatMap { text -> [Substring] in
      let cuts = text.ranges(of: #/, (?=[0-9])| \(| "/#).map(\.lowerBound)
      return [text] + cuts.map { text[..<$0] }
    }
    return Set(ends.map(String.init)).sorted { ($1.count, $0) < ($0.count, $1) }
  }

  /// The treaty that a line names: *27. 7. d) Paris Agreement*, *Convention on …. Paris, 9 December
  /// 1948*; nil where it names none, or several.
  func treaty(called line: String) -> Treaty? {
    var text = line.trimmed
    var variants = [text]
    // What chapters and numbers stand before the title.
    while let first = text.split(separator: " ").first, first.count <= 6,
      first.contains(where: { $0.isNumber }) || first.count <= 2
    {
      text = String(text.dropFirst(first.count)).trimmed
      variants.append(text)
    }
    variants += Self.parts(of: line.trimmed)
    for variant in variants {
      if let end = variant.firstRange(of: ". ")?.lowerBound {
        variants.append(String(variant[..<end]))
      }
    }
    for variant in variants where !variant.isEmpty {
      if case .found(let treaty) = directory.lookUpTreaty(variant, suggesting: false) {
        return treaty
      }
      let titled = directory.treaties.filter { $0.title.lowercased() == variant.lowercased() }
      if titled.count == 1 { return titled.first }
    }
    return nil
  }
}

extension String {
  /// Without white space at its ends.
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
