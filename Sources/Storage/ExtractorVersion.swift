/// What turned an article into statements; another one may find others in the same text.
package struct ExtractorVersion: Hashable, Sendable {
  /// The version of the program.
  package var program: String
  /// The digest of its data files and language model.
  package var data: String

  package init(program: String, data: String) {
    self.program = program
    self.data = data
  }
}
