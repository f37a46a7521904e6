import TreatyGraph

extension Listing<ActEntry> {
  /// What was done, when and by whom.
  static let acts = Listing(
    columns: [
      .text("DAY"), .wrapping("ACTOR"), .text("DID"), .wrapping("ON"), .rare("PLACE"),
      .wrapping("SAYS"),
    ]
  ) { entry in
    let act = entry.act
    let object = [act.resolution, entry.treatyName].compactMap { $0 }.joined(separator: " on ")
    let style: TextStyle? =
      act.isNegated || act.stage == .announced ? .faint : TextStyle(act.kind.polarity)
    return [
      Table.Cell(act.date?.description ?? ""), Table.Cell(act.actorName),
      Table.Cell(act.words, style), Table.Cell(object), Table.Cell(act.place ?? ""),
      Table.Cell(entry.sourceWords, .faint),
    ]
  }
}

extension ActEntry {
  /// Where it stands, and how many more tell it.
  fileprivate var sourceWords: String {
    let place = act.line.map { "\(act.source):\($0)" } ?? act.source
    let further = listed.further.count
    return further == 0 ? place : "\(place), and \(counted(further, "other"))"
  }
}
