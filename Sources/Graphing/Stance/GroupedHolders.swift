import Positions
import Statements

/// The actors of a side in sections: by how firm they are, by kind, or by bloc.
struct GroupedHolders {
  struct Group {
    var heading: String
    var holders: [StanceGraph.Holder]
  }

  private(set) var sections: [Group] = []

  init(_ holders: [StanceGraph.Holder], _ polarity: Polarity, _ options: GraphOptions) {
    switch options.grouping {
    case .none:
      if polarity == .neutral {
        if !holders.isEmpty { sections = [Group(heading: "", holders: holders)] }
      } else {
        for modality in Modality.allCases {
          add(Caption.firmness(modality), holders.filter { $0.stance.modality == modality })
        }
      }
    case .kind:
      for kind in ActorKind.allCases {
        let members = holders.filter { $0.kind == kind }
        add(Caption.kinds(kind, members.count), members.sorted(by: Self.isFirmer))
      }
    case .bloc: group(holders, byBlocs: options.blocs)
    }
  }

  private mutating func add(_ heading: String, _ holders: [StanceGraph.Holder]) {
    if !holders.isEmpty { sections.append(Group(heading: heading, holders: holders)) }
  }

  /// The bloc that most of those left belong to, then the next, until none has two; the rest by kind.
  private mutating func group(
    _ holders: [StanceGraph.Holder], byBlocs memberships: [ActorID: [String]]
  ) {
    var rest = holders
    func blocs(of holder: StanceGraph.Holder) -> [String] {
      holder.stance.holder.id.flatMap { memberships[$0] } ?? []
    }
    while true {
      var counts: [String: Int] = [:]
      for holder in rest { for bloc in Set(blocs(of: holder)) { counts[bloc, default: 0] += 1 } }
      let largest = counts.max { left, right in
        left.value == right.value ? left.key > right.key : left.value < right.value
      }
      guard let largest, largest.value > 1 else { break }
      let members = rest.filter { blocs(of: $0).contains(largest.key) }
      rest.removeAll { blocs(of: $0).contains(largest.key) }
      add("\(largest.key.drawable()) · \(members.count)", members.sorted(by: Self.isFirmer))
    }
    for kind in ActorKind.allCases {
      let members = rest.filter { $0.kind == kind }
      let kinds = Caption.kinds(kind, members.count)
      let heading = kind == .state && !sections.isEmpty ? "\(kinds) of no bloc here" : kinds
      add(heading, members.sorted(by: Self.isFirmer))
    }
  }

  private static func isFirmer(_ left: StanceGraph.Holder, _ right: StanceGraph.Holder) -> Bool {
    let leftFirmness = left.stance.modality.firmness
    let rightFirmness = right.stance.modality.firmness
    return leftFirmness == rightFirmness ? left.rank < right.rank : leftFirmness > rightFirmness
  }
}
