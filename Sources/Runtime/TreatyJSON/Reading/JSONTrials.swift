/// What the trials of unions' variants share while one value is read.
///
/// Every union inside a variant that is tried would be read again for the next variant: what a shape made of a value is
/// kept until the outermost trial is over, so that each shape reads each value once however deep unions nest.
@usableFromInline
struct JSONTrials {
  /// More than any number of unknown members: a variant that takes the value as the contract stands goes first.
  @usableFromInline static let tolerated = 1 << 32

  /// A shape at a place.
  struct Key: Hashable {
    var offset: Int
    var shape: ObjectIdentifier
  }

  /// Trials around the current value.
  @usableFromInline var depth = 0
  /// The current trial has failed: its text has been cut off.
  var isRefused = false
  /// Bytes of the current trial that others have paid for.
  var paid = 0
  /// The first failure of the outermost trial.
  @usableFromInline var reason: RecordedFailure?
  /// What trials inside the outermost one made of their values: a `JSONTrial?`, nil for a refusal.
  var known: [Key: Any] = [:]

  @usableFromInline init() {}
}

/// What a trial made of a value, and where the value ends.
struct JSONTrial<Value> {
  var value: Value
  var end: UnsafePointer<UInt8>
  var unfamiliar: Int
}
