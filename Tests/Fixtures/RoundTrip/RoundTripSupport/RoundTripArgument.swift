import Treaty

/// An argument as one side has it: compared as a value, and as the JSON that it is written as.
public struct RoundTripArgument: Sendable {
  let name: String
  let value: (any Hashable & Sendable)?
  let json: [UInt8]?

  public init<T: Hashable & Sendable & JSONWritable>(_ name: String, _ value: T?) {
    self.name = name
    self.value = value
    json = value.flatMap { try? JSONWriter.encode($0) }
  }

  /// A request's content that is an enum of representations.
  public init<T: Hashable & Sendable>(value: T?) {
    name = "body"
    self.value = value
    json = nil
  }

  /// Content with files in it, which are equal by their bytes alone: what a file is called is not in the JSON.
  public init<T: JSONWritable>(written value: T?) {
    name = "body"
    self.value = nil
    json = value.flatMap { try? JSONWriter.encode($0) }
  }

  public init(collecting stream: ByteStream?) async throws {
    self.init("bytes", try await stream?.bytes().map { Int($0) })
  }

  public init(collecting file: File?) async throws { try await self.init(collecting: file?.content) }

  public init<T: Hashable & Sendable & JSONWritable>(collecting stream: ItemStream<T>?) async throws {
    var items: [T] = []
    if let stream { for try await item in stream { items.append(item) } }
    self.init("body", stream == nil ? nil : items)
  }

  var text: String { json.map { String(decoding: $0.prefix(400), as: UTF8.self) } ?? "nothing" }

  /// What differs between what was sent and what arrived; nil for nothing.
  static func difference(_ sent: [RoundTripArgument], _ received: [RoundTripArgument]) -> String? {
    guard sent.map(\.name) == received.map(\.name) else { return "arguments" }
    for (mine, theirs) in zip(sent, received) {
      if mine.json != theirs.json || !isEqual(mine.value, theirs.value) {
        return "\(mine.name): sent \(mine.text), received \(theirs.text)"
      }
    }
    return nil
  }

  private static func isEqual(_ one: (any Hashable & Sendable)?, _ other: (any Hashable & Sendable)?) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    return AnyHashable(one) == AnyHashable(other)
  }
}
