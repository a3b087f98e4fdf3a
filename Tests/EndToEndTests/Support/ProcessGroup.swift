import Foundation
import Synchronization

/// A process and all that it starts. Foundation gives each child a group of its own on Linux.
final class ProcessGroup: Sendable {
  /// How it ended: as `Process.terminationStatus`, negative for a signal's number.
  struct Ending: Sendable {
    var status: Int32
    var wasInTime: Bool
  }

  private static let starting = Mutex<Void>(())

  private let process: Process
  private let wasEnded = Atomic(false)

  init(_ process: Process) {
    self.process = process
  }

  /// Runs it to its end, or until `limit` ends it.
  ///
  /// Its end is asked of the system, not of Foundation: that learns it by a socket's closing, which children started at the
  /// same moment inherit and hold open, so that a program of milliseconds seems to run for as long as a build beside it.
  func run(limit: Duration) async throws -> Ending {
    // One at a time: Foundation's own table of open files is not made for two, and breaks under hundreds of short programs.
    try Self.starting.withLock { _ in try process.run() }
    let started = process.processIdentifier
    // On a queue of the system, not as a task: the limit has to hold when every thread of the tests is busy, too.
    let timer = DispatchWorkItem { [self] in
      // What ended in time and was not asked yet, because those threads are busy, did not take too long.
      if Self.ending(of: started) == nil, !Self.isGone(started) { end(started) }
    }
    DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(Int(limit.components.seconds)), execute: timer)
    let ended = await withTaskCancellationHandler {
      await self.awaitEnd(of: started)
    } onCancel: {
      end(started)
    }
    timer.cancel()
    // What it left in the background would keep this machine busy during the next tests.
    kill(-started, SIGKILL)
    return Ending(status: ended, wasInTime: !wasEnded.load(ordering: .acquiring))
  }

  private func awaitEnd(of child: pid_t) async -> Int32 {
    while true {
      if let status = Self.ending(of: child) { return status }
      if Self.isGone(child), !process.isRunning {
        return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
      }
      // Cancelled or not, there is an end to wait for: a sleep that is over at once must not become a busy loop.
      await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
        DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(10)) { continuation.resume() }
      }
    }
  }

  /// How a child ended; nil while it runs. Looked at, not taken: taking it is Foundation's.
  private static func ending(of child: pid_t) -> Int32? {
    var info = siginfo_t()
    guard waitid(P_PID, id_t(child), &info, WEXITED | WNOHANG | WNOWAIT) == 0 else { return nil }
    let ended = info._sifields._sigchld
    guard ended.si_pid == child else { return nil }
    return info.si_code == 1 ? ended.si_status : -ended.si_status
  }

  /// Foundation took its end before we could look.
  private static func isGone(_ child: pid_t) -> Bool {
    var info = siginfo_t()
    return waitid(P_PID, id_t(child), &info, WEXITED | WNOHANG | WNOWAIT) != 0
  }

  private func end(_ group: pid_t) {
    wasEnded.store(true, ordering: .releasing)
    kill(-group, SIGKILL)
  }
}
