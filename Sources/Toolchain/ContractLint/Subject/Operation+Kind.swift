import ContractModel

extension Operation {
  /// HEAD, OPTIONS and TRACE: what they answer follows from the path's other operations, or from the server.
  var isAuxiliary: Bool { method == .head || method == .options || method == .trace }

  /// Asked by machines to see whether the service is there: they look at the status and nothing else.
  var isProbe: Bool {
    guard method == .get || method == .head, let last = path.segments.last else { return false }
    return Self.probes.contains(last.lowercased())
  }

  private static let probes: Set<String> = [
    "health", "healthz", "healthcheck", "health-check", "healthy", "ready", "readyz", "readiness", "live", "livez",
    "liveness", "ping", "_ping", "heartbeat", "metrics", "robots.txt", "favicon.ico",
  ]

  /// Nothing that a caller sends could be wrong.
  var takesNothing: Bool { parameters.isEmpty && body == nil && security.isEmpty }
}

extension PathTemplate {
  /// Between the slashes; those at both ends are left out.
  var segments: [Substring] { text.split(separator: "/") }

  /// Whether its last segment names a collection or an action, and no single resource.
  var endsInLiteral: Bool { segments.last.map { !$0.contains("{") } ?? false }
}
