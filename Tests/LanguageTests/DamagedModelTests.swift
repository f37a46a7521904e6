import Foundation
import Testing

@testable import Language

@Suite("Damaged models")
struct DamagedModelTests {
  private static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: "\(TrainedModel.directory)/\(name)")))
  }

  /// The error of reading the part of a model that a damaged file belongs to.
  private static func error(_ name: String, _ damaged: [UInt8]) throws -> LanguageModelError? {
    let model = try TrainedModel.load()
    let reader = ModelReader(languageDirectory: TrainedModel.languageDirectory) {
      (wanted) throws(LanguageModelError) in
      wanted == name
        ? ModelFile(name: name, bytes: damaged)
        : try ModelFile(directory: TrainedModel.directory, name: wanted)
    }
    do throws(LanguageModelError) {
      _ = try model.rereading(name, with: reader)
      return nil
    } catch {
      return error
    }
  }

  @Test("A file cut short is an error that names the file", arguments: ModelReader.fileNames)
  func truncated(name: String) throws {
    let whole = try Self.bytes(name)
    for count in [0, 1, whole.count / 3, whole.count / 2] {
      let error = try Self.error(name, Array(whole[..<count]))
      #expect(error.map { "\($0)".contains(name) } == true, "\(name) cut to \(count) bytes")
    }
  }

  @Test("A length that runs past the end is an error that names the field")
  func lengths() throws {
    var bytes = try Self.bytes("parser/model")
    bytes.replaceSubrange(0..<1, with: [0xdf, 0xff, 0xff, 0xff, 0xff])
    #expect(
      try Self.error("parser/model", bytes)
        == .malformed(
          file: "parser/model", field: "top level",
          reason: "a map of 4294967295 runs past the end (byte 5)"))
  }

  @Test("A weight that is no number is an error that names its layer")
  func notANumber() throws {
    var bytes = try Self.bytes("tagger/model")
    let last = bytes.count - 600
    bytes.replaceSubrange(last..<last + 8, with: [UInt8](repeating: 0xff, count: 8))
    let error = try Self.error("tagger/model", bytes)
    #expect("\(String(describing: error))".contains("(softmax)"))
  }

  @Test("A pipeline of another design is refused, not read wrongly")
  func anotherDesign() throws {
    let text = String(decoding: try Self.bytes("config.cfg"), as: UTF8.self)
    let wider = text.replacingOccurrences(of: "window_size = 1", with: "window_size = 2")
    #expect(
      try Self.error("config.cfg", Array(wider.utf8))
        == .unsupported(
          file: "config.cfg", field: "[components.tok2vec.model.encode] window_size",
          reason: "2 instead of 1"))
  }

  @Test("One changed bit of a weight is noticed, though the file is sound in form")
  func changedWeight() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "damaged-\(UUID().uuidString)/en_core_web_sm-3.8.0")
    try FileManager.default.createDirectory(
      at: folder.deletingLastPathComponent(), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    try FileManager.default.copyItem(
      at: URL(filePath: TrainedModel.directory).resolvingSymlinksInPath(), to: folder)
    var bytes = try Self.bytes("tok2vec/model")
    bytes[bytes.count / 2] ^= 1
    try Data(bytes).write(to: folder.appending(path: "tok2vec/model"))
    #expect(
      throws: LanguageModelError.malformed(
        file: "\(folder.path)/tok2vec/model", field: "digest",
        reason: "its contents differ from the published model")
    ) {
      try LanguageModel(
        directory: folder.path, languageDirectory: TrainedModel.languageDirectory)
    }
  }

  @Test("A missing model is an error that says which command fetches it")
  func missing() {
    #expect {
      try LanguageModel(directory: "/nowhere/model")
    } throws: {
      "\($0)".contains(".ci/setup") && "\($0)".contains("/nowhere/model/config.cfg")
    }
  }
}
