import HTTPTypes

/// Finds the endpoint of a request by its path: a trie over the segments of the templates.
///
/// A literal beats a literal with parameters in it, which beats a parameter; each is tried before the search goes back.
public struct EndpointTable: Sendable {
  public struct Match: Sendable {
    public let endpoint: Endpoint
    let captures: [Range<Int>]
  }

  public enum Outcome: Sendable {
    case found(Match)
    /// The path is known, the method is not. The methods of the path, for `Allow`.
    case methodNotAllowed([HTTPRequest.Method])
    case notFound
  }

  private struct Node: Sendable {
    var literals: [[UInt8]: Int] = [:]
    var mixed: [(segment: PathTemplate.Segment, node: Int)] = []
    var parameter: Int?
    var endpoints: [(method: HTTPRequest.Method, endpoint: Endpoint)] = []
  }

  private var nodes = [Node()]

  /// Of two endpoints with the same method and path the first one is kept.
  public init(_ endpoints: [Endpoint]) {
    for endpoint in endpoints {
      var node = 0
      for segment in endpoint.route.template.segments { node = child(of: node, for: segment) }
      guard !nodes[node].endpoints.contains(where: { $0.method == endpoint.route.method }) else { continue }
      nodes[node].endpoints.append((endpoint.route.method, endpoint))
    }
  }

  private mutating func child(of node: Int, for segment: PathTemplate.Segment) -> Int {
    let next = nodes.count
    switch segment {
    case .literal(let literal):
      if let known = nodes[node].literals[literal] { return known }
      nodes[node].literals[literal] = next
    case .parameter:
      if let known = nodes[node].parameter { return known }
      nodes[node].parameter = next
    case .mixed:
      if let known = nodes[node].mixed.first(where: { $0.segment == segment }) { return known.node }
      nodes[node].mixed.append((segment, next))
    }
    nodes.append(Node())
    return next
  }

  /// Looks for the request's path. `depth` segments at its end count; all of them when nil.
  public func find(_ request: ServerRequest, depth: Int? = nil) -> Outcome {
    var segments: [Range<Int>] = []
    var start = request.target.first == UInt8(ascii: "/") ? 1 : 0
    for index in start..<max(start, request.pathEnd) where request.target[index] == UInt8(ascii: "/") {
      segments.append(start..<index)
      start = index + 1
    }
    segments.append(start..<max(start, request.pathEnd))
    if let depth { segments.removeFirst(max(0, segments.count - depth)) }
    var captures: [Range<Int>] = []
    var allowed: [HTTPRequest.Method] = []
    if let endpoint = search(0, segments[...], request, &captures, &allowed) {
      return .found(Match(endpoint: endpoint, captures: captures))
    }
    return allowed.isEmpty ? .notFound : .methodNotAllowed(allowed)
  }

  /// Every node is reached by one way only, so going back costs no more than looking at each node once.
  private func search(
    _ index: Int, _ segments: ArraySlice<Range<Int>>, _ request: ServerRequest, _ captures: inout [Range<Int>],
    _ allowed: inout [HTTPRequest.Method]
  ) -> Endpoint? {
    let node = nodes[index]
    guard let segment = segments.first else { return endpoint(node, request.head.method, &allowed) }
    let rest = segments.dropFirst()
    let bytes = request.target[segment]
    if !node.literals.isEmpty, let decoded = PercentEncoding.decoded(bytes), let next = node.literals[decoded] {
      if let found = search(next, rest, request, &captures, &allowed) { return found }
    }
    // A way that ends nowhere must not leave its parameters behind.
    let mark = captures.count
    for (segmentTemplate, next) in node.mixed where segmentTemplate.matches(request.target, segment, &captures) {
      if let found = search(next, rest, request, &captures, &allowed) { return found }
      captures.removeSubrange(mark...)
    }
    if let next = node.parameter, !segment.isEmpty {
      captures.append(segment)
      if let found = search(next, rest, request, &captures, &allowed) { return found }
      captures.removeSubrange(mark...)
    }
    return nil
  }

  private func endpoint(_ node: Node, _ method: HTTPRequest.Method, _ allowed: inout [HTTPRequest.Method]) -> Endpoint?
  {
    if let known = node.endpoints.first(where: { $0.method == method }) { return known.endpoint }
    // HEAD is GET without the content (RFC 9110 §9.3.2).
    if method == .head, let get = node.endpoints.first(where: { $0.method == .get }) { return get.endpoint }
    for known in node.endpoints where !allowed.contains(known.method) { allowed.append(known.method) }
    return nil
  }
}
