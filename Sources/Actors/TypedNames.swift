import Synchronization

/// Finds names as users type them: the aliases of each key, gathered when the first name is asked
/// for, since most runs ask for none.
///
/// Afterwards a look-up takes the time of hashing its letters, whatever the directory holds.
final class TypedNames: Sendable {
  private let gathered = Mutex<[NameKey: [Int]]?>(nil)

  /// The indices of aliases with one of some keys, in their order.
  func aliases(called keys: [NameKey], of aliases: [Alias]) -> [Int] {
    let indices = gathered.withLock { gathered in
      let table = gathered ?? Self.table(of: aliases)
      gathered = table
      return keys.flatMap { table[$0] ?? [] }
    }
    return keys.count > 1 ? Set(indices).sorted() : indices
  }

  private static func table(of aliases: [Alias]) -> [NameKey: [Int]] {
    Dictionary(
      grouping: aliases.indices, by: { NameKey(aliases[$0].text) })
  }
}
