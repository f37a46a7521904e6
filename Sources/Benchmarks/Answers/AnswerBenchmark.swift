import Foundation
import TreatyGraph

/// What questions cost on a store, as whole processes of one program or several in turns, and within
/// one process.
struct AnswerBenchmark {
  private static let rounds = 7

  let store: String

  /// Asks each question of each program in turns and prints medians: seconds by the clock and of the
  /// processor, and the most memory. The folder of data is the repository's.
  func ask(_ programs: [String]) throws {
    let questions = try questions()
    print(
      "question", programs.map { "\($0): s, cpu s, MB" }.joined(separator: " | "), separator: " | ")
    for question in questions {
      var runs = programs.map { _ in [ProcessRun]() }
      for _ in 0..<Self.rounds {
        for (place, program) in programs.enumerated() {
          let words = question + (question[0] == "--help" ? [] : ["--store", store])
          runs[place].append(try ProcessRun.of(program, words))
        }
      }
      let cells = runs.map { runs in
        let seconds = runs.map(\.seconds).sorted()[Self.rounds / 2]
        let processor = runs.map(\.processorSeconds).sorted()[Self.rounds / 2]
        let peak = runs.map(\.peakBytes).max() ?? 0
        return String(format: "%.3f, %.3f, %d", seconds, processor, peak >> 20)
      }
      print(question.joined(separator: " "), cells.joined(separator: " | "), separator: " | ")
    }
  }

  private func questions() throws -> [[String]] {
    let store = try StatementStore(path: store, for: .reading)
    let treaty = try store.currentTreaties()?.first?.id.rawValue ?? "treaty:paris"
    let table = ["--format", "table"]
    return [
      ["--help"], ["positions", "United States"] + table,
      ["positions", "United States", "--treaty", treaty] + table,
      ["positions", "--treaty", treaty] + table, ["positions", "nobody at all"] + table,
      ["actors", "--limit", "50"] + table, ["treaties"] + table,
      ["graph", "--treaty", treaty, "--output", "/dev/null"], ["show", "1"] + table,
    ]
  }

  /// The first pages of so many holders and treaties drawn by chance, each as likely as any other.
  func draw(_ count: Int) throws {
    let store = try StatementStore(path: store, for: .reading)
    let holders = try store.currentHolders()?.map(\.actor) ?? []
    let treaties = try store.currentTreaties()?.map(\.id) ?? []
    var chance = SplitMix64(seed: 1)
    try measure("a holder's first page", count) {
      let holder = holders[Int.random(in: 0..<holders.count, using: &chance)]
      _ = try store.holderOverviews(
        of: holder.id.map { .known($0) } ?? .unknown(name: holder.name), on: nil, extent: .page
      ) { treaty, name in name ?? treaty.rawValue }
    }
    try measure("a treaty's first page", count) {
      _ = try store.treatyOverview(
        of: treaties[Int.random(in: 0..<treaties.count, using: &chance)], atMost: 25)
    }
  }

  private func measure(_ what: String, _ count: Int, _ ask: () throws -> Void) throws {
    var times: [Double] = []
    for _ in 0..<count {
      let began = ContinuousClock.now
      try ask()
      times.append((ContinuousClock.now - began) / .milliseconds(1))
    }
    times.sort()
    guard let most = times.last else { return }
    print(
      what,
      String(
        format: "p50 %.2f ms, p99 %.2f ms, at most %.2f ms", times[count / 2],
        times[count * 99 / 100],
        most))
  }
}

/// What one run of a program took.
struct ProcessRun {
  var seconds: Double
  var processorSeconds: Double
  var peakBytes: Int

  /// Waits for its end; what it prints is lost.
  static func of(_ program: String, _ words: [String]) throws -> ProcessRun {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    var arguments = ([program] + words).map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child: pid_t = 0
    let began = ContinuousClock.now
    let code = posix_spawn(&child, program, &actions, nil, &arguments, environ)
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .ENOENT) }
    var status: Int32 = 0
    var usage = rusage()
    wait4(child, &status, 0, &usage)
    let seconds = (ContinuousClock.now - began) / .seconds(1)
    return ProcessRun(
      seconds: seconds,
      processorSeconds: usage.ru_utime.inSeconds + usage.ru_stime.inSeconds,
      peakBytes: usage.ru_maxrss * 1024)
  }
}

extension timeval {
  fileprivate var inSeconds: Double { Double(tv_sec) + Double(tv_usec) / 1_000_000 }
}
