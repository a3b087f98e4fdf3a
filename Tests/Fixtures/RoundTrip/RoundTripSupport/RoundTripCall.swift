import Treaty

/// A call that is ready: what its service has to receive, and how to make it.
public struct RoundTripCall<Output: Sendable> {
  let arguments: [RoundTripArgument]
  let make: () async throws -> Output

  public init(_ arguments: [RoundTripArgument], make: @escaping () async throws -> Output) {
    self.arguments = arguments
    self.make = make
  }
}
