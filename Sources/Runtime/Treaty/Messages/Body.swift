/// The content of a request or an answer.
public enum Body: Sendable {
  case none
  case bytes([UInt8])
  /// Chunks that come one after the other.
  case stream(ByteStream)

  /// The whole content; nil when there is more than `limit` bytes of it.
  public func collect(upTo limit: Int) async throws -> [UInt8]? {
    switch self {
    case .none: return []
    case .bytes(let bytes): return bytes.count <= limit ? bytes : nil
    case .stream(let stream):
      if let length = stream.length, length > limit { return nil }
      var bytes: [UInt8] = []
      for try await chunk in stream {
        guard chunk.count <= limit - bytes.count else { return nil }
        bytes.append(contentsOf: chunk)
      }
      return bytes
    }
  }

  /// The content as it comes.
  package var stream: ByteStream {
    switch self {
    case .none: ByteStream([])
    case .bytes(let bytes): ByteStream(bytes)
    case .stream(let stream): stream
    }
  }

  /// How many bytes there are, when that is known beforehand.
  public var length: Int? {
    switch self {
    case .none: 0
    case .bytes(let bytes): bytes.count
    case .stream(let stream): stream.length
    }
  }
}
