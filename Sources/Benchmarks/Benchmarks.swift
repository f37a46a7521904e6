import Foundation
import Language

/// Measures the language pipeline, and feeds it and the readers with broken input.
@main
struct Benchmarks {
  static let usage = """
    usage: Benchmarks language [TEXTS]           speed, stages, start-up and memory
           Benchmarks rate TEXTS THREADS         tokens, seconds and processor seconds of one pass
           Benchmarks parse TEXTS [THREADS]      the table of tokens that is compared with spaCy's
           Benchmarks pieces TEXTS               the pieces that the judge reads, with their places
           Benchmarks encode WEIGHTS TEXTS       sentences a second of an encoder, one thread
           Benchmarks judge WEIGHTS CLAIMS       what the judge thinks of claims, JSON lines
           Benchmarks sides NEWS                 what counts for each side read in labelled news, and
                                                 whether it is right, JSON lines
           Benchmarks memory TEXTS [TOKENS]      peak memory when nothing is kept
           Benchmarks ready                      parse one sentence and leave
           Benchmarks fuzz-model COUNT [FIRST]   load damaged models
           Benchmarks fuzz-text COUNT [FIRST]    parse damaged texts
           Benchmarks duplicates COUNT [SEED]    which of so many articles are taken for copies
           Benchmarks add-duplicates COUNT       what it costs treatygraph add, and memory
           Benchmarks decisions COUNT [STATEMENTS [FOLDER]]
                                                 what so many decisions cost questions and review;
                                                 the stores are left in the folder
           Benchmarks store COUNT FILE           make a store of so many invented statements
           Benchmarks ask STORE PROGRAM [STORE PROGRAM]...
                                                 what questions cost, as whole processes, of programs
                                                 in turns, each on its own store
           Benchmarks pages STORE [COUNT]        what first pages cost, within one process
           Benchmarks agreement                  figures of the codings on standard input
           Benchmarks read FILE...               what is read of pages and PDFs, as JSON lines
           Benchmarks fuzz-reading COUNT [FIRST [KIND]]
                                                 read damaged pages, feeds and tables
    TEXTS holds documents in UTF-8, separated by NUL. Run it in the root of the repository.

    """

  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch (arguments.first, arguments.count) {
    case ("language", 1...2):
      try LanguageBenchmark(texts: try Texts.documents(arguments.dropFirst().first)).run()
    case ("rate", 3):
      let texts = try Texts.documents(arguments[1])
      let pass = Pass.run(texts, model: try Texts.model(), threads: Int(arguments[2]) ?? 1)
      print(pass.tokens, pass.seconds, pass.processorSeconds)
    case ("parse", 2...3):
      let texts = try Texts.documents(arguments[1])
      let threads = arguments.count > 2 ? Int(arguments[2]) ?? 1 : 1
      ParseTable.write(documents: texts, model: try Texts.model(), threads: threads) { bytes in
        FileHandle.standardOutput.write(Data(bytes))
      }
    case ("pieces", 2): try EncoderBenchmark.writePieces(of: Texts.documents(arguments[1]))
    case ("encode", 3):
      try EncoderBenchmark.run(weights: arguments[1], texts: Texts.documents(arguments[2]))
    case ("judge", 3): try JudgeDump.write(weights: arguments[1], claims: arguments[2])
    case ("sides", 2): try SideDump.write(news: arguments[1])
    case ("memory", 2...3):
      let least = arguments.count > 2 ? Int(arguments[2]) ?? 0 : 0
      let used = MemoryUse.parsing(
        try Texts.documents(arguments[1]), model: try Texts.model(), leastTokens: least)
      print(used.tokens, used.peakBytes)
    case ("ready", 1):
      _ = LanguagePipeline(model: try Texts.model()).parse("The treaty was signed.")
    case ("fuzz-model", 2...3):
      try ModelFuzzer().run(
        first: UInt64(arguments.dropFirst(2).first ?? "0") ?? 0,
        count: UInt64(arguments[1]) ?? 0)
    case ("fuzz-text", 2...3):
      try TextFuzzer(seeds: try Texts.oddTexts()).run(
        first: UInt64(arguments.dropFirst(2).first ?? "0") ?? 0, count: UInt64(arguments[1]) ?? 0)
    case ("duplicates", 2...3):
      let seed = arguments.count > 2 ? UInt64(arguments[2]) ?? 1 : 1
      try DuplicateBenchmark(
        corpus: try ReportCorpus(count: Int(arguments[1]) ?? 0, seed: seed)
      ).recognise()
    case ("add-duplicates", 2):
      try DuplicateBenchmark(
        corpus: try ReportCorpus(count: Int(arguments[1]) ?? 0, seed: 1)
      ).add()
    case ("decisions", 2...4):
      try DecisionBenchmark(
        count: Int(arguments[1]) ?? 0,
        statementCount: arguments.count > 2 ? Int(arguments[2]) ?? 0 : 20_000,
        kept: arguments.dropFirst(3).first
      ).run()
    case ("store", 3): try StoreMaker(count: Int(arguments[1]) ?? 0).make(arguments[2])
    case ("ask", 3...):
      try AnswerBenchmark(store: arguments[1]).ask(Asker.pairs(Array(arguments.dropFirst())))
    case ("pages", 2...3):
      try AnswerBenchmark(store: arguments[1])
        .draw(arguments.count > 2 ? Int(arguments[2]) ?? 0 : 10_000)
    case ("agreement", 1): AgreementDump.write()
    case ("read", 2...): try ReadingDump.write(files: Array(arguments.dropFirst()))
    case ("fuzz-reading", 2...4):
      let kinds =
        arguments.count == 4
        ? arguments.suffix(1).compactMap(ReadingFuzzer.Kind.init) : ReadingFuzzer.Kind.allCases
      for kind in kinds {
        var fuzzer = try ReadingFuzzer(kind)
        fuzzer.run(
          first: UInt64(arguments.dropFirst(2).first ?? "0") ?? 0, count: UInt64(arguments[1]) ?? 0)
      }
    default:
      FileHandle.standardError.write(Data(usage.utf8))
      exit(64)
    }
  }
}
