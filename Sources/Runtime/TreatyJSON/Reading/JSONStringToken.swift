/// A string that was found valid, still in the text.
@frozen @usableFromInline
struct JSONStringToken {
  /// The bytes between the quotes.
  @usableFromInline var start: UnsafePointer<UInt8>?
  @usableFromInline var count = 0
  @usableFromInline var isASCII = true
  @usableFromInline var hasEscapes = false

  @usableFromInline @inline(__always)
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  @usableFromInline init() {}
}
