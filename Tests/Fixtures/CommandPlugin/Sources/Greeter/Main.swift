import Treaty

/// Calls its own service through the generated client, without a socket.
@main
struct Main {
  static func main() async throws {
    let transport = InProcessTransport(Greetings().endpoints())
    let client = GreeterClient("http://in-process", transport: transport)
    try await client.remember(Guest(name: "World"))
    print(try await client.greet(name: "World").text)
    print(try await client.greet(name: "World", language: .de).text)
    do {
      print(try await client.greet(name: "Nobody").text)
    } catch Greet.Failure.notFound(let problem) {
      print("refused: \(problem.title)")
    }
    do {
      _ = try await client.greet(name: "A name that is far too long")
      print("accepted what the contract refuses")
    } catch {
      print("refused by the contract")
    }
  }
}
