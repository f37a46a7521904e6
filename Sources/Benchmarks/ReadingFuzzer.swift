import Foundation
import Reading
import Statements
import TreatyGraph

/// Reads pages, feeds, tables, archives, exports, registers and codings that were damaged at random; each must be read or refused, within
/// the limits of time and memory.
struct ReadingFuzzer {
  enum Kind: String, CaseIterable {
    case page, linkedData, feed, csv, json
    case mail, mailbox, office, archive, richText, database, references, nestedJSON
    case register, codings, statements, discourse
  }

  private let kind: Kind
  private let reader: DocumentReader
  private let rules: ReadingRules
  private let seeds: [[UInt8]]
  private let pieces: MarkupPieces
  /// Tables are read from files: one in memory, so that the disk is not what is measured.
  static let file = "/dev/shm/treatygraph-fuzz-\(ProcessInfo.processInfo.processIdentifier)"
  /// Where files of Discourse Network Analyzer are taken in.
  private let store: Archive
  private static let files = ["", ".dna", ".store", ".store-wal", ".store-shm"].map { file + $0 }
  private var slowest = Duration.zero
  private var slowestCase: UInt64 = 0
  private var accepted = 0
  private var refused = 0

  private static let longestTime = Duration.seconds(2)
  private static let mostMemory = 500 << 20

  init(_ kind: Kind) throws {
    self.kind = kind
    rules = try ReadingRules(folder: ReadingDump.rules)
    reader = DocumentReader(rules: rules)
    store = Archive(path: Self.file + ".store", data: try TreatyData.find())
    seeds = try ReadingSeeds.seeds(for: kind)
    pieces = MarkupPieces(of: seeds)
  }

  mutating func run(first: UInt64, count: UInt64) {
    CrashReport.install()
    defer { Self.files.forEach { unlink($0) } }
    let began = ContinuousClock.now
    for number in first..<first + count {
      CrashReport.begin(case: number)
      let bytes = input(number)
      let start = Self.processorTime()
      let fault = read(bytes)
      let took = Self.processorTime() - start
      if took > slowest {
        slowest = took
        slowestCase = number
      }
      if let fault = fault ?? Self.excess(took) {
        print("\(kind.rawValue) case \(number): \(fault)")
        exit(1)
      }
    }
    let seconds = (ContinuousClock.now - began) / .seconds(1)
    let milliseconds = Int((slowest / .milliseconds(1)).rounded())
    print(
      "\(count) damaged inputs (\(kind.rawValue)): \(accepted) read, \(refused) refused, no fault;",
      "slowest \(milliseconds) ms (case \(slowestCase)), peak \(MemoryUse.peak() >> 20) MB,",
      "\(Int(seconds)) s")
  }

  private static func excess(_ took: Duration) -> String? {
    if took > longestTime { return "it took \(took)" }
    if MemoryUse.peak() > mostMemory { return "it took \(MemoryUse.peak() >> 20) MB" }
    return nil
  }

  /// Of this process, so that others on the machine do not count.
  private static func processorTime() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  private func input(_ number: UInt64) -> [UInt8] {
    var mutator = Mutator(seed: number)
    var bytes =
      mutator.chance(15) ? [] : seeds[mutator.index(below: seeds.count)]
    for _ in 0...mutator.index(below: bytes.isEmpty ? 60 : 8) {
      mutator.insertPiece(of: pieces, into: &bytes)
    }
    if mutator.chance(60) { mutator.mutate(&bytes, places: []) }
    if mutator.chance(3) { bytes = bytes.flatMap { [$0, 0] } }
    return bytes
  }

  /// What is wrong with what was read.
  private mutating func read(_ bytes: [UInt8]) -> String? {
    var documents: [Document] = []
    do {
      switch kind {
      case .page, .linkedData:
        documents = [try reader.read(bytes: bytes, name: "a.html")]
      case .feed:
        let feed = try reader.feed(bytes: bytes, name: "a.xml")
        for item in feed.items where item.content.utf8.count > 800 {
          let page = Array("<html><body>\(item.content)".utf8)
          if let found = try? reader.read(bytes: page, name: "a.html") { documents.append(found) }
        }
      case .csv, .json:
        guard keep(bytes) else { return "no file can be written at \(Self.file)" }
        var table = try reader.table(path: Self.file)
        while let record = try table.next() {
          if case .success(let document) = record { documents.append(document) }
        }
      default:
        guard keep(bytes) else { return "no file can be written at \(Self.file)" }
        documents = try others()
      }
      accepted += 1
    } catch {
      refused += 1
      return "\(error)".isEmpty ? "an error without words" : nil
    }
    return documents.lazy.compactMap(Self.fault).first
  }

  private func keep(_ bytes: [UInt8]) -> Bool {
    FileManager.default.createFile(atPath: Self.file, contents: Data(bytes))
  }

  /// Reads the file as what it stands for; gives the articles in it.
  private func others() throws -> [Document] {
    switch kind {
    case .register:
      let registers = RegisterReader(rules: rules)
      let grid = try registers.grid(path: Self.file)
      _ = registers.calledVotes(in: grid)
      _ = registers.registers(in: grid, file: Self.file)
      for text in registers.declarations(in: grid, file: Self.file)?.texts ?? [] {
        _ = rules.declaredProvisions(in: text.text)
      }
    case .codings: _ = try CodingTable(path: Self.file, rules: rules)
    case .discourse:
      // By the ending of its name the store knows what it is.
      rename(Self.file, Self.file + ".dna")
      _ = try Archive.network(ExportQuestion(), ofDiscourseFile: Self.file + ".dna")
      _ = try store.import([Self.file + ".dna"])
    case .statements:
      let lines = try LineStream(path: Self.file, limit: 1 << 20)
      while let line = try lines.next() {
        _ = line.bytes.map { try? FormatLine(json: Array($0)) }
      }
    default:
      guard let collection = try reader.collection(path: Self.file) else {
        return [try reader.read(path: Self.file)]
      }
      let articles = collection.compactMap { try? $0.get() }
      return articles.filter { $0.link == nil }.compactMap { try? reader.read($0).document }
    }
    return []
  }

  /// A quote must lead back to the text that it was taken from.
  private static func fault(in document: Document) -> String? {
    let scalars = Array(document.text.unicodeScalars)
    for passage in document.passages {
      if passage.text.isEmpty { return "an empty passage" }
      let words = Array(passage.text.unicodeScalars)
      let range = passage.source(of: ScalarRange(0, words.count))
      guard range.start >= 0, range.end <= scalars.count, range.start < range.end else {
        return "a passage at \(range) of \(scalars.count)"
      }
      if scalars[range.start] != words[0] { return "a passage that begins elsewhere" }
    }
    return nil
  }
}
