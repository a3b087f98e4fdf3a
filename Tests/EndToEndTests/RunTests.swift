import Foundation
import Testing

/// How the tests here run programs: no thread waits, nothing is left behind.
struct RunTests {
  private let folder = FileManager.default.temporaryDirectory

  private func shell(_ script: String, limit: Duration = .seconds(120)) async throws -> Run {
    try await Run(URL(filePath: "/bin/bash"), ["-c", script], in: folder, limit: limit)
  }

  @Test func tellsStatusAndOutput() async throws {
    let run = try await shell("echo out; echo err >&2; exit 7")
    #expect((run.status, run.output, run.errors) == (7, "out\n", "err\n"))
    #expect(try await shell("kill -KILL $$").status == -9)
  }

  @Test func takesMoreThanAPipeHolds() async throws {
    #expect(
      try await shell("head -c 3000000 /dev/zero | tr '\\0' x; head -c 3000000 /dev/zero >&2").output.count == 3_000_000
    )
  }

  /// Many more at once than the pool has threads: each waits for a file that only the last one writes.
  @Test func waitingHoldsNoThread() async throws {
    let count = 4 * ProcessInfo.processInfo.activeProcessorCount
    let file = folder.appending(path: "treaty-run-" + UUID().uuidString).path
    try await withThrowingTaskGroup { group in
      for _ in 0..<count { group.addTask { try await shell("while [ ! -e '\(file)' ]; do sleep 0.05; done") } }
      group.addTask { try await shell("touch '\(file)'") }
      for try await run in group { #expect(run.status == 0) }
    }
    try FileManager.default.removeItem(atPath: file)
  }

  @Test func theLimitEndsWhatWasStartedToo() async throws {
    let file = folder.appending(path: "treaty-run-" + UUID().uuidString)
    await #expect(throws: Run.TookTooLong.self) {
      try await shell("sleep 600 & echo $! > '\(file.path)'; wait", limit: .seconds(2))
    }
    try await endsSoon(file)
  }

  @Test func cancellationEndsWhatWasStartedToo() async throws {
    let file = folder.appending(path: "treaty-run-" + UUID().uuidString)
    let run = Task { try await shell("sleep 600 & echo $! > '\(file.path)'; wait") }
    while ((try? String(contentsOf: file, encoding: .utf8)) ?? "").isEmpty {
      try await Task.sleep(for: .milliseconds(20))
    }
    run.cancel()
    await #expect(throws: CancellationError.self) { try await run.value }
    try await endsSoon(file)
  }

  /// The process whose number the file holds is gone; one that was killed may wait for its parent's parent to notice.
  private func endsSoon(_ file: URL) async throws {
    let number = try #require(
      pid_t(String(contentsOf: file, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)))
    var state = "?"
    for _ in 0..<500 {
      let status = (try? String(contentsOfFile: "/proc/\(number)/status", encoding: .utf8)) ?? "State:\tgone"
      state = status.split(separator: "\n").first { $0.hasPrefix("State:") }.map(String.init) ?? "?"
      if state.contains("gone") || state.contains("Z") { return try FileManager.default.removeItem(at: file) }
      try await Task.sleep(for: .milliseconds(20))
    }
    Issue.record("\(number) is still there: \(state)")
  }
}
