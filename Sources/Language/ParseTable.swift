/// Writes parses as tab-separated values, one token a line, the same for any number of threads.
///
/// Columns: document, text, followed by a space, tag, part of speech, morphology, lemma, head, relation,
/// sentence start, entity position, entity kind, number of the norm.
package enum ParseTable {
  /// Parses documents and hands on the lines in their order.
  package static func write(
    documents: [String], model: LanguageModel, threads: Int = 1, to output: ([UInt8]) -> Void
  ) {
    ParallelPipelines(model: model, count: threads).parse(documents) { first, parsed in
      var bytes: [UInt8] = []
      for (index, document) in parsed.enumerated() {
        append(document, number: first + index, to: &bytes)
      }
      return bytes
    } each: {
      output($0)
    }
  }

  /// Appends the lines of one document.
  package static func append(
    _ document: ParsedDocument, number: Int, to bytes: inout [UInt8]
  ) {
    let tab = UInt8(ascii: "\t")
    for entry in document.entries {
      bytes.append(contentsOf: String(number).utf8)
      bytes.append(tab)
      appendEscaped(entry.text, to: &bytes)
      bytes.append(contentsOf: entry.isFollowedBySpace ? "\t1\t".utf8 : "\t0\t".utf8)
      bytes.append(contentsOf: entry.tag.utf8)
      bytes.append(tab)
      bytes.append(contentsOf: entry.partOfSpeech.rawValue.utf8)
      bytes.append(tab)
      bytes.append(contentsOf: entry.morphology.utf8)
      bytes.append(tab)
      appendEscaped(entry.lemma, to: &bytes)
      bytes.append(tab)
      bytes.append(contentsOf: String(entry.head).utf8)
      bytes.append(tab)
      bytes.append(contentsOf: entry.relation.rawValue.utf8)
      bytes.append(contentsOf: entry.startsSentence ? "\t1\t".utf8 : "\t0\t".utf8)
      let position = entry.entity == nil ? "O" : entry.beginsEntity ? "B" : "I"
      bytes.append(contentsOf: position.utf8)
      bytes.append(tab)
      bytes.append(contentsOf: (entry.entity?.rawValue ?? "").utf8)
      bytes.append(tab)
      bytes.append(contentsOf: String(entry.norm).utf8)
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  private static func appendEscaped(_ string: String, to bytes: inout [UInt8]) {
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
      case UInt8(ascii: "\t"): bytes.append(contentsOf: "\\t".utf8)
      case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
      case UInt8(ascii: "\r"): bytes.append(contentsOf: "\\r".utf8)
      default: bytes.append(byte)
      }
    }
  }
}
