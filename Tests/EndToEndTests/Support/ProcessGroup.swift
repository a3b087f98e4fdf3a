import Foundation
import Synchronization

/// A process and all that it starts. Foundation gives each child a group of its own on Linux.
final class ProcessGroup: Sendable {
  private enum State {
    case waiting
    case running(pid_t)
    case ended
  }

  private let process: Process
  private let state = Mutex(State.waiting)
  private let wasEnded = Atomic(false)

  init(_ process: Process) {
    self.process = process
  }

  /// Runs it to its end; false when that took longer than `limit`.
  func run(limit: Duration) async throws -> Bool {
    let timer = DispatchWorkItem { [self] in end() }
    // On a queue of the system, not as a task: the limit has to hold when every thread of the tests is busy, too.
    DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(Int(limit.components.seconds)), execute: timer)
    defer { timer.cancel() }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        process.terminationHandler = { [self] process in
          state.withLock { $0 = .ended }
          // What it left in the background would keep this machine busy during the next tests.
          kill(-process.processIdentifier, SIGKILL)
          continuation.resume()
        }
        do { try start() } catch { continuation.resume(throwing: error) }
      }
    } onCancel: {
      end()
    }
    return !wasEnded.load(ordering: .acquiring)
  }

  private func start() throws {
    if wasEnded.load(ordering: .acquiring) { throw CancellationError() }
    try process.run()
    let started = process.processIdentifier
    state.withLock { state in
      // A short one has ended before this line.
      if case .waiting = state { state = .running(started) }
    }
    if wasEnded.load(ordering: .acquiring) { end() }
  }

  private func end() {
    wasEnded.store(true, ordering: .releasing)
    state.withLock { state in
      if case .running(let group) = state { kill(-group, SIGKILL) }
    }
  }
}
