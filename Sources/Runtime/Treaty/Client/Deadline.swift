import Synchronization

/// Waits for work no longer than agreed, whether the work heeds its cancellation or not.
enum Deadline {
  /// The first of three things to happen: the work's end, the deadline, the caller's cancellation. The work is cancelled in
  /// the latter two, and its end is not waited for: a call returns in time even when what is beneath it hangs.
  static func run<T: Sendable>(
    _ timeout: Duration?, _ work: @escaping @Sendable () async throws -> T
  ) async throws(CallFailure) -> T {
    // Tasks of their own and not a task group's: a group would wait for work that does not heed its cancellation.
    let race = Race<T>()
    let result: Result<T, CallFailure> = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        guard race.begin(continuation) else { return }
        race.add(
          Task {
            do { race.finish(.success(try await work())) } catch { race.finish(.failure(Self.failure(error))) }
          })
        guard let timeout else { return }
        race.add(
          Task {
            guard (try? await Task.sleep(for: timeout)) != nil else { return }
            race.finish(.failure(.timeout(timeout)))
          })
      }
    } onCancel: {
      race.finish(.failure(.cancelled))
    }
    return try result.get()
  }

  private static func failure(_ error: any Error) -> CallFailure {
    if let failure = error as? CallFailure { return failure }
    if error is CancellationError { return .cancelled }
    return .transport(error)
  }
}

/// Lets exactly one of several results through.
private final class Race<T: Sendable>: Sendable {
  private enum State {
    case waiting
    case running(CheckedContinuation<Result<T, CallFailure>, Never>, [Task<Void, Never>])
    /// Holds a result that came before anybody waited for it.
    case done(Result<T, CallFailure>?)
  }

  private let state = Mutex(State.waiting)

  /// False when it is already over: the continuation is then resumed.
  func begin(_ continuation: CheckedContinuation<Result<T, CallFailure>, Never>) -> Bool {
    let early: Result<T, CallFailure>? = state.withLock { state in
      if case .done(let result) = state { return result ?? .failure(.cancelled) }
      state = .running(continuation, [])
      return nil
    }
    guard let early else { return true }
    continuation.resume(returning: early)
    return false
  }

  func add(_ task: Task<Void, Never>) {
    let isOver = state.withLock { state in
      guard case .running(let continuation, let tasks) = state else { return true }
      state = .running(continuation, tasks + [task])
      return false
    }
    if isOver { task.cancel() }
  }

  func finish(_ result: Result<T, CallFailure>) {
    let ended = state.withLock {
      state -> (CheckedContinuation<Result<T, CallFailure>, Never>, [Task<Void, Never>])? in
      switch state {
      case .waiting:
        state = .done(result)
        return nil
      case .running(let continuation, let tasks):
        state = .done(nil)
        return (continuation, tasks)
      case .done: return nil
      }
    }
    // Outside of the lock: what is resumed may come back here.
    guard let (continuation, tasks) = ended else { return }
    continuation.resume(returning: result)
    for task in tasks { task.cancel() }
  }
}
