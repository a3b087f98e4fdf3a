import Dispatch
import Testing

/// For tests that compute for seconds: one after another, on a thread of their own.
///
/// The pool of threads for tasks is as wide as the machine has cores. Two such tests would hold all of it, and every test
/// that waits for a server or a program would miss its deadline.
public struct Heavy: TestTrait, SuiteTrait, TestScoping {
  public var isRecursive: Bool { true }

  public func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    try await withTaskExecutorPreference(HeavyThread.shared) { try await function() }
  }
}

extension Trait where Self == Heavy {
  public static var heavy: Self { Heavy() }
}

private final class HeavyThread: TaskExecutor {
  static let shared = HeavyThread()
  private let queue = DispatchQueue(label: "heavy tests")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { [self] in job.runSynchronously(on: asUnownedTaskExecutor()) }
  }
}
