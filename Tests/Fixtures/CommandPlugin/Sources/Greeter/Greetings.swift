import Treaty

actor Guests {
  private var names: Set<String> = []
  func add(_ name: String) { names.insert(name) }
  func contains(_ name: String) -> Bool { names.contains(name) }
}

struct Greetings: GreeterService {
  let guests = Guests()

  func greet(name: String, language: Language?, context: Context<Void>) async throws -> Greeting {
    guard await guests.contains(name) else {
      throw Greet.Failure.notFound(Problem(title: "Nobody is called \(name)"))
    }
    return Greeting(text: language == .de ? "Hallo, \(name)!" : "Hello, \(name)!")
  }

  func remember(_ body: Guest, context: Context<Void>) async throws {
    await guests.add(body.name)
  }
}
