import Dispatch
import Synchronization

/// Writes parses as tab-separated values, one token a line, the same for any number of threads.
///
/// Columns: document, text, followed by a space, tag, part of speech, morphology, lemma, head, relation,
/// sentence start, entity position, entity kind, number of the norm.
package enum ParseTable {
  /// Parses documents and hands on the lines in their order.
  package static func write(
    documents: [String], model: LanguageModel, threads: Int = 1, to output: ([UInt8]) -> Void
  ) {
    // Batches of some documents each, so that threads are busy and results do not pile up.
    let batchBytes = 65_536
    var batches: [Range<Int>] = []
    var first = 0
    var size = 0
    for (index, document) in documents.enumerated() {
      size += document.utf8.count
      if size >= batchBytes || index == documents.count - 1 {
        batches.append(first..<index + 1)
        first = index + 1
        size = 0
      }
    }
    let threads = max(1, min(threads, batches.count))
    if threads == 1 {
      let pipeline = LanguagePipeline(model: model)
      for batch in batches { output(lines(batch, of: documents, pipeline: pipeline)) }
      return
    }
    let round = threads * 16
    var pipelines: [PipelineBox] = []
    for _ in 0..<threads { pipelines.append(PipelineBox(model: model)) }
    let workers = pipelines
    for start in stride(from: 0, to: batches.count, by: round) {
      let group = Array(batches[start..<min(start + round, batches.count)])
      let results = Mutex<[Int: [UInt8]]>([:])
      let next = Atomic<Int>(0)
      DispatchQueue.concurrentPerform(iterations: threads) { worker in
        while true {
          let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard index < group.count else { return }
          let bytes = workers[worker].pipeline.withLock {
            lines(group[index], of: documents, pipeline: $0)
          }
          results.withLock { $0[index] = bytes }
        }
      }
      for index in group.indices { output(results.withLock { $0[index] } ?? []) }
    }
  }

  /// One pipeline for one worker; the lock is never contended.
  private final class PipelineBox: Sendable {
    let pipeline: Mutex<LanguagePipeline>

    init(model: LanguageModel) { pipeline = Mutex(LanguagePipeline(model: model)) }
  }

  private static func lines(
    _ range: Range<Int>, of documents: [String], pipeline: LanguagePipeline
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    let parsed = pipeline.analyze(Array(documents[range]))
    for (number, document) in zip(range, parsed) {
      append(document, number: number, to: &bytes)
    }
    return bytes
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
