import Synchronization

/// Says on a terminal what is being done, but only when that takes longer than a second.
public final class Progress: Sendable {
  private struct State {
    var step = ""
    var isShown = false
    var isDone = false
  }

  private let state = Mutex(State())

  public init() {
    guard Console.isTerminal(.errors) else { return }
    Task.detached { [weak self] in
      var wait = Duration.seconds(1)
      while let self, !self.state.withLock({ $0.isDone }) {
        try await Task.sleep(for: wait)
        self.draw()
        wait = .milliseconds(200)
      }
    }
  }

  public func step(_ text: String) { state.withLock { $0.step = text } }

  /// Clears the line. Called before anything else is printed.
  public func finish() {
    state.withLock { state in
      state.isDone = true
      if state.isShown { Console.write("\r\u{1B}[K", to: .errors) }
      state.isShown = false
    }
  }

  private func draw() {
    state.withLock { state in
      guard !state.isDone, !state.step.isEmpty else { return }
      // Written under the lock, so that it cannot appear after the line was cleared.
      Console.write("\r\u{1B}[K\(state.step) …", to: .errors)
      state.isShown = true
    }
  }
}
