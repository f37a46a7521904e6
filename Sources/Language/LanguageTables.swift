import Tables

/// `symbols.tsv`: names that have a fixed number instead of a hash.
enum SymbolNameTable {
  static let number = Column(
    0, "number", .integer(in: 1...Int(Int32.max)),
    "the number that stands for the name in the model")
  static let name = Column(1, "name", .literal, "the name")

  static let schema = TableSchema(
    "language/symbols.tsv", columns: [number, name], key: [name], order: .meant)
}

/// `norms.tsv`: marks and currency signs that count as another one.
enum BaseNormTable {
  static let form = Column(0, "form", .literal, "the mark as a text has it")
  static let norm = Column(1, "norm", .literal, "the one that it counts as")

  static let schema = TableSchema(
    "language/norms.tsv", columns: [form, norm], key: [form], order: .lines)
}

/// `MODEL.digests.tsv`: the files of a published model, to notice damage.
enum DigestTable {
  static let file = Column(0, "file", .text, "the file, within the folder of the model")
  static let digest = Column(
    1, "digest",
    CellType<UInt64>(
      holds: "16 hexadecimal digits", read: { UInt64($0, radix: 16) },
      complaint: { "\"\($0)\" is no hexadecimal number" }),
    "MurmurHash64A of its bytes, with seed 1")

  static func schema(of model: String) -> TableSchema {
    TableSchema(
      "language/\(model).digests.tsv", columns: [file, digest], key: [file], order: .lines)
  }
}

extension LanguageModel {
  /// What each table of `data/language` is, with that of a model of this name.
  package static func schemas(of model: String) -> [TableSchema] {
    [SymbolNameTable.schema, BaseNormTable.schema, DigestTable.schema(of: model)]
  }
}

extension Table {
  /// The table of a file beside the model; throws where a line does not read as one of it.
  init(_ schema: TableSchema, file: ModelFile) throws(LanguageModelError) {
    self.init(schema, path: file.name, bytes: file.bytes)
    if let fault = faults.first { throw LanguageModelError(fault) }
  }

  /// What a cell says.
  func read<Value>(_ row: Row, _ column: Column<Value>) throws(LanguageModelError) -> Value {
    do throws(TableError) {
      return try value(row, column)
    } catch {
      switch error {
      case .fault(let fault): throw LanguageModelError(fault)
      case .unreadable(let path, let reason): throw .unreadable(file: path, reason: reason)
      }
    }
  }
}

extension LanguageModelError {
  fileprivate init(_ fault: TableFault) {
    let place = fault.line.map { "line \($0)" } ?? "its header"
    self = .malformed(file: fault.path, field: place, reason: fault.message)
  }
}
