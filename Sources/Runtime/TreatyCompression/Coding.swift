#if canImport(CZlib)
  /// A content coding that both sides may know.
  enum Coding: String, Sendable {
    case gzip, deflate

    init?(_ name: String) {
      switch name.lowercased() {
      case "gzip", "x-gzip": self = .gzip
      case "deflate": self = .deflate
      default: return nil
      }
    }

    /// What `Accept-Encoding` prefers of the two; nil when it wants neither.
    init?(accepted fields: [String]) {
      var weights: [String: Double] = [:]
      for part in fields.flatMap({ $0.split(separator: ",") }).prefix(32) {
        let pieces = part.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" }.lowercased() }
        guard let name = pieces.first else { continue }
        let quality = pieces.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
        weights[name == "x-gzip" ? "gzip" : name] = quality
      }
      let all = weights["*"] ?? 0
      let (gzip, deflate) = (weights["gzip"] ?? all, weights["deflate"] ?? all)
      guard max(gzip, deflate) > 0 else { return nil }
      self = gzip >= deflate ? .gzip : .deflate
    }

    /// zlib's window of 32 KiB, with 16 more for gzip's wrapping.
    var window: Int32 { self == .gzip ? 15 + 16 : 15 }
  }
#endif
