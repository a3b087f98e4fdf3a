import Synchronization

/// Runs asynchronous code to its end on the thread that asks for it: libFuzzer sees one thread, and always the same order.
final class CallingThread: TaskExecutor {
  private let jobs = Mutex<[UnownedJob]>([])

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    jobs.withLock { $0.append(job) }
  }

  /// The result; nil when everything waits and nothing is left to run.
  static func run<Result: Sendable>(_ operation: @escaping @Sendable () async -> Result) -> Result? {
    let executor = CallingThread()
    let result = Box<Result>()
    Task(executorPreference: executor) {
      let value = await operation()
      result.value.withLock { $0 = value }
    }
    while let job = executor.jobs.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) {
      job.runSynchronously(on: executor.asUnownedTaskExecutor())
    }
    return result.value.withLock { $0 }
  }

  private final class Box<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
  }
}
