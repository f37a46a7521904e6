/// Where tests keep an index of the directory: to read its tables takes seconds where code is not optimised.
package enum IndexFolder {
  private static let folder = try? TemporaryFolder()

  /// The same for all tests of a run; nil where no folder can be made.
  package static let path = folder?.path
}
