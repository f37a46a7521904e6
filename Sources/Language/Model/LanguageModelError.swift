/// What keeps a language model from being loaded.
package enum LanguageModelError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A file of the model is not there or cannot be read.
  case unreadable(file: String, reason: String)
  /// A file of the model is cut short, altered or of another format.
  case malformed(file: String, field: String, reason: String)
  /// The model is sound, but built from parts that this runtime does not have.
  case unsupported(file: String, field: String, reason: String)
  /// The weights of an encoder are not there or cannot be read.
  case noWeights(file: String, reason: String)
  /// The weights of an encoder are cut short, altered or of another shape.
  case badWeights(file: String, field: String, reason: String)

  package var description: String {
    switch self {
    case .unreadable(let file, let reason):
      "cannot read \(file): \(reason); run .ci/setup to fetch the language model"
    case .malformed(let file, let field, let reason):
      "\(file) is damaged at \(field): \(reason); run .ci/setup to fetch the language model again"
    case .unsupported(let file, let field, let reason):
      "\(file) asks at \(field) for what this program cannot do: \(reason)"
    case .noWeights(let file, let reason):
      "cannot read \(file): \(reason); it belongs to the program's data, and --judge off does without"
    case .badWeights(let file, let field, let reason):
      "\(file) is damaged at \(field): \(reason); take the file that came with the program"
    }
  }
}
