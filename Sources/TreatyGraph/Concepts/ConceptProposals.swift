import Graphing
import Positions
import Statements

/// Groups of objects that may mean one thing: for a person to name, change or leave.
///
/// Objects are alike by their words, the rare ones counting most (cosine of TF-IDF), more so where they
/// are on the same treaty and where the same actors take positions on them. The groups are those of
/// that network.
package struct ConceptProposals: Sendable {
  /// An object that statements are on, with how much is said of it.
  package struct Object: Hashable, Sendable {
    package var name: String
    package var treaty: String?
    package var statementCount: Int
    package var holders: Set<HolderKey>
  }

  /// The most discussed first; of each group the object first that is most like all of it, as that
  /// tells best what the group is about.
  package private(set) var groups: [[Object]] = []
  /// How many objects are like no other.
  package private(set) var loneCount = 0

  /// Less alike objects are not joined.
  private static let leastSimilarity = 0.35
  /// Words in so many of a hundred objects join nothing by themselves.
  private static let commonShare = 0.05
  /// How alike the objects of a group are on the average, at least.
  private static let leastAverage = 0.12

  /// Quadratic in the objects that share a word only.
  package init(of objects: [Object]) throws(GraphingError) {
    let vectors = WordVectors(of: objects.map { Self.stems(of: $0.name) })
    let membership = try NetworkGroups.membership(
      nodeCount: objects.count, Self.links(between: objects, vectors),
      leastWeight: Self.leastAverage)
    let members = Dictionary(grouping: objects.indices) { membership[$0] }
    loneCount = members.values.count { $0.count == 1 }
    groups = members.values.filter { $0.count > 1 }.map { group in
      let likeness = vectors.likeness(ofEachTo: group)
      return zip(group, likeness).sorted { left, right in
        left.1 != right.1 ? left.1 > right.1 : Self.leads(objects[left.0], objects[right.0])
      }.map { objects[$0.0] }
    }
    groups.sort { left, right in
      let leftCount = left.map(\.statementCount).reduce(0, +)
      let rightCount = right.map(\.statementCount).reduce(0, +)
      return leftCount != rightCount ? leftCount > rightCount : left[0].name < right[0].name
    }
  }

  private static func leads(_ left: Object, _ right: Object) -> Bool {
    left.statementCount != right.statementCount
      ? left.statementCount > right.statementCount
      : (left.name.count, left.name) < (right.name.count, right.name)
  }

  private static func links(
    between objects: [Object], _ vectors: WordVectors
  ) -> [WeightedLink] {
    let limit = max(20, Int(Double(objects.count) * commonShare))
    var links: [WeightedLink] = []
    for (index, own) in vectors.words.enumerated() {
      var shared: Set<Int> = []
      for word in own {
        guard let others = vectors.having[word], others.count <= limit else { continue }
        shared.formUnion(others.lazy.filter { $0 > index })
      }
      for other in shared.sorted() {
        let similarity =
          vectors.cosine(index, other) * kinship(objects[index], objects[other])
        if similarity >= leastSimilarity {
          links.append(WeightedLink(left: index, right: other, weight: similarity))
        }
      }
    }
    return links
  }

  /// Less for objects on two treaties, more for those that the same actors take positions on.
  private static func kinship(_ left: Object, _ right: Object) -> Double {
    let isApart = left.treaty != nil && right.treaty != nil && left.treaty != right.treaty
    let all = left.holders.union(right.holders).count
    let shared = left.holders.intersection(right.holders).count
    return (isApart ? 0.5 : 1) * (1 + 0.5 * Double(shared) / Double(max(1, all)))
  }

  /// The words without the ending of a plural.
  private static func stems(of name: String) -> Set<String> {
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
    return Set(
      words.map { word in
        word.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss")
          ? String(word.dropLast()) : String(word)
      })
  }
}
