extension JSONReader {
  /// All of a reader's state that reading changes.
  struct Mark {
    let cursor: UnsafePointer<UInt8>
    let depth: Int
    let failureCount: Int
    let seenCount: Int
    let unfamiliar: Int
    let attempts: Int

    init(_ json: borrowing JSONReader) {
      cursor = json.cursor
      depth = json.depth
      failureCount = json.failureCount
      seenCount = json.seenFields.count
      unfamiliar = json.unfamiliar
      attempts = json.attempts
    }
  }

  /// Goes back to where a mark was made.
  mutating func restore(_ mark: Mark) {
    cursor = mark.cursor
    depth = mark.depth
    failureCount = mark.failureCount
    unfamiliar = mark.unfamiliar
    attempts = mark.attempts
    seenFields.removeSubrange(min(mark.seenCount, seenFields.count)...)
  }

  /// Look-ahead inside look-ahead costs its square: what is read again is counted for the whole text.
  mutating func spend(_ bytes: Int) throws(JSONError) {
    budget -= max(0, bytes)
    if budget < 0 { throw error(.tooComplex) }
  }

  /// Reads a value if it fits; when it does not, nothing was read and nothing is recorded.
  ///
  /// For unions whose variants can only be told by trying. A syntax error is thrown all the same: it would be one for every
  /// variant. All attempts of a document together may read 64 times its size, and 64 KiB; then the error is `tooComplex`.
  public mutating func attempt<R: JSONReadable>(_: R.Type) throws(JSONError) -> R.Value? {
    defer { forgetTrials() }
    guard let trial = try trial(R.self) else { return nil }
    pass(to: trial.end, unfamiliar: trial.unfamiliar)
    return trial.value
  }

  /// Goes behind a value that a trial has read.
  mutating func pass(to end: UnsafePointer<UInt8>, unfamiliar: Int) {
    trials.paid += end - cursor
    cursor = end
    self.unfamiliar &+= unfamiliar
  }

  /// What a shape makes of the next value, nil when it refuses it. Nothing is consumed and nothing recorded.
  mutating func trial<R: JSONReadable>(_: R.Type) throws(JSONError) -> JSONTrial<R.Value>? {
    _ = try nextByte()
    let key = JSONTrials.Key(offset: cursor - base, shape: ObjectIdentifier(R.self))
    if trials.depth > 0, let known = trials.known[key] { return known as? JSONTrial<R.Value> }
    let mark = Mark(self)
    let (limit, paid) = (self.limit, trials.paid)
    if trials.depth == 0 { trials.reason = nil }
    trials.depth += 1
    trials.paid = 0
    unfamiliar = 0
    var value: R.Value?
    do throws(JSONError) { value = try R.read(&self) } catch {
      // The text was cut off at the first failure; any other end is the text's own.
      guard trials.isRefused, error.reason != .tooComplex else { throw error }
      value = nil
    }
    let result: JSONTrial<R.Value>?
    if let value, !trials.isRefused, failureCount == mark.failureCount {
      result = JSONTrial(value: value, end: cursor, unfamiliar: unfamiliar)
    } else {
      result = nil
    }
    let read = cursor - mark.cursor - trials.paid
    self.limit = limit
    trials.isRefused = false
    trials.paid = paid
    trials.depth -= 1
    restore(mark)
    if trials.depth > 0 { trials.known[key] = result as Any }
    try spend(read)
    return result
  }

  /// Gives back what trials know, once no union around them is undecided.
  mutating func forgetTrials() {
    if trials.depth == 0, !trials.known.isEmpty { trials.known.removeAll() }
  }

  /// Ends the current trial: its text is cut off here, so that the next look at it throws. Answers whether somebody will
  /// want to know why: whoever began the outermost trial does, of its first failure.
  @usableFromInline
  mutating func refuseVariant() -> Bool {
    let isFirst = !trials.isRefused
    trials.isRefused = true
    limit = cursor
    return isFirst && trials.depth == 1
  }
}
