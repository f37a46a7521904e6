/// The mixed vectors of the forms seen lately, so that a frequent word is embedded once.
final class EmbeddingCache {
  private let embedding: MultiHashEmbed
  private let products: MatrixProducts
  private let capacity: Int
  private var slots: HashTable
  private let rows: FloatStorage
  private var used = 0

  private static let tile = 64
  private let features: FloatStorage
  private let maxima: FloatStorage
  private var pending: [WordFeatures] = []
  private var pendingSlot = 0

  init(embedding: MultiHashEmbed, capacity: Int, products: MatrixProducts) {
    self.embedding = embedding
    self.capacity = capacity
    self.products = products
    slots = HashTable(minimumCapacity: capacity)
    rows = FloatStorage(count: capacity * embedding.width)
    features = FloatStorage(count: Self.tile * embedding.mixerInput)
    maxima = FloatStorage(count: Self.tile * embedding.width)
  }

  /// Makes room for so many forms, by forgetting all others if need be.
  func reserve(_ count: Int) {
    precondition(count <= capacity, "the cache is smaller than a stretch of tokens")
    if used + count > capacity {
      slots.removeAll()
      used = 0
    }
  }

  /// Where the vector of a form will be after the next `computePending`.
  func slot(for word: WordFeatures) -> Int {
    let key = key(of: word)
    if let slot = slots[key] { return slot }
    if pending.isEmpty { pendingSlot = used }
    slots.insert(key, used)
    pending.append(word)
    used += 1
    return used - 1
  }

  func vector(at slot: Int) -> UnsafePointer<Float> {
    UnsafePointer(rows.pointer + slot * embedding.width)
  }

  /// Computes the vectors of the forms that were asked for and not known.
  func computePending() {
    var done = 0
    while done < pending.count {
      let count = min(Self.tile, pending.count - done)
      for index in 0..<count {
        embedding.embed(
          pending[done + index], into: features.pointer + index * embedding.mixerInput)
      }
      products.maxout(
        embedding.mixer.matrix, input: features.pointer, inputStride: embedding.mixerInput,
        rows: count, output: maxima.pointer)
      products.layerNorm(
        embedding.mixer.norm, input: maxima.pointer, rows: count, residual: nil,
        output: rows.pointer + (pendingSlot + done) * embedding.width)
      done += count
    }
    pending.removeAll(keepingCapacity: true)
  }

  private func key(of word: WordFeatures) -> UInt64 {
    var key: UInt64 = 0
    for index in 0..<embedding.featureCount {
      key = (key ^ word[index]) &* 0x9e37_79b9_7f4a_7c15
      key ^= key >> 32
    }
    return key
  }
}
