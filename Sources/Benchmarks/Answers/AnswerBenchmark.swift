import Foundation
import TreatyGraph

/// What questions cost on a store, as whole processes of one program or several in turns, and within
/// one process.
struct AnswerBenchmark {
  private static let rounds = 7

  let store: String

  /// Asks each question of each program on its own store, in turns, and prints medians: seconds by the
  /// clock and of the processor, and the most memory; then how many times the first is as fast as the
  /// others, by the clock. A question that a program does not know has no figures. The folder of data is
  /// the repository's.
  func ask(_ askers: [Asker]) throws {
    print(
      "question", askers.map { "\($0.program): s, cpu s, MB" }.joined(separator: " | "), "times",
      separator: " | ")
    for question in questions(on: try treaty(knownTo: askers)) {
      var runs = askers.map { _ in [ProcessRun]() }
      for _ in 0..<Self.rounds {
        for (place, asker) in askers.enumerated() {
          let words = question + (question[0] == "--help" ? [] : ["--store", asker.store])
          let run = try ProcessRun.of(asker.program, words)
          if run.isAnswered { runs[place].append(run) }
        }
      }
      let clock = runs.map { Self.median($0.map(\.seconds)) }
      let cells = runs.map { runs in
        runs.isEmpty
          ? "-"
          : String(
            format: "%.3f, %.3f, %d", Self.median(runs.map(\.seconds)),
            Self.median(runs.map(\.processorSeconds)), (runs.map(\.peakBytes).max() ?? 0) >> 20)
      }
      let times = clock.dropFirst().map { $0 > 0 ? String(format: "%.1f", $0 / clock[0]) : "-" }
      print(
        question.joined(separator: " "), cells.joined(separator: " | "),
        times.joined(separator: ", "), separator: " | ")
    }
  }

  private static func median(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.sorted()[values.count / 2]
  }

  /// The treaty that is discussed most of those that all programs know: an older one has no name for
  /// some, and to say so is soon done.
  private func treaty(knownTo askers: [Asker]) throws -> String {
    let store = try StatementStore(path: store, for: .reading)
    let discussed = try store.currentTreaties()?.map(\.id.rawValue) ?? []
    return try discussed.first { treaty in
      try askers.allSatisfy { asker in
        let words = ["positions", "--treaty", treaty, "--store", asker.store]
        return try ProcessRun.of(asker.program, words).hasFound
      }
    } ?? "treaty:paris"
  }

  private func questions(on treaty: String) -> [[String]] {
    let table = ["--format", "table"]
    let picture = FileManager.default.temporaryDirectory.appending(path: "answers.svg").path
    return [
      ["--help"], ["positions", "United States"] + table,
      ["positions", "United States", "--treaty", treaty] + table,
      ["positions", "--treaty", treaty] + table, ["positions", "nobody at all"] + table,
      ["actors"] + table, ["treaties"] + table,
      ["graph", "--treaty", treaty, "--output", picture], ["show", "1"] + table,
      ["changes"] + table, ["new"] + table, ["review", "--list"] + table,
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

/// A program with the store that it is asked on.
struct Asker {
  let store: String
  let program: String

  /// A store and a program, another store and its program, and so on.
  static func pairs(_ words: [String]) -> [Asker] {
    stride(from: 0, to: words.count - 1, by: 2).map {
      Asker(store: words[$0], program: words[$0 + 1])
    }
  }
}

/// What one run of a program took.
struct ProcessRun {
  /// False where the command line made no sense to it.
  var isAnswered: Bool
  /// True where there was something to say.
  var hasFound: Bool
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
      isAnswered: status >> 8 < 2, hasFound: status == 0, seconds: seconds,
      processorSeconds: usage.ru_utime.inSeconds + usage.ru_stime.inSeconds,
      peakBytes: usage.ru_maxrss * 1024)
  }
}

extension timeval {
  fileprivate var inSeconds: Double { Double(tv_sec) + Double(tv_usec) / 1_000_000 }
}
