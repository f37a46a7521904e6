import Statements
import Tables

extension CellType where Value == String {
  /// The id of an actor, treaty or both: a kind, a colon, then letters, digits and hyphens.
  static var identifier: CellType {
    CellType(
      holds: "an id such as ngo:greenpeace", read: { isIdentifier($0) ? $0 : nil },
      complaint: { "\"\($0)\" is no id; one looks like ngo:greenpeace" })
  }

  /// The id of an actor, whose first part is its kind.
  static var actor: CellType {
    CellType(
      holds: "the id of an actor",
      read: { isIdentifier($0) && ActorIDPrefix($0) != nil ? $0 : nil },
      complaint: {
        isIdentifier($0)
          ? "the id \"\($0)\" starts with no kind of actor"
          : "\"\($0)\" is no id; one looks like ngo:greenpeace"
      })
  }

  /// A word of the table of sources.
  static var source: CellType {
    CellType(
      holds: "an id of sources.tsv", read: { $0 == "-" ? nil : $0 },
      complaint: { _ in "say where the facts of the line are from, with a word of sources.tsv" })
  }

  private static func isIdentifier(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
      && parts[0].allSatisfy(Byte.isLowercase)
      && parts[1].allSatisfy { Byte.isAlphanumeric($0) || $0 == Byte.hyphen }
  }
}

extension CellType where Value == CalendarDate {
  /// A day of the calendar.
  static var day: CellType {
    CellType(
      holds: "a day such as 2020-01-31", read: { CalendarDate($0) },
      complaint: { "\"\($0)\" is no day; write 2020-01-31, or - where it is not known" })
  }
}
