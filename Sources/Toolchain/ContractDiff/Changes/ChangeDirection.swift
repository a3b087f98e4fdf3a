import SchemaLogic

/// Which way the values go that a change is about, seen from the service that the contract describes.
public enum ChangeDirection: String, Sendable, Hashable {
  case request, response
  /// A shared schema that is both sent and received.
  case both
  /// Nothing travels: a tag, a deprecation, a title.
  case none

  init(_ directions: Set<SchemaDirection>) {
    switch (directions.contains(.request), directions.contains(.response)) {
    case (true, true): self = .both
    case (true, false): self = .request
    case (false, true): self = .response
    case (false, false): self = .none
    }
  }
}
