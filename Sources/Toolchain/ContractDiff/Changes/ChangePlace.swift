import ContractText

/// Where an element stands in one of the two contracts.
public struct ChangePlace: Sendable, Hashable {
  public var place: Place
  /// RFC 6901, from the root of `place.file`; nil where the text was not at hand.
  public var pointer: String?
  /// The keyword of the schema or object at `place` that the change is about; narrows the place when it is written there.
  var keyword: String?

  public init(_ place: Place, pointer: String? = nil, keyword: String? = nil) {
    self.place = place
    self.pointer = pointer
    self.keyword = keyword
  }
}
