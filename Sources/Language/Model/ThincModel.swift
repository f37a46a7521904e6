/// The layers of a network as thinc writes them: names, integer attributes and arrays of weights.
///
/// The format: https://thinc.ai/docs/usage-models#serialization.
struct ThincModel {
  /// One layer.
  struct Node {
    var index: Int
    var name = ""
    var attributes: [String: Int] = [:]
    var parameters: [String: Parameter] = [:]
  }

  /// An array of weights: its shape, and where in the file its bytes are.
  struct Parameter {
    var shape: [Int]
    var data: Range<Int>
  }

  let file: ModelFile
  private(set) var nodes: [Node] = []

  init(_ file: ModelFile) throws(LanguageModelError) {
    self.file = file
    var reader = MessagePackReader(file)
    for _ in 0..<(try reader.readMapCount()) {
      switch try reader.readString() {
      case "nodes": try readNodes(&reader)
      case "attrs": try readAttributes(&reader)
      case "params": try readParameters(&reader)
      default: try reader.skip()
      }
    }
    guard !nodes.isEmpty else {
      throw .malformed(file: file.name, field: "nodes", reason: "there are none")
    }
  }

  /// The layers of a kind in the order of the network.
  func nodes(named name: String) -> [Node] { nodes.filter { $0.name == name } }

  func nodes(named name: String, count: Int) throws(LanguageModelError) -> [Node] {
    let found = nodes(named: name)
    guard found.count == count else {
      throw .malformed(
        file: file.name, field: "nodes",
        reason: "expected \(count) layers \(name), found \(found.count)")
    }
    return found
  }

  /// The weights of a layer, row by row, which must have the given shape and be finite.
  func weights(
    _ name: String, of node: Node, shape: [Int]
  ) throws(LanguageModelError) -> [Float] {
    let field = "params[\(node.index)].\(name) (\(node.name))"
    guard let parameter = node.parameters[name] else {
      throw .malformed(file: file.name, field: field, reason: "it is missing")
    }
    guard parameter.shape == shape else {
      throw .malformed(
        file: file.name, field: field,
        reason: "its shape is \(parameter.shape) instead of \(shape)")
    }
    let count = shape.reduce(1, *)
    guard parameter.data.count == count * MemoryLayout<Float>.size else {
      throw .malformed(
        file: file.name, field: field,
        reason: "\(parameter.data.count) bytes for \(count) numbers")
    }
    let values = file.bytes.withUnsafeBytes { bytes in
      [Float](unsafeUninitializedCapacity: count) { buffer, initialized in
        UnsafeMutableRawBufferPointer(buffer).copyMemory(
          from: UnsafeRawBufferPointer(rebasing: bytes[parameter.data]))
        initialized = count
      }
    }
    // The largest exponent marks infinities and what is no number; OR-ing is free of branches.
    var mark: UInt32 = 0
    for value in values {
      mark |= (value.bitPattern & 0x7f80_0000) &+ 0x0080_0000
    }
    guard mark & 0x8000_0000 == 0 else {
      throw .malformed(file: file.name, field: field, reason: "a weight is not finite")
    }
    return values
  }

  func attribute(_ name: String, of node: Node) throws(LanguageModelError) -> Int {
    guard let value = node.attributes[name] else {
      throw .malformed(
        file: file.name, field: "attrs[\(node.index)].\(name) (\(node.name))",
        reason: "it is missing")
    }
    return value
  }

  private mutating func readNodes(_ reader: inout MessagePackReader) throws(LanguageModelError) {
    reader.field = "nodes"
    for index in 0..<(try reader.readArrayCount()) {
      reader.field = "nodes[\(index)]"
      grow(to: index)
      for _ in 0..<(try reader.readMapCount()) {
        switch try reader.readString() {
        case "name": nodes[index].name = try reader.readString()
        case "index":
          guard try reader.readInteger() == UInt64(index) else {
            throw reader.malformed("the index is not \(index)")
          }
        default: try reader.skip()
        }
      }
    }
  }

  private mutating func readAttributes(
    _ reader: inout MessagePackReader
  ) throws(LanguageModelError) {
    reader.field = "attrs"
    for index in 0..<(try reader.readArrayCount()) {
      reader.field = "attrs[\(index)]"
      grow(to: index)
      for _ in 0..<(try reader.readMapCount()) {
        let name = try reader.readString()
        let range = try reader.readBytes()
        var packed = MessagePackReader(file, range: range, field: "attrs[\(index)].\(name)")
        if packed.nextIsInteger {
          nodes[index].attributes[name] = try packed.readSmallInteger(below: 1 << 31)
        }
      }
    }
  }

  private mutating func readParameters(
    _ reader: inout MessagePackReader
  ) throws(LanguageModelError) {
    reader.field = "params"
    for index in 0..<(try reader.readArrayCount()) {
      reader.field = "params[\(index)]"
      grow(to: index)
      for _ in 0..<(try reader.readMapCount()) {
        let name = try reader.readString()
        reader.field = "params[\(index)].\(name)"
        if reader.readNil() { continue }
        nodes[index].parameters[name] = try readParameter(&reader)
      }
    }
  }

  private func readParameter(
    _ reader: inout MessagePackReader
  ) throws(LanguageModelError) -> Parameter {
    var parameter = Parameter(shape: [], data: 0..<0)
    for _ in 0..<(try reader.readMapCount()) {
      switch try reader.readString() {
      case "shape":
        for _ in 0..<(try reader.readArrayCount()) {
          parameter.shape.append(try reader.readSmallInteger(below: 1 << 24))
        }
      case "type":
        let type = try reader.readString()
        guard type == "<f4" else { throw reader.malformed("numbers of type \(type)") }
      case "data": parameter.data = try reader.readBytes()
      default: try reader.skip()
      }
    }
    return parameter
  }

  private mutating func grow(to index: Int) {
    while nodes.count <= index { nodes.append(Node(index: nodes.count)) }
  }
}
