import Treaty

/// Calls its own service through the generated client, without a socket.
@main
struct Main {
  static func main() async throws {
    let client = API.GreeterClient("http://in-process", transport: InProcessTransport(endpoints: Greetings().endpoints()))
    try await client.remember(API.Guest(name: "World"))
    print(try await client.greet(name: "World").text)
    print(try await client.greet(name: "World", language: .de).text)
    do {
      print(try await client.greet(name: "Nobody").text)
    } catch API.Greet.Failure.notFound(let problem) {
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
