/// Chunks of bytes that come one after the other; read once.
public struct ByteStream: AsyncSequence, Sendable {
  public typealias Element = [UInt8]
  public typealias Failure = any Error

  /// How many bytes will come, when that is known beforehand.
  public let length: Int?
  private let make: @Sendable () -> AsyncIterator

  /// - Parameter next: Gives one chunk after the other, nil at the end.
  public init<S: AsyncSequence & Sendable>(_ chunks: S, length: Int? = nil) where S.Element == [UInt8] {
    self.length = length
    make = {
      var iterator = chunks.makeAsyncIterator()
      return AsyncIterator { () async throws -> [UInt8]? in try await iterator.next() }
    }
  }

  public func makeAsyncIterator() -> AsyncIterator { make() }

  public struct AsyncIterator: AsyncIteratorProtocol {
    let following: () async throws -> [UInt8]?

    init(_ following: @escaping () async throws -> [UInt8]?) { self.following = following }

    public mutating func next() async throws -> [UInt8]? { try await following() }
  }
}
