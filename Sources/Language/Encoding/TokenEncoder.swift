/// A stretch of tokens of one document in the buffer of encoded rows.
struct EncodedRun {
  /// The first token, counted through the batch.
  var token: Int
  var row: Int
  var count: Int
}

/// Runs a `Tok2Vec` network over the documents of a batch, a buffer of rows at a time.
///
/// Short documents share a buffer, long ones go through several with some tokens of context on
/// either side. A token's vector depends on four neighbours only, so the result is the same.
final class TokenEncoder {
  private let encoder: MaxoutWindowEncoder
  private let seesSpaces: Bool
  private let cache: FormCache
  private let kernel: MatrixProducts
  private let rows: FloatStorage
  private let scratch: FloatStorage
  private var rowTokens: [Int] = []
  private var slots: [Int] = []
  private var products: [UnsafePointer<Float>?] = []
  private var runs: [EncodedRun] = []

  /// Rows of the buffer; three of 96 floats each have room in the second cache level.
  static let capacity = 448

  init(network: Tok2Vec, cacheCapacity: Int, kernel: MatrixProducts) {
    encoder = network.encoder
    seesSpaces = network.embedding.seesSpaces
    cache = FormCache(
      embedding: network.embedding, products: network.encoder.firstProducts,
      capacity: cacheCapacity, kernel: kernel)
    self.kernel = kernel
    rows = FloatStorage(count: Self.capacity * network.encoder.width)
    scratch = FloatStorage(count: 2 * Self.capacity * network.encoder.width)
    rowTokens.reserveCapacity(Self.capacity)
  }

  /// Encodes all documents; the closure gets each stretch of tokens once, in order.
  func encode(
    _ batch: TokenBatch, vocabulary: Vocabulary,
    each: (_ runs: [EncodedRun], _ rows: UnsafePointer<Float>) -> Void
  ) {
    let reach = encoder.reach
    rowTokens.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    for document in batch.documents where !document.isEmpty {
      var next = document.lowerBound
      while next < document.upperBound {
        if rowTokens.count + 3 * reach > Self.capacity { flush(batch, vocabulary, each) }
        let sharesPadding = next == document.lowerBound && !rowTokens.isEmpty
        if !sharesPadding { appendContext(next - reach..<next, of: document) }
        let count = min(document.upperBound - next, Self.capacity - reach - rowTokens.count)
        runs.append(EncodedRun(token: next, row: rowTokens.count, count: count))
        rowTokens.append(contentsOf: next..<next + count)
        next += count
        appendContext(next..<next + reach, of: document)
        if next < document.upperBound { flush(batch, vocabulary, each) }
      }
    }
    flush(batch, vocabulary, each)
  }

  private static let padding = -1

  private func appendContext(_ tokens: Range<Int>, of document: Range<Int>) {
    for token in tokens {
      rowTokens.append(document.contains(token) ? token : Self.padding)
    }
  }

  private func flush(
    _ batch: TokenBatch, _ vocabulary: Vocabulary,
    _ each: (_ runs: [EncodedRun], _ rows: UnsafePointer<Float>) -> Void
  ) {
    guard !runs.isEmpty else { return }
    let width = encoder.width
    cache.reserve(rowTokens.count)
    slots.removeAll(keepingCapacity: true)
    // A space counts only where it is one of the features.
    let spaceMark: UInt64 = seesSpaces ? 0x9e37_79b9_7f4a_7c15 : 0
    for token in rowTokens {
      if token < 0 {
        slots.append(cache.paddingSlot)
      } else {
        let space = batch.words[token].isFollowedBySpace ? spaceMark : 0
        slots.append(
          cache.slot(forKey: batch.formKeys[token] ^ space) {
            batch.features(of: token, in: vocabulary)
          })
      }
    }
    cache.computePending()
    products.removeAll(keepingCapacity: true)
    for (row, slot) in slots.enumerated() {
      (rows.pointer + row * width).update(from: cache.vector(at: slot), count: width)
      products.append(cache.products(at: slot))
    }
    products.withUnsafeBufferPointer { products in
      guard let firstProducts = products.baseAddress else { return }
      encoder.encode(
        rows.pointer, firstProducts: firstProducts, count: products.count,
        scratch: scratch.pointer, kernel: kernel)
    }
    each(runs, rows.pointer)
    rowTokens.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
  }
}
