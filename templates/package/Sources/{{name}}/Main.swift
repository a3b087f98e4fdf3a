import Hummingbird
import Treaty
import TreatyHummingbird

@main
struct Main {
  static func main() async throws {
    let router = Router()
    router.add(Greetings().endpoints())
    let application = Application(
      router: router, configuration: .init(address: .hostname("127.0.0.1", port: 8080)))
    print("Try: curl http://127.0.0.1:8080/greetings/World")
    try await application.runService()
  }
}
