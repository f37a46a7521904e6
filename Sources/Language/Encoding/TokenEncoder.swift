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
  private let cache: EmbeddingCache
  private let products: MatrixProducts
  private let rows: FloatStorage
  private let scratch: FloatStorage
  private var rowTokens: [Int] = []
  private var slots: [Int] = []
  private var runs: [EncodedRun] = []

  /// Rows of the buffer; three of 96 floats each have room in the second cache level.
  static let capacity = 448

  init(network: Tok2Vec, cacheCapacity: Int, products: MatrixProducts) {
    encoder = network.encoder
    cache = EmbeddingCache(
      embedding: network.embedding, capacity: cacheCapacity, products: products)
    self.products = products
    rows = FloatStorage(count: Self.capacity * network.encoder.width)
    scratch = FloatStorage(count: 2 * Self.capacity * network.encoder.width)
    rowTokens.reserveCapacity(Self.capacity)
  }

  /// Encodes all documents; the closure gets each stretch of tokens once, in order.
  func encode(
    documents: [Range<Int>], features: (_ token: Int) -> WordFeatures,
    each: (_ runs: [EncodedRun], _ rows: UnsafePointer<Float>, _ rowCount: Int) -> Void
  ) {
    let reach = encoder.reach
    rowTokens.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    for document in documents where !document.isEmpty {
      var next = document.lowerBound
      while next < document.upperBound {
        if rowTokens.count + 3 * reach > Self.capacity { flush(features, each) }
        let sharesPadding = next == document.lowerBound && !rowTokens.isEmpty
        if !sharesPadding { appendContext(next - reach..<next, of: document) }
        let count = min(document.upperBound - next, Self.capacity - reach - rowTokens.count)
        runs.append(EncodedRun(token: next, row: rowTokens.count, count: count))
        rowTokens.append(contentsOf: next..<next + count)
        next += count
        appendContext(next..<next + reach, of: document)
        if next < document.upperBound { flush(features, each) }
      }
    }
    flush(features, each)
  }

  private static let padding = -1

  private func appendContext(_ tokens: Range<Int>, of document: Range<Int>) {
    for token in tokens {
      rowTokens.append(document.contains(token) ? token : Self.padding)
    }
  }

  private func flush(
    _ features: (_ token: Int) -> WordFeatures,
    _ each: (_ runs: [EncodedRun], _ rows: UnsafePointer<Float>, _ rowCount: Int) -> Void
  ) {
    guard !runs.isEmpty else { return }
    let width = encoder.width
    cache.reserve(rowTokens.count)
    slots.removeAll(keepingCapacity: true)
    for token in rowTokens {
      slots.append(token < 0 ? Self.padding : cache.slot(for: features(token)))
    }
    cache.computePending()
    for (row, slot) in slots.enumerated() {
      let target = rows.pointer + row * width
      if slot < 0 {
        target.update(repeating: 0, count: width)
      } else {
        target.update(from: cache.vector(at: slot), count: width)
      }
    }
    encoder.encode(
      rows.pointer, count: rowTokens.count, scratch: scratch.pointer, products: products)
    each(runs, rows.pointer, rowTokens.count)
    rowTokens.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
  }
}
