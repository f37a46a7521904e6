import Statements

// What stands before a sentence and is no part of it: datelines, those spoken to, fronted frames.
extension CondensingWriter {
  /// `NAIROBI, 5 May (Reuters) – The bloc …`: where and when it was written says nobody's position.
  mutating func takeDateline() -> Int? {
    let words = surface.words
    guard let dash = words.prefix(16).firstIndex(where: { lists[.dashes].contains($0.lower) }),
      dash > 0, dash + 1 < words.count, isSetOff(dash)
    else { return nil }
    let line = words[..<dash]
    let isPlain = line.allSatisfy {
      $0.isMark || $0.isCapitalized || $0.lower.first?.isNumber == true
        || lists[.datelineWords].contains($0.lower)
    }
    let hasDate = line.contains { $0.lower.first?.isNumber == true || $0.lower == "(" }
    // `Russia – which …` is a name with an aside, `ROME – …` a place.
    let form = mentionAt[0]?.form
    let isPlace =
      form == .metonym
      || form == nil && words[0].range.count > 3
        && surface.text(words[0].range) == surface.text(words[0].range).uppercased()
    guard isPlain, hasDate || isPlace else { return nil }
    leaveOut(omission(from: 0, upTo: dash + 1, aside: nil))
    return dash + 1
  }

  /// Whether white space stands on both sides of a word.
  private func isSetOff(_ index: Int) -> Bool {
    surface.words[index].range.start > surface.words[index - 1].range.end
      && surface.words[index + 1].range.start > surface.words[index].range.end
  }

  /// `Mr. President, Mongolia remains …`: who is spoken to is not who speaks.
  mutating func takeVocative(at index: Int) -> Int? {
    let words = surface.words
    guard isSentenceStart(index) else { return nil }
    var spoken: [String] = []
    for next in index..<min(index + 7, words.count) {
      if reader.isMark(",", at: next) {
        guard lists[.vocatives].contains(spoken.joined(separator: " ")) else { return nil }
        leaveOut(omission(from: index, upTo: next + 1, aside: nil))
        return next + 1
      }
      if !words[next].isMark { spoken.append(words[next].lower) }
    }
    return nil
  }

  /// `On the budget, the EU proposed …`: the frame goes, the comma before an actor closes it.
  mutating func takeTopic(at index: Int) -> Int? {
    let words = surface.words
    guard isSentenceStart(index), let length = markerLength(at: index) else { return nil }
    guard let comma = frameEnd(from: index + length), comma > index + length else { return nil }
    let topic = index + length..<comma
    let tellsTime = topic.contains { lists[.timeWords].contains(words[$0].lower) }
    var omission = omission(from: index, upTo: comma + 1, aside: nil)
    if !tellsTime {
      omission.topic = ScalarRange(words[topic.lowerBound].range.start, words[comma - 1].range.end)
    }
    leaveOut(omission)
    return comma + 1
  }

  /// The comma behind which an actor begins the clause; commas within parentheses do not count.
  private func frameEnd(from start: Int) -> Int? {
    let words = surface.words
    var commas = 0
    var depth = 0
    for index in start..<min(start + 60, words.count) {
      if reader.isMark("(", at: index) { depth += 1 }
      if reader.isMark(")", at: index) { depth -= 1 }
      guard depth == 0 else { continue }
      if lists[.sentenceEnds].contains(words[index].lower) { return nil }
      // `On fees, the text was endorsed by Chile, Peru and Mali`: behind the first comma a clause.
      if commas > 0, lists[.clauseWords].contains(words[index].lower) { return nil }
      if reader.isMark(",", at: index) {
        commas += 1
        if commas == 3 { return nil }
        if isActor(at: index + 1) || reader.list(at: index + 1, allowsUnnamedFirst: true) != nil {
          return index
        }
      }
    }
    return nil
  }

  func isSentenceStart(_ index: Int) -> Bool {
    index == 0 || lists[.sentenceEnds].contains(surface.words[index - 1].lower)
  }

  /// How many words the marker of a frame has that begins here: `with regard to` has three.
  private func markerLength(at index: Int) -> Int? {
    (1...3).reversed().first { length in
      guard index + length <= surface.words.count else { return false }
      let words = surface.words[index..<index + length].map(\.lower)
      return lists[.topicMarkers].contains(words.joined(separator: " "))
    }
  }

  func isActor(at index: Int) -> Bool {
    guard index < surface.words.count else { return false }
    let hasDeterminer = lists[.articles].contains(surface.words[index].lower)
    guard let mention = mentionAt[hasDeterminer ? index + 1 : index], mention.form == .noun else {
      return false
    }
    if case .treaty = mention.entity { return false }
    return true
  }
}
