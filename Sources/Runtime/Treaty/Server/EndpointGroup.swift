import HTTPTypes

/// Endpoints that a host's router cannot tell apart by path: it knows whole segments, templates may have holes in them.
package struct EndpointGroup: Sendable {
  package enum Component: Hashable, Sendable {
    /// Percent-encoded.
    case literal(String)
    case parameter(name: String)
  }

  package let path: [Component]
  /// In the order in which they are tried.
  package private(set) var endpoints: [Endpoint]

  /// Groups endpoints by the paths a router sees. Parameters at the same place get the same name: routers tell them apart by
  /// name, contracts do not.
  package static func groups(of endpoints: [Endpoint]) -> [EndpointGroup] {
    var names: [[String]: String] = [:]
    var groups: [EndpointGroup] = []
    for endpoint in endpoints {
      var place: [String] = []
      var path: [Component] = []
      var parameters = endpoint.route.template.parameters[...]
      for segment in endpoint.route.template.segments {
        switch segment {
        case .literal(let literal):
          var encoded: [UInt8] = []
          PercentEncoding.append(encodingSegment: literal, to: &encoded)
          let text = String(decoding: encoded, as: UTF8.self)
          place.append(text)
          // Routers take the empty segments of `/orders/` for nothing.
          if !text.isEmpty { path.append(.literal(text)) }
        case .parameter, .mixed:
          let own = parameters.first ?? "parameter"
          parameters = parameters.dropFirst(segment.parameterCount)
          place.append("{}")
          let name = names[place] ?? own
          names[place] = name
          path.append(.parameter(name: name))
        }
      }
      if let index = groups.firstIndex(where: { $0.path == path }) {
        groups[index].insert(endpoint)
      } else {
        groups.append(EndpointGroup(path: path, endpoints: [endpoint]))
      }
    }
    return groups
  }

  /// The more of a segment a template says, the earlier it is tried.
  private mutating func insert(_ endpoint: Endpoint) {
    let precision = endpoint.route.template.precision
    let index = endpoints.firstIndex { $0.route.template.precision < precision } ?? endpoints.endIndex
    endpoints.insert(endpoint, at: index)
  }

  package var methods: [HTTPRequest.Method] {
    endpoints.reduce(into: []) { methods, endpoint in
      if !methods.contains(endpoint.route.method) { methods.append(endpoint.route.method) }
    }
  }
}

extension PathTemplate.Segment {
  fileprivate var parameterCount: Int {
    switch self {
    case .literal: 0
    case .parameter: 1
    case .mixed(let pieces): pieces.count { $0 == .parameter }
    }
  }
}

extension PathTemplate {
  fileprivate var precision: Int {
    segments.reduce(0) { sum, segment in
      if case .mixed(let pieces) = segment { sum + pieces.count } else { sum }
    }
  }
}
