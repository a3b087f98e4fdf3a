/// The state of reading one value through several views (`anyOf`).
public struct JSONViews {
  let offset: Int
  var count = 0
  /// Of the view that knows most of the value: what none of them knows is at most that.
  var unfamiliar = Int.max
  var reasons: [(variant: String, failure: RecordedFailure)] = []
}

extension JSONReader {
  /// Begins to read the next value through views; nothing is consumed before `end`.
  public mutating func views() throws(JSONError) -> JSONViews {
    _ = try nextByte()
    return JSONViews(offset: cursor - base)
  }

  /// What this view makes of the value, nil when it does not fit.
  public mutating func view<R: JSONReadable>(
    _ views: inout JSONViews, _: R.Type, _ name: StaticString = ""
  ) throws(JSONError) -> R.Value? {
    guard let trial = try trial(R.self) else {
      if trials.depth == 0, views.reasons.count < 8, let reason = trials.reason {
        views.reasons.append((name.description, reason))
      }
      return nil
    }
    views.count += 1
    views.unfamiliar = min(views.unfamiliar, trial.unfamiliar)
    return trial.value
  }

  /// Ends it: the value is consumed. False, with the failure `anyOf`, when no view fitted.
  public mutating func end(_ views: JSONViews) throws(JSONError) -> Bool {
    defer { forgetTrials() }
    if views.count > 0 {
      let start = cursor
      try skip()
      trials.paid += cursor - start
      unfamiliar &+= views.unfamiliar
      return true
    }
    if trials.depth == 0 { try skip() }
    failAlternatives("anyOf", views.reasons, others: 0, at: views.offset)
    return false
  }

  /// What a part of a larger shape makes of the next value, which stays to be read by the others. Unlike a view's, its
  /// failures are failures.
  public mutating func facet<R: JSONReadable>(_: R.Type) throws(JSONError) -> R.Value? {
    defer { forgetTrials() }
    if let trial = try trial(R.self) { return trial.value }
    // Once more, to say what is wrong.
    let mark = Mark(self)
    _ = try R.read(&self)
    try spend(cursor - mark.cursor)
    let count = failureCount
    restore(mark)
    // The failures stay: the object around them fails as well.
    failureCount = count
    return nil
  }
}
