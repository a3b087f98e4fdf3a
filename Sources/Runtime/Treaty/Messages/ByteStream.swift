/// Chunks of bytes that come one after the other.
///
/// One made from an array can be read again; one from a connection is read once.
public struct ByteStream: AsyncSequence, Sendable {
  public typealias Element = [UInt8]
  public typealias Failure = any Error

  private final class Identity: Sendable {}

  /// How many bytes will come, when that is known beforehand.
  public let length: Int?
  /// The bytes, when they are all there.
  let inMemory: [UInt8]?
  private let make: @Sendable () -> AsyncIterator
  private let identity = Identity()

  public init<S: AsyncSequence & Sendable>(_ chunks: S, length: Int? = nil) where S.Element == [UInt8] {
    self.length = length
    inMemory = nil
    make = {
      var iterator = chunks.makeAsyncIterator()
      return AsyncIterator { () async throws -> [UInt8]? in try await iterator.next() }
    }
  }

  public init(_ bytes: [UInt8]) {
    length = bytes.count
    inMemory = bytes
    make = {
      var rest: [UInt8]? = bytes.isEmpty ? nil : bytes
      return AsyncIterator { () async throws -> [UInt8]? in
        defer { rest = nil }
        return rest
      }
    }
  }

  /// Text in UTF-8.
  public init(_ text: String) { self.init(Array(text.utf8)) }

  public func makeAsyncIterator() -> AsyncIterator { make() }

  /// Everything at once; throws when there are more than `limit` bytes.
  public func bytes(upTo limit: Int = 64 << 20) async throws -> [UInt8] {
    guard let bytes = try await Body.stream(self).collect(upTo: limit) else { throw CallFailure.tooLarge(limit: limit) }
    return bytes
  }

  public struct AsyncIterator: AsyncIteratorProtocol {
    let following: () async throws -> [UInt8]?

    init(_ following: @escaping () async throws -> [UInt8]?) { self.following = following }

    public mutating func next() async throws -> [UInt8]? { try await following() }
  }
}

/// What has not been read yet cannot be compared: a stream is equal to itself, and to one of the same bytes.
extension ByteStream: Hashable {
  public static func == (left: ByteStream, right: ByteStream) -> Bool {
    if let left = left.inMemory, let right = right.inMemory { return left == right }
    return left.identity === right.identity
  }

  public func hash(into hasher: inout Hasher) {
    if let inMemory { hasher.combine(inMemory) } else { hasher.combine(ObjectIdentifier(identity)) }
  }
}
