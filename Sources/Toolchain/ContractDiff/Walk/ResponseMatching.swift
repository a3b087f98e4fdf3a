import ContractModel

/// Responses of two operations that are each other: by status, and a status by the range or default that holds it.
struct ResponseMatching {
  private(set) var pairs: [(base: Response, revision: Response)] = []
  private(set) var removed: [Response] = []
  private(set) var added: [Response] = []

  init(_ old: [Response], _ new: [Response]) {
    let olds = Dictionary(old.map { ($0.status, $0) }) { first, _ in first }
    let news = Dictionary(new.map { ($0.status, $0) }) { first, _ in first }
    for response in old {
      if let other = news[response.status] {
        pairs.append((response, other))
      } else if let other = Self.wider(response.status, news), response.status.isSuccess == other.status.isSuccess {
        pairs.append((response, other))
      } else {
        removed.append(response)
      }
    }
    for response in new where olds[response.status] == nil {
      // What fell under a range is said more exactly now: readers of the range read it.
      if let other = Self.wider(response.status, olds), other.status != .default { pairs.append((other, response)) }
      added.append(response)
    }
  }

  private static func wider(_ status: StatusPattern, _ all: [StatusPattern: Response]) -> Response? {
    guard case .code(let code) = status else { return nil }
    return all[.range(code / 100)] ?? all[.default]
  }
}
