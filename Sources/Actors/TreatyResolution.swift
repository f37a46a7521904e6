import Statements
import Tables

/// A resolution by which a treaty came about: a vote on it is one on the treaty.
package struct TreatyResolution: Hashable, Sendable {
  /// What it does for the treaty.
  package enum Part: String, CaseIterable, Sendable {
    /// Opens the talks.
    case mandates
    /// Adopts the text.
    case adopts
  }

  /// `A/RES/74/247`.
  package let symbol: String
  package let treaty: TreatyID
  package let part: Part
  /// The day on which it was adopted.
  package let date: CalendarDate
}

/// The resolutions by which treaties came about.
package struct TreatyResolutions: Sendable {
  private var bySymbol: [String: TreatyResolution] = [:]
  private var byTreaty: [TreatyID: [TreatyResolution]] = [:]

  /// Reads its table in the folder `treaties` of a data folder.
  package init(folder: String) throws(TableError) {
    let table = try Table(TreatyResolutionTable.schema, under: folder).whole()
    for row in table.rows {
      let resolution = TreatyResolution(
        symbol: table[row, TreatyResolutionTable.symbol],
        treaty: TreatyID(table[row, TreatyResolutionTable.id]),
        part: try table.value(row, TreatyResolutionTable.part),
        date: try table.value(row, TreatyResolutionTable.date))
      bySymbol[Self.key(resolution.symbol)] = resolution
      byTreaty[resolution.treaty, default: []].append(resolution)
    }
  }

  /// The resolution of a symbol or of the number that texts call it by.
  ///
  ///     resolutions["A/RES/74/247"]  // the one that opened the talks on cybercrime
  ///     resolutions["74/247"]        // the same
  package subscript(symbol: String) -> TreatyResolution? { bySymbol[Self.key(symbol)] }

  /// Those of a treaty.
  package func resolutions(on treaty: TreatyID) -> [TreatyResolution] { byTreaty[treaty] ?? [] }

  private static func key(_ symbol: String) -> String {
    let key = symbol.uppercased().filter { !$0.isWhitespace }
    return key.hasPrefix("A/RES/") ? String(key.dropFirst(6)) : key
  }
}
