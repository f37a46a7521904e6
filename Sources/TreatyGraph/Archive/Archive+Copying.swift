import Storage

extension Archive {
  /// Copies all of the store into another one, which must be empty or not there yet: a file, or an address
  /// of PostgreSQL. Numbers, decisions and kept answers stay as they are. Gives how many rows they are.
  public func copy(to other: Archive) throws -> Int {
    let source = try StatementStore(path: path, for: .reading)
    return try source.copy(into: StatementStore(path: other.path, for: .writing))
  }

  /// Writes all of the store to a new file, as it is at one moment, whoever writes to it meanwhile.
  public func backUp(to file: String) throws {
    try StatementStore(path: path, for: .reading).backUp(to: file)
  }

  /// How messages name a store: an address without its password.
  public static func shownPath(_ path: String) -> String { StatementStore.shownPath(path) }
}
