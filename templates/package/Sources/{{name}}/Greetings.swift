import Treaty

/// What this service does. The protocol has one requirement an operation of the contract.
struct Greetings: GreeterService {
  func greet(name: String, context: Context<Void>) async throws -> Greeting {
    Greeting(text: "Hello, \(name)!")
  }
}
