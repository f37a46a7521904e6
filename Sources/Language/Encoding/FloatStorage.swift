import Glibc

/// A block of floats at an address that vector instructions like, zero at first.
final class FloatStorage: @unchecked Sendable {
  // Written only by the one owner that made it, before it is shared.
  let pointer: UnsafeMutablePointer<Float>
  let count: Int
  private let allocation: UnsafeMutableRawPointer

  /// Vector kernels may read, but not use, a few values past the end.
  private static let slack = 64
  private static let alignment = 64

  init(count: Int) {
    self.count = count
    let byteCount = (count + Self.slack) * MemoryLayout<Float>.stride + Self.alignment
    // Large blocks come from the system zeroed, and cost nothing until they are touched.
    guard let allocation = calloc(byteCount, 1) else {
      preconditionFailure("no memory for \(byteCount) bytes")
    }
    self.allocation = allocation
    pointer = allocation.alignedUp(toMultipleOf: Self.alignment)
      .bindMemory(to: Float.self, capacity: count + Self.slack)
  }

  convenience init(_ values: [Float]) {
    self.init(count: values.count)
    values.withUnsafeBufferPointer { source in
      if let base = source.baseAddress { pointer.update(from: base, count: source.count) }
    }
  }

  deinit { free(allocation) }

  subscript(index: Int) -> Float {
    get {
      precondition(index >= 0 && index < count, "read outside the storage")
      return pointer[index]
    }
    set {
      precondition(index >= 0 && index < count, "write outside the storage")
      pointer[index] = newValue
    }
  }
}
