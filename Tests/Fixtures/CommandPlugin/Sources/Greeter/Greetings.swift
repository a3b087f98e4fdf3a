import Treaty

actor Guests {
  private var names: Set<String> = []
  func add(_ name: String) { names.insert(name) }
  func contains(_ name: String) -> Bool { names.contains(name) }
}

struct Greetings: API.GreeterService {
  let guests = Guests()

  func greet(name: String, language: API.Language?, context: Context<Void>) async throws -> API.Greeting {
    guard await guests.contains(name) else { throw API.Greet.Failure.notFound(API.Problem(title: "Nobody is called \(name)")) }
    return API.Greeting(text: language == .de ? "Hallo, \(name)!" : "Hello, \(name)!")
  }

  func remember(_ body: API.Guest, context: Context<Void>) async throws {
    await guests.add(body.name)
  }
}
