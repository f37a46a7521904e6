import Foundation
import Synchronization
import Testing

@testable import TreatyGraph

@Suite("Work on several threads, results in order")
struct OrderedPoolTests {
  @Test("Results come in the order of the inputs", arguments: [1, 2, 7])
  func order(threads: Int) throws {
    var results: [Int] = []
    try OrderedPool<Int, Int>(threads: threads).run(
      Array(0..<100),
      makeWorker: {
        { input in
          usleep(UInt32(input % 7) * 200)
          return input * 2
        }
      },
      consume: { index, output in
        #expect(output == index * 2)
        results.append(output)
      })
    #expect(results.count == 100)
  }

  @Test("No thread runs further ahead than the window")
  func window() throws {
    let begun = Mutex(0)
    var furthest = 0
    try OrderedPool<Int, Int>(threads: 2, window: 4).run(
      Array(0..<50),
      makeWorker: {
        { input in
          begun.withLock { $0 += 1 }
          return input
        }
      },
      consume: { index, _ in
        usleep(500)
        furthest = max(furthest, begun.withLock { $0 } - index)
      })
    // The result handed over has made room for one more.
    #expect(furthest > 2 && furthest <= 5)
  }

  @Test("No input needs no thread")
  func empty() throws {
    try OrderedPool<Int, Int>(threads: 2).run(
      [], makeWorker: { { $0 } }, consume: { _, _ in Issue.record("called") })
  }

  @Test("When handing over fails, the threads end")
  func failingConsumer() {
    struct Stop: Error {}
    let begun = Mutex(0)
    #expect(throws: Stop.self) {
      try OrderedPool<Int, Int>(threads: 3, window: 3).run(
        Array(0..<1000),
        makeWorker: {
          { input in
            begun.withLock { $0 += 1 }
            return input
          }
        },
        consume: { index, _ in if index == 5 { throw Stop() } })
    }
    #expect(begun.withLock { $0 } < 20)
  }
}
