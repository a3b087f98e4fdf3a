/// The state of reading one value through several views (`anyOf`).
public struct JSONViews {
  let offset: Int
  var count = 0
}

extension JSONReader {
  /// Begins to read the next value through views; nothing is consumed before `end`.
  public mutating func views() throws(JSONError) -> JSONViews {
    _ = try nextByte()
    return JSONViews(offset: cursor - base)
  }

  /// What this view makes of the value, nil when it does not fit.
  public mutating func view<R: JSONReadable>(_ views: inout JSONViews, _: R.Type) throws(JSONError) -> R.Value? {
    let mark = Mark(self)
    guard let value = try attempt(R.self) else { return nil }
    try restore(mark)
    views.count += 1
    return value
  }

  /// Ends it: the value is consumed. False, with the failure `anyOf`, when no view fitted.
  public mutating func end(_ views: JSONViews) throws(JSONError) -> Bool {
    try skip()
    if views.count > 0 { return true }
    fail("anyOf", "fits none of the alternatives", at: views.offset)
    return false
  }
}
