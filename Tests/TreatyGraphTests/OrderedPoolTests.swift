import Foundation
import Synchronization
import Testing

@testable import TreatyGraph

extension OrderedPool where Input == Int {
  /// Works on the numbers from 0 up to a count.
  @discardableResult
  fileprivate func run(
    _ count: Int, makeWorker: @escaping @Sendable () throws -> Worker,
    shouldStop: () -> Bool = { false }, consume: (Output) throws -> Void
  ) throws -> Ending {
    let inputs = Mutex(0..<count)
    return try run(
      next: { inputs.withLock { $0.popFirst() } }, makeWorker: makeWorker,
      shouldStop: shouldStop, consume: consume)
  }
}

@Suite("Work on several threads, results in order")
struct OrderedPoolTests {
  @Test("Results come in the order of the inputs", arguments: [1, 2, 7])
  func order(threads: Int) throws {
    var results: [Int] = []
    try OrderedPool<Int, Int>(threads: threads).run(
      100,
      makeWorker: {
        { input in
          usleep(UInt32(input % 7) * 200)
          return input * 2
        }
      },
      consume: { results.append($0) })
    #expect(results == (0..<100).map { $0 * 2 })
  }

  @Test("No thread runs further ahead than the window")
  func window() throws {
    let begun = Mutex(0)
    var furthest = 0
    try OrderedPool<Int, Int>(threads: 2, window: 4).run(
      50,
      makeWorker: {
        { input in
          begun.withLock { $0 += 1 }
          return input
        }
      },
      consume: { index in
        usleep(500)
        furthest = max(furthest, begun.withLock { $0 } - index)
      })
    // The result handed over has made room for one more.
    #expect(furthest > 2 && furthest <= 5)
  }

  @Test("No input needs no thread")
  func empty() throws {
    try OrderedPool<Int, Int>(threads: 2).run(
      0, makeWorker: { { $0 } }, consume: { _ in Issue.record("called") })
  }

  @Test("When handing over fails, the threads end")
  func failingConsumer() {
    struct Stop: Error {}
    let begun = Mutex(0)
    #expect(throws: Stop.self) {
      try OrderedPool<Int, Int>(threads: 3, window: 3).run(
        1000,
        makeWorker: {
          { input in
            begun.withLock { $0 += 1 }
            return input
          }
        },
        consume: { if $0 == 5 { throw Stop() } })
    }
    #expect(begun.withLock { $0 } < 20)
  }

  @Test("What fails to give the next input ends the run")
  func failingInput() {
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try OrderedPool<Int, Int>(threads: 2).run(
        next: { throw Stop() }, makeWorker: { { $0 } }, consume: { _ in })
    }
  }

  @Test("A run that is to stop hands nothing more over, though a worker is still at work")
  func stopping() throws {
    var results: [Int] = []
    let ending = try OrderedPool<Int, Int>(threads: 2).run(
      1000,
      makeWorker: {
        { input in
          if input > 3 { usleep(200_000) }
          return input
        }
      },
      shouldStop: { results.count == 4 }, consume: { results.append($0) })
    #expect(ending == .stopped)
    #expect(results == [0, 1, 2, 3])
  }

  @Test("No worker is made for a thread that gets no input")
  func fewInputs() throws {
    let made = Mutex(0)
    try OrderedPool<Int, Int>(threads: 8).run(
      2,
      makeWorker: {
        made.withLock { $0 += 1 }
        return { $0 }
      }, consume: { _ in })
    #expect((1...2).contains(made.withLock { $0 }))
  }
}
