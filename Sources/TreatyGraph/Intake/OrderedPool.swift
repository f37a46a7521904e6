import Dispatch
import Foundation
import Synchronization

/// Works on many inputs on several threads, and hands the results over in the order of the inputs.
///
/// A thread takes the next input when it is free, so that large and small ones balance. It does not
/// run more than `window` inputs ahead of the results handed over, so that memory stays bounded.
struct OrderedPool<Input: Sendable, Output: Sendable>: Sendable {
  typealias Worker = (Input) -> Output

  private struct State {
    var next = 0
    var outputs: [Int: Output] = [:]
    var failure: (any Error)?
    var isStopped = false
  }

  private let threads: Int
  private let window: Int

  init(threads: Int, window: Int? = nil) {
    self.threads = max(1, threads)
    self.window = max(self.threads, window ?? 8 * threads)
  }

  /// Throws what a worker could not be made for, or what `consume` throws; then no thread runs on.
  ///
  /// `makeWorker` is called once on each thread; `consume` on the calling thread only.
  func run(
    _ inputs: [Input], makeWorker: @escaping @Sendable () throws -> Worker,
    consume: (Int, Output) throws -> Void
  ) throws {
    let shared = Shared(inputs: inputs, window: window)
    let count = min(threads, inputs.count)
    for _ in 0..<count {
      let thread = Thread {
        shared.work(makeWorker)
        shared.ended.signal()
      }
      // Parsing a long sentence recurses deeper than the default stack of a thread allows.
      thread.stackSize = 64 << 20
      thread.start()
    }
    defer {
      shared.stop(threads: count)
      for _ in 0..<count { shared.ended.wait() }
    }
    for index in inputs.indices { try consume(index, try shared.output(index)) }
  }

  private final class Shared: Sendable {
    let ended = DispatchSemaphore(value: 0)
    private let inputs: [Input]
    private let state = Mutex(State())
    /// How many further inputs may be begun.
    private let room = DispatchSemaphore(value: 0)
    /// Signalled for each output and failure.
    private let news = DispatchSemaphore(value: 0)

    init(inputs: [Input], window: Int) {
      self.inputs = inputs
      // Not as its first value: a semaphore may not end with less than it began with.
      for _ in 0..<window { room.signal() }
    }

    func work(_ makeWorker: () throws -> Worker) {
      do {
        let worker = try makeWorker()
        while let index = claim() {
          let output = worker(inputs[index])
          state.withLock { $0.outputs[index] = output }
          news.signal()
        }
      } catch {
        state.withLock { $0.failure = $0.failure ?? error }
        news.signal()
      }
    }

    func output(_ index: Int) throws -> Output {
      while true {
        let output = try state.withLock { state in
          if let failure = state.failure { throw failure }
          return state.outputs.removeValue(forKey: index)
        }
        if let output {
          room.signal()
          return output
        }
        news.wait()
      }
    }

    func stop(threads: Int) {
      state.withLock { $0.isStopped = true }
      for _ in 0..<threads { room.signal() }
    }

    private func claim() -> Int? {
      room.wait()
      return state.withLock { state in
        guard !state.isStopped, state.next < inputs.count else { return nil }
        defer { state.next += 1 }
        return state.next
      }
    }
  }
}
