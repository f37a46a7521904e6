import Actors
import Foundation
import Reading
import Statements
import Storage
import TreatyData

extension DiscourseImport {
  /// Takes a table of coded segments, as programs for coding texts export it.
  func take(
    table path: String, by data: TreatyData, progress: (ImportStep) -> Void
  ) throws -> ImportReport {
    let rules = try ReadingRules(folder: data.reading.path)
    let segments = CodedSegments(
      table: try CodingTable(path: path, rules: rules), path: path, rules: rules,
      directory: directory)
    let read = segments.content()
    return try take(read.content, of: path, refusing: read.refusals, progress: progress)
  }
}

/// Who is for or against what in a table of coded segments.
///
/// All rows of one segment say one thing together: one may name the actor, one the side, one what it is
/// on. A code is what it is called by the codes above it (`Actors > Peru`), else a side where the tables
/// know it as one, else an actor where the directory knows one of that name, else what the side is on.
struct CodedSegments {
  let table: CodingTable
  let path: String
  let rules: ReadingRules
  let directory: ActorDirectory

  /// What a file holds, and what of it is left out.
  struct Read {
    var content: DiscourseFile.Content
    var refusals: [Diagnostic]
  }

  /// A segment with all that its rows say.
  private struct Segment {
    var line: Int
    var words: String
    var coder: String
    var actors: [String] = []
    var sides: [Polarity] = []
    var concepts: [String] = []

    /// What it lacks to be a coding; nil where nothing.
    var fault: String? {
      if sides.isEmpty { return "no code of the segment is a side: call one For or Against" }
      if actors.isEmpty { return "no code of the segment names an actor" }
      if concepts.isEmpty { return "no code of the segment says what the side is on" }
      return sides.contains(.neutral) ? "neither yes nor no" : nil
    }
  }

  private struct CodedText {
    var name: String
    var segments: [Segment]
  }

  private struct Place: Hashable {
    var document: String
    var begin: String
    var words: String
    var coder: String
  }

  func content() -> Read {
    var refusals: [Diagnostic] = []
    var documents: [DiscourseFile.CodedDocument] = []
    for text in texts(&refusals) {
      documents.append(document(text, number: documents.count + 1, &refusals))
    }
    return Read(
      content: .init(documents: documents), refusals: refusals)
  }

  /// The documents and the segments of each, both in the order of the table.
  private func texts(_ refusals: inout [Diagnostic]) -> [CodedText] {
    var order: [String] = []
    var places: [String: [Place]] = [:]
    var segments: [Place: Segment] = [:]
    for row in table.rows {
      guard let words = row[.segment] else {
        refuse(row.line, "there is no segment", &refusals)
        continue
      }
      let place = Place(
        document: row[.document] ?? "", begin: row[.begin] ?? "", words: words,
        coder: row[.coder] ?? "")
      if segments[place] == nil {
        if places[place.document] == nil { order.append(place.document) }
        places[place.document, default: []].append(place)
        segments[place] = Segment(line: row.line, words: words, coder: place.coder)
      }
      read(row, into: &segments[place, default: Segment(line: 0, words: "", coder: "")])
    }
    return order.map { name in
      CodedText(name: name, segments: (places[name] ?? []).compactMap { segments[$0] })
    }
  }

  private func refuse(_ line: Int, _ reason: String, _ refusals: inout [Diagnostic]) {
    refusals.append(
      Diagnostic(.warning, "\(reason): left out", at: .init(file: path, line: line)))
  }

  private func read(_ row: CodingTable.Row, into segment: inout Segment) {
    if let actor = row[.actor] { add(actor, as: .actor, to: &segment) }
    if let side = row[.side] { add(side, as: .side, to: &segment) }
    if let concept = row[.concept] { add(concept, as: .concept, to: &segment) }
    let codes = (row[.code] ?? "").split(whereSeparator: { $0 == ";" || $0.isNewline })
    for code in codes { read(code: code, into: &segment) }
  }

  /// The codes above tell what one is, or are actors and sides themselves: `Actors > The cartel > Against >
  /// a levy`. Of several below one of these the last counts.
  private func read(code: Substring, into segment: inout Segment) {
    let parts = code.split(whereSeparator: { $0 == ">" || $0 == "\\" })
      .map { String($0).foldingWhiteSpace() }.filter { !$0.isEmpty }
    var kind: CodingField?
    var named: String?
    func close(atEnd: Bool = false) {
      if let word = named, kind != nil || atEnd { add(word, as: kind ?? .concept, to: &segment) }
      (named, kind) = (nil, nil)
    }
    for (place, part) in parts.enumerated() {
      let known = rules.codingColumns[part.lowercased()]
      if rules.codingSides[part.lowercased()] != nil {
        close()
        add(part, as: .side, to: &segment)
      } else if let known, Self.gathers.contains(known), place < parts.count - 1 {
        close()
        kind = known
      } else if kind == nil, case .found = directory.lookUpActor(part, suggesting: false) {
        close()
        add(part, as: .actor, to: &segment)
      } else {
        named = part
      }
    }
    close(atEnd: true)
  }

  /// What codes that only gather others say of these.
  private static let gathers: Set<CodingField> = [.actor, .side, .concept]

  private func add(_ word: String, as field: CodingField, to segment: inout Segment) {
    switch field {
    case .actor where !segment.actors.contains(word): segment.actors.append(word)
    case .concept where !segment.concepts.contains(word): segment.concepts.append(word)
    case .side:
      if let side = rules.codingSides[word.lowercased()], !segment.sides.contains(side) {
        segment.sides.append(side)
      }
    default: break
    }
  }

  /// A document whose text is its segments, each a paragraph.
  private func document(
    _ source: CodedText, number: Int, _ refusals: inout [Diagnostic]
  ) -> DiscourseFile.CodedDocument {
    var text = ""
    var length = 0
    var places: [String: ScalarRange] = [:]
    var coded = DiscourseFile.CodedDocument(
      number: Int64(number),
      document: .init(title: source.name.isEmpty ? path : source.name, text: ""))
    for segment in source.segments {
      if places[segment.words] == nil {
        text += (text.isEmpty ? "" : "\n\n") + segment.words
        let end = length + (length == 0 ? 0 : 2) + segment.words.unicodeScalars.count
        places[segment.words] = ScalarRange(end - segment.words.unicodeScalars.count, end)
        length = end
      }
      guard segment.fault == nil, let range = places[segment.words] else {
        refuse(segment.line, segment.fault ?? "", &refusals)
        continue
      }
      coded.codings += codings(of: segment, at: range, in: number)
    }
    coded.document.text = text
    return coded
  }

  private func codings(
    of segment: Segment, at range: ScalarRange, in number: Int
  ) -> [DiscourseFile.PersonalCoding] {
    segment.actors.flatMap { actor in
      segment.concepts.flatMap { concept in
        segment.sides.map { side in
          DiscourseFile.PersonalCoding(
            document: Int64(number),
            coding: .init(
              range: range, person: "", organization: actor, concept: concept,
              isYes: side == .support), coder: segment.coder)
        }
      }
    }
  }
}
