/// The statuses that one documented response covers: OpenAPI's `201`, `4XX` and `default`.
public enum StatusPattern: Sendable, Hashable {
  case code(Int)
  /// A hundred: `.range(4)` is 400 to 499.
  case range(Int)
  case `default`

  public func contains(_ status: Int) -> Bool {
    switch self {
    case .code(let code): code == status
    case .range(let hundred): status / 100 == hundred
    case .default: true
    }
  }

  /// Exact codes decide before ranges, ranges before the rest.
  var precision: Int {
    switch self {
    case .code: 2
    case .range: 1
    case .default: 0
    }
  }
}
