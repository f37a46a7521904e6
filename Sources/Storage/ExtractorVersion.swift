/// What turned an article into statements; another one may find others in the same text.
public struct ExtractorVersion: Hashable, Sendable {
  /// The version of the program.
  public var program: String
  /// The digest of its data files and language model.
  public var data: String

  public init(program: String, data: String) {
    self.program = program
    self.data = data
  }
}
