import Dispatch
import Foundation
import Synchronization

/// Works on many inputs on several threads, and hands the results over in the order of the inputs.
///
/// A thread takes the next input when it is free, so that large and small ones balance. It does not
/// run more than `window` inputs ahead of the results handed over, so that memory stays bounded.
struct OrderedPool<Input: Sendable, Output: Sendable>: Sendable {
  typealias Worker = (Input) -> Output

  enum Ending: Hashable {
    case complete, stopped
  }

  private struct State {
    var outputs: [Int: Output] = [:]
    var failure: (any Error)?
    var isStopped = false
    /// Known once the inputs have come to their end.
    var count: Int?
  }

  private let threads: Int
  private let window: Int

  init(threads: Int, window: Int? = nil) {
    self.threads = max(1, threads)
    self.window = max(self.threads, window ?? 8 * threads)
  }

  /// Throws what a worker could not be made for, or what `next` or `consume` throws; then no thread
  /// runs on.
  ///
  /// `next` gives the inputs, one call at a time; `makeWorker` is called once on each thread that
  /// gets one; `consume` on the calling thread only, and there too `whileWaiting`, again and again
  /// while nothing is ready. As soon as `shouldStop` says so, nothing more
  /// is handed over, and the threads end with the input at hand.
  @discardableResult
  func run(
    next: @escaping @Sendable () throws -> Input?,
    makeWorker: @escaping @Sendable () throws -> Worker,
    shouldStop: () -> Bool = { false }, whileWaiting: () throws -> Void = {},
    consume: (Output) throws -> Void
  ) throws -> Ending {
    let shared = Shared(next: next, window: window)
    for _ in 0..<threads {
      let thread = Thread {
        shared.work(makeWorker)
        shared.ended.signal()
      }
      // Parsing a long sentence recurses deeper than the default stack of a thread allows.
      thread.stackSize = 64 << 20
      thread.start()
    }
    defer {
      shared.stop(threads: threads)
      for _ in 0..<threads { shared.ended.wait() }
    }
    var index = 0
    while true {
      guard !shouldStop() else { return .stopped }
      switch try shared.handOver(index) {
      case .output(let output):
        try consume(output)
        index += 1
      case .end: return .complete
      case .nothingYet: try whileWaiting()
      }
    }
  }

  private enum HandOver {
    case output(Output), end, nothingYet
  }

  private final class Shared: Sendable {
    let ended = DispatchSemaphore(value: 0)
    private let next: @Sendable () throws -> Input?
    /// The number of the next input. Apart from the state, as the next input may have to be waited
    /// for, and results are handed over meanwhile.
    private let claimed = Mutex(0)
    private let state = Mutex(State())
    /// How many further inputs may be begun.
    private let room = DispatchSemaphore(value: 0)
    /// Signalled for each output, for a failure and for the end.
    private let news = DispatchSemaphore(value: 0)

    init(next: @escaping @Sendable () throws -> Input?, window: Int) {
      self.next = next
      // Not as its first value: a semaphore may not end with less than it began with.
      for _ in 0..<window { room.signal() }
    }

    func work(_ makeWorker: () throws -> Worker) {
      do {
        var worker: Worker?
        while let claim = try claim() {
          let work = try worker ?? makeWorker()
          worker = work
          let output = work(claim.input)
          state.withLock { $0.outputs[claim.index] = output }
          news.signal()
        }
      } catch {
        state.withLock { $0.failure = $0.failure ?? error }
        news.signal()
      }
    }

    /// Waits a moment for the output; the moment is short enough to stop at once.
    func handOver(_ index: Int) throws -> HandOver {
      let found: HandOver = try state.withLock { state in
        if let failure = state.failure { throw failure }
        if let output = state.outputs.removeValue(forKey: index) { return .output(output) }
        return state.count == index ? .end : .nothingYet
      }
      switch found {
      case .output: room.signal()
      case .nothingYet: _ = news.wait(timeout: .now() + .milliseconds(50))
      case .end: break
      }
      return found
    }

    func stop(threads: Int) {
      state.withLock { $0.isStopped = true }
      for _ in 0..<threads { room.signal() }
    }

    private struct Claim {
      var index: Int
      var input: Input
    }

    private func claim() throws -> Claim? {
      room.wait()
      return try claimed.withLock { claimed in
        guard !state.withLock({ $0.isStopped || $0.count != nil || $0.failure != nil }) else {
          room.signal()
          return nil
        }
        guard let input = try next() else {
          state.withLock { $0.count = claimed }
          news.signal()
          // Another thread may be waiting for room.
          room.signal()
          return nil
        }
        defer { claimed += 1 }
        return Claim(index: claimed, input: input)
      }
    }
  }
}
