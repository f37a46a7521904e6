import Statements

/// Reads who belongs to a group off the words behind the group: the one expansion of such lists.
///
///     Eleven states (Chile, Ghana and Nepal) left.             in parentheses
///     Many states, led by Norway and Rwanda, backed it.        behind a marker
///     Two states, Egypt and Iran, voted no.                    by themselves, where a number leads
///     States from Asia (Japan) to Europe (Malta) backed it.    by region
struct MemberListReader {
  let actors: ActorListReader

  /// Members of a group, and the place of the noun that they belong to.
  struct Members: Sendable {
    let actors: [ListedActor]
    let group: ScalarRange
    /// Where the last of them ends, with the parenthesis that closes them.
    let end: Int
  }

  private var words: [SurfaceWords.Word] { actors.words }
  private var lists: WordLists { actors.lists }

  /// The members named from a word on, where the word before it names a group.
  func members(at index: Int) -> ActorListReader.Reading<Members>? {
    guard index > 0, index + 1 < words.count else { return nil }
    if let region = region(at: index) { return region }
    guard isGroup(index - 1),
      let list = parenthesis(at: index) ?? marked(at: index) ?? bare(at: index)
    else { return nil }
    return reading(list.value, of: index - 1, next: list.next)
  }

  private func reading(
    _ members: [ListedActor], of group: Int, next: Int
  ) -> ActorListReader.Reading<Members> {
    let isSetOff = actors.isMark(",", at: next - 1)
    return .init(
      value: Members(
        actors: members, group: words[group].range,
        end: words[isSetOff ? next - 2 : next - 1].range.end),
      next: next)
  }

  /// `states`, `nations`, and a number that stands for some: `three, Iran, …`.
  private func isGroup(_ index: Int) -> Bool {
    lists[.memberGroups].contains(words[index].lower) || isLoneNumber(index)
  }

  private func isLoneNumber(_ index: Int) -> Bool {
    guard isNumber(index), actors.isMark(",", at: index + 1) else { return false }
    return index == 0 || words[index - 1].isMark
      || lists[.listConjunctions].contains(words[index - 1].lower)
  }

  private func isNumber(_ index: Int) -> Bool { lists[.numbers].contains(words[index].lower) }

  /// `(Chile, Ghana and Nepal)`, `(including Chile)`.
  private func parenthesis(at index: Int) -> ActorListReader.Reading<[ListedActor]>? {
    guard actors.isMark("(", at: index) else { return nil }
    let start = index + 1 + (marker(at: index + 1) ?? 0)
    guard let list = list(at: start, isEnumeration: true), actors.isMark(")", at: list.next) else {
      return nil
    }
    return .init(value: list.value, next: list.next + 1)
  }

  /// `, including Chile and Ghana,`, `such as Chile`, `, among them Chile, Ghana and Nepal`.
  private func marked(at index: Int) -> ActorListReader.Reading<[ListedActor]>? {
    let start = actors.isMark(",", at: index) ? index + 1 : index
    guard let length = marker(at: start), let list = list(at: start + length) else { return nil }
    // `including Chile's ministers`: a name that goes on is no member by itself.
    guard !actors.isMark("'", at: list.next), !actors.isMark("’", at: list.next) else { return nil }
    let closes = start > index && actors.isMark(",", at: list.next)
    return .init(value: list.value, next: closes ? list.next + 1 : list.next)
  }

  /// `three states, Iran, North Korea and Syria, voted no`: only where a number tells how many.
  private func bare(at index: Int) -> ActorListReader.Reading<[ListedActor]>? {
    let mark = words[index].lower
    guard actors.isMark(",", at: index) || lists[.dashes].contains(mark),
      (max(0, index - 4)..<index).contains(where: isNumber),
      let list = list(at: index + 1), list.value.count > 1, list.next < words.count,
      words[list.next].lower == mark
        || lists[.sentenceEnds].contains(words[list.next].lower)
    else { return nil }
    let closes = words[list.next].lower == mark
    return .init(value: list.value, next: closes ? list.next + 1 : list.next)
  }

  /// `states from Asia (Japan, Nepal) to Europe (Malta)`: read at the first parenthesis behind a
  /// group and the name of a region; the next ones count for the same group.
  private func region(at index: Int) -> ActorListReader.Reading<Members>? {
    guard actors.isMark("(", at: index),
      let group = (max(0, index - 24)..<index).last(where: {
        lists[.memberGroups].contains(words[$0].lower)
      }), group + 1 < index, lists[.regionMarkers].contains(words[group + 1].lower),
      (group + 1..<index).allSatisfy({ isOfRegions($0) }),
      let list = list(at: index + 1, isEnumeration: true), actors.isMark(")", at: list.next)
    else { return nil }
    return reading(list.value, of: group, next: list.next + 1)
  }

  /// What may stand between a group and the members of a region: names, `to`, other members.
  private func isOfRegions(_ index: Int) -> Bool {
    let word = words[index]
    return word.isMark
      ? !lists[.sentenceEnds].contains(word.lower)
      : word.isCapitalized
        || lists[.regionMarkers].contains(word.lower) || lists[.articles].contains(word.lower)
        || lists[.listConjunctions].contains(word.lower)
  }

  /// The number of words of the marker that begins at a word: `such as` has two.
  private func marker(at index: Int) -> Int? {
    (1...3).reversed().first { length in
      guard index + length <= words.count else { return false }
      return lists[.memberMarkers].contains(
        words[index..<index + length].map(\.lower).joined(separator: " "))
    }
  }

  private func list(
    at index: Int, isEnumeration: Bool = false
  ) -> ActorListReader.Reading<[ListedActor]>? {
    guard index < words.count else { return nil }
    return actors.list(at: index, allowsUnnamedFirst: false, isEnumeration: isEnumeration)
  }
}
