import Testing
import Treaty

@testable import {{name}}

@Test func greetsByName() async throws {
  let client = GreeterClient(transport: InProcessTransport(Greetings().endpoints()))
  #expect(try await client.greet(name: "World").text == "Hello, World!")
}

@Test func refusesWhatTheContractRefuses() async throws {
  let client = GreeterClient(transport: InProcessTransport(Greetings().endpoints()))
  await #expect(throws: Greet.Failure.self) {
    try await client.greet(name: String(repeating: "x", count: 41))
  }
}
