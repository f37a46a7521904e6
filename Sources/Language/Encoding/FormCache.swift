/// What the networks compute from a form alone: its vector, and its products in the first window.
///
/// Bounded: when it is full, it starts anew.
final class FormCache {
  private let embedding: MultiHashEmbed
  private let products: WindowProducts
  private let kernel: MatrixProducts
  private let capacity: Int
  private let stride: Int
  private var slots: HashTable
  private let rows: FloatStorage
  private var used = 0

  // Forms are computed a tile at a time.
  private static let tile = 64
  private let features: FloatStorage
  private let maxima: FloatStorage
  private let vectors: FloatStorage
  private var pending: [WordFeatures] = []
  private var firstPendingSlot = 0

  init(
    embedding: MultiHashEmbed, products: WindowProducts, capacity: Int, kernel: MatrixProducts
  ) {
    self.embedding = embedding
    self.products = products
    self.capacity = capacity
    self.kernel = kernel
    stride = embedding.width + products.matrix.outputStride
    slots = HashTable(minimumCapacity: capacity)
    rows = FloatStorage(count: (capacity + 1) * stride)
    features = FloatStorage(count: Self.tile * embedding.mixerInput)
    maxima = FloatStorage(count: Self.tile * embedding.width)
    vectors = FloatStorage(count: Self.tile * embedding.width)
  }

  /// Makes room for so many forms, by forgetting all others if need be.
  func reserve(_ count: Int) {
    precondition(count <= capacity, "the cache is smaller than a stretch of tokens")
    if used + count > capacity {
      slots.removeAll()
      used = 0
    }
  }

  /// The slot of the rows that pad a document: all zero.
  var paddingSlot: Int { capacity }

  /// Where the form with a key will be after the next `computePending`.
  func slot(forKey key: UInt64, features: () -> WordFeatures) -> Int {
    if let slot = slots[key] { return slot }
    if pending.isEmpty { firstPendingSlot = used }
    slots.insert(key, used)
    pending.append(features())
    used += 1
    return used - 1
  }

  func vector(at slot: Int) -> UnsafePointer<Float> { UnsafePointer(rows.pointer + slot * stride) }

  func products(at slot: Int) -> UnsafePointer<Float> { vector(at: slot) + embedding.width }

  /// Computes the forms that were asked for and not known.
  func computePending() {
    let width = embedding.width
    var done = 0
    while done < pending.count {
      let count = min(Self.tile, pending.count - done)
      for index in 0..<count {
        embedding.embed(
          pending[done + index], into: features.pointer + index * embedding.mixerInput)
      }
      kernel.maxout(
        embedding.mixer.matrix, input: features.pointer, inputStride: embedding.mixerInput,
        rows: count, output: maxima.pointer)
      kernel.layerNorm(
        embedding.mixer.norm, input: maxima.pointer, rows: count, residual: nil,
        output: vectors.pointer)
      let target = rows.pointer + (firstPendingSlot + done) * stride
      for index in 0..<count {
        (target + index * stride).update(from: vectors.pointer + index * width, count: width)
      }
      kernel.affine(
        products.matrix, input: vectors.pointer, inputStride: width, rows: count,
        output: target + width, outputStride: stride)
      done += count
    }
    pending.removeAll(keepingCapacity: true)
  }
}
