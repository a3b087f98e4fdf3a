/// Typed values that come one after the other while the connection lasts: server-sent events, JSON lines, JSON sequences.
///
///     for try await event in try await client.watch() { print(event.data) }
///     return ItemStream(ticks.map { Tick($0) })          // any AsyncSequence
///
/// Read once, unless it was made from an array.
public struct ItemStream<Item: Sendable>: AsyncSequence, Sendable {
  public typealias Element = Item
  public typealias Failure = any Error

  private final class Identity: Sendable {}

  private let make: @Sendable () -> AsyncIterator
  private let identity = Identity()

  public init<S: AsyncSequence & Sendable>(_ items: S) where S.Element == Item {
    make = {
      var iterator = items.makeAsyncIterator()
      return AsyncIterator { () async throws -> Item? in try await iterator.next() }
    }
  }

  public init(_ items: [Item]) {
    make = {
      var rest = items.makeIterator()
      return AsyncIterator { () async throws -> Item? in rest.next() }
    }
  }

  public func makeAsyncIterator() -> AsyncIterator { make() }

  public struct AsyncIterator: AsyncIteratorProtocol {
    let following: () async throws -> Item?

    init(_ following: @escaping () async throws -> Item?) { self.following = following }

    public mutating func next() async throws -> Item? { try await following() }
  }
}

/// A stream is equal to itself: what has not come yet cannot be compared.
extension ItemStream: Hashable {
  public static func == (left: ItemStream, right: ItemStream) -> Bool { left.identity === right.identity }
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(identity)) }
}

/// Server-sent events (WHATWG HTML §9.2) whose data is one type.
public typealias EventStream<Data: Sendable> = ItemStream<ServerSentEvent<Data>>

/// One server-sent event.
public struct ServerSentEvent<Data: Sendable>: Sendable {
  public var data: Data
  /// The kind of event; nil is `message`.
  public var event: String?
  /// What a client that reconnects says it saw last.
  public var id: String?
  /// How long a client should wait before it reconnects, in milliseconds.
  public var retry: Int?

  public init(_ data: Data, event: String? = nil, id: String? = nil, retry: Int? = nil) {
    self.data = data
    self.event = event
    self.id = id
    self.retry = retry
  }
}

extension ServerSentEvent: Equatable where Data: Equatable {}
extension ServerSentEvent: Hashable where Data: Hashable {}
