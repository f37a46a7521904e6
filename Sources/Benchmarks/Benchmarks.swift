import Foundation
import Language

/// Measures the language pipeline, and feeds it with broken input.
@main
struct Benchmarks {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count >= 2, arguments[0] == "parse" else {
      print("usage: Benchmarks parse TEXTS.txt0 [threads]")
      exit(64)
    }
    let model = try LanguageModel(directory: "data/model/en_core_web_sm-3.8.0")
    let data = try Data(contentsOf: URL(fileURLWithPath: arguments[1]))
    let documents = data.split(separator: 0, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    let threads = arguments.count > 2 ? Int(arguments[2]) ?? 1 : 1
    ParseTable.write(documents: documents, model: model, threads: threads) { bytes in
      FileHandle.standardOutput.write(Data(bytes))
    }
  }
}
