import Foundation
import Testing

@testable import Language

@Suite("Files of tensors")
struct TensorFileTests {
  private static func written(_ bytes: [UInt8]) throws -> URL {
    let url = FileManager.default.temporaryDirectory
      .appending(path: "tensors-\(UUID().uuidString).safetensors")
    try Data(bytes).write(to: url)
    return url
  }

  private static func file(head: String, data: [UInt8] = [], length: UInt64? = nil) -> [UInt8] {
    let text = Array(head.utf8)
    return withUnsafeBytes(of: (length ?? UInt64(text.count)).littleEndian) { Array($0) } + text
      + data
  }

  private func expectError(_ bytes: [UInt8], _ body: (TensorFile) throws -> Void) throws {
    let url = try Self.written(bytes)
    defer { try? FileManager.default.removeItem(at: url) }
    let error = #expect(throws: LanguageModelError.self) { try body(TensorFile(path: url.path)) }
    #expect("\(String(describing: error))".contains(url.lastPathComponent))
  }

  @Test(
    "A head that is cut short, too long or no object is an error",
    arguments: [
      [], [1, 2, 3], file(head: ""), file(head: "[]"), file(head: "{\"a\":{\"dtype\":\"F32\"}}"),
      file(head: "{}", length: 3), file(head: "{}", length: .max), file(head: "{\"a\":7}"),
      file(head: "{", data: [0x7D]),
    ])
  func badHead(bytes: [UInt8]) throws {
    try expectError(bytes) { _ in }
  }

  @Test(
    "A tensor that does not lie within the file, or is of another shape or type, is an error",
    arguments: [
      #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}"#,
      #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}}"#,
      #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[-8,0]}}"#,
      #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[9223372036854775800,9223372036854775807]}}"#,
      #"{"a":{"dtype":"F32","shape":[2],"data_offsets":[]}}"#,
      #"{"a":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}}"#,
      #"{"a":{"dtype":"F16","shape":[2],"data_offsets":[0,8]}}"#,
      #"{"b":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}"#,
    ])
  func badTensor(head: String) throws {
    try expectError(Self.file(head: head, data: [UInt8](repeating: 0, count: 8))) {
      _ = try $0.floats("a", shape: [2])
    }
  }

  @Test("Numbers that are none are an error")
  func notANumber() throws {
    let head = #"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}"#
    try expectError(Self.file(head: head, data: [0, 0, 0xC0, 0x7F])) {
      _ = try $0.floats("a", shape: [1])
    }
  }

  @Test("Floats and scaled bytes are read with what the file says about itself")
  func sound() throws {
    let head =
      #"{"__metadata__":{"layers":"6"},"a":{"dtype":"I8","shape":[2,2],"data_offsets":[0,4]},"#
      + #""a.scale":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}}"#
    let scales: [Float] = [0.5, 2]
    let url = try Self.written(
      Self.file(head: head, data: [1, 0xFF, 3, 0x80] + scales.withUnsafeBytes { Array($0) }))
    defer { try? FileManager.default.removeItem(at: url) }
    let file = try TensorFile(path: url.path)
    #expect(try file.matrix("a", rows: 2, columns: 2).floats == [0.5, -0.5, 6, -256])
    #expect(try file.number("layers", in: 1...12) == 6)
    #expect(throws: LanguageModelError.self) { try file.number("layers", in: 1...5) }
    #expect(throws: LanguageModelError.self) { try file.number("heads", in: 1...5) }
  }

  @Test("A damaged encoder is refused with an error or reads on, whatever byte is wrong")
  func damaged() throws {
    let sound = try [UInt8](
      Data(contentsOf: URL(filePath: TransformerFixture.path("small.safetensors"))))
    var random = SystemRandomNumberGenerator()
    var sequence = PieceSequence()
    sequence.append([2, 4, 5, 3], part: 0)
    var refused = 0
    for round in 0..<300 {
      var bytes = sound
      let area = round % 3 == 0 ? bytes.count : 5_000
      for _ in 0...round % 4 {
        bytes[Int.random(in: 0..<area, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      if round % 10 == 0 { bytes.removeLast(Int.random(in: 1..<bytes.count, using: &random)) }
      let url = try Self.written(bytes)
      defer { try? FileManager.default.removeItem(at: url) }
      do {
        let file = try TensorFile(path: url.path)
        let encoder = try TransformerEncoder(file)
        let classifier = try PairClassifier(
          file, width: encoder.width, questions: TransformerFixture.questions)
        let encoded = encoder.encode(sequence)
        let shares = classifier.probabilities(
          first: encoded.mean(of: [1]), second: encoded.mean(of: [2]),
          sentence: encoded.mean(of: [1, 2]))
        #expect(shares.joined().allSatisfy { (0...1).contains($0) })
      } catch {
        refused += 1
      }
    }
    #expect(refused > 100)
  }
}
