/// The tokens of some documents in a row, with what the stages found out, column by column.
struct TokenBatch {
  private(set) var documents: [Range<Int>] = []
  private(set) var words: [Tokenizer.Word] = []
  private(set) var norms: [UInt64] = []
  private(set) var isSpace: [Bool] = []
  /// Hashes of all that an embedding depends on, but for the space that follows.
  private(set) var formKeys: [UInt64] = []
  var tags: [UInt8] = []
  var startsSentence: [Bool] = []

  var count: Int { words.count }

  mutating func append(_ words: [Tokenizer.Word], vocabulary: Vocabulary) {
    let first = self.words.count
    self.words += words
    for word in words {
      let lexeme = vocabulary[word.lexeme]
      let norm = word.norm != 0 ? word.norm : lexeme.norm
      norms.append(norm)
      isSpace.append(lexeme.isSpace)
      formKeys.append(lexeme.hash ^ (norm &* 0xff51_afd7_ed55_8ccd))
      startsSentence.append(false)
    }
    documents.append(first..<self.words.count)
  }

  func features(of token: Int, in vocabulary: Vocabulary) -> WordFeatures {
    let lexeme = vocabulary[words[token].lexeme]
    return WordFeatures(
      norm: norms[token], prefix: lexeme.prefix, suffix: lexeme.suffix, shape: lexeme.shape,
      isFollowedBySpace: words[token].isFollowedBySpace, isSpace: lexeme.isSpace)
  }
}
