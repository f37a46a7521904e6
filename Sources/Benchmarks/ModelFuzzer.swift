import Foundation
import Language

/// Loads models of which one file was damaged, and parses with those that load all the same.
struct ModelFuzzer {
  private let directory = Texts.modelDirectory
  private let languageDirectory = "data/language"
  private let original: LanguageModel
  private var files: [String: ModelFile] = [:]
  private var contents: [String: [UInt8]] = [:]
  private var places: [String: [Int]] = [:]

  init() throws {
    original = try Texts.model()
    for name in ModelReader.fileNames {
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: "\(directory)/\(name)")))
      contents[name] = bytes
      files[name] = ModelFile(name: name, bytes: bytes)
      places[name] = Self.structure(of: bytes)
    }
  }

  /// Where names stand in a file: next to them are the headers that give it its shape.
  private static func structure(of bytes: [UInt8]) -> [Int] {
    var places: [Int] = []
    var run = 0
    for (index, byte) in bytes.enumerated() where places.count < 100_000 {
      let isLetter = (97...122).contains(byte) || byte == 95
      run = isLetter ? run + 1 : 0
      if run == 4 { places.append(index) }
    }
    return places
  }

  func run(first: UInt64, count: UInt64) {
    CrashReport.install()
    var refused = 0
    var parsed = 0
    let began = ContinuousClock.now
    for number in first..<first + count {
      CrashReport.begin(case: number)
      if parses(number) { parsed += 1 } else { refused += 1 }
    }
    let seconds = (ContinuousClock.now - began) / .seconds(1)
    print(
      "\(count) damaged models: \(refused) refused with an error, \(parsed) loaded and parsed with,",
      "no fault, \(Int(seconds)) s")
  }

  /// False if the damage was noticed.
  private func parses(_ number: UInt64) -> Bool {
    var mutator = Mutator(seed: number)
    // The two large files take most of the time, so that they come up less often.
    var name = ModelReader.fileNames[mutator.index(below: ModelReader.fileNames.count)]
    if name == "tok2vec/model" || name == "ner/model", mutator.chance(70) { name = "parser/model" }
    guard var bytes = contents[name] else { return false }
    mutator.mutate(&bytes, places: places[name] ?? [])
    let damaged = ModelFile(name: name, bytes: bytes)
    let reader = ModelReader(languageDirectory: languageDirectory) {
      (wanted) throws(LanguageModelError) in
      if wanted == name { return damaged }
      guard let file = files[wanted] else {
        throw .unreadable(file: wanted, reason: "it is not part of the model")
      }
      return file
    }
    do {
      let model = try original.rereading(name, with: reader)
      let sentences = LanguagePipeline(model: model).parse(
        "Mr. Li didn't say (on 3 May) that \"U.S.-led\" talks, e.g. those of the U.N., had failed.")
      return !sentences.isEmpty
    } catch {
      // An error must name the file, or the one beside it that it does not go with any more.
      let part = name.prefix { $0 != "/" }
      precondition("\(error)".contains(part), "\(error) does not name \(name)")
      return false
    }
  }
}
