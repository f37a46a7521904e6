import Storage

extension Archive {
  /// What in the store should be otherwise: in its file, between its tables, in the index of words, of the
  /// statements that decisions make and of the answers that it keeps. Reads all there is.
  public func faults() throws -> [StoreFault] {
    do {
      return try openToDecide().faults()
    } catch StorageError.notWritable {
      return try openForReading().faults()
    }
  }

  /// Mends what can be, and gives what is left. Reads and weighs all there is.
  public func repair() throws -> [StoreFault] {
    let store = try openToDecide()
    try store.repair()
    return try store.faults()
  }
}
