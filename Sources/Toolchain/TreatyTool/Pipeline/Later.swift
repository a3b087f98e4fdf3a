import Dispatch
import Synchronization

/// What another thread works out while this one goes on.
final class Later<Value: Sendable>: Sendable {
  private let work: @Sendable () -> Value
  private let group = DispatchGroup()
  private let result = Mutex<Value?>(nil)

  init(_ work: @escaping @Sendable () -> Value) {
    self.work = work
    DispatchQueue.global().async(group: group) {
      let value = work()
      self.result.withLock { $0 = value }
    }
  }

  /// Waits for it.
  func value() -> Value {
    group.wait()
    return result.withLock { $0 } ?? work()
  }
}
