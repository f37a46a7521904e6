import TreatyGraph

extension Page {
  /// What the signs before statements mean, below answers that print both sides.
  mutating func addSignLegend(width: Int) {
    add()
    let words = """
      Signs: \(Polarity.support.symbol) for what stands above, \(Polarity.oppose.symbol) against it, \
      \(Polarity.neutral.symbol) neither. The word behind is the sentence's own: \
      \(Polarity.oppose.symbol) signs is a refusal to sign, \(Polarity.support.symbol) criticises is \
      said of what stands against it.
      """
    add(StyledText(words, .faint).lines(width: width))
  }
}
