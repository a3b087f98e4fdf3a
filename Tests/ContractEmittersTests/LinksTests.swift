import GoldenLinks
import Testing
import Treaty

@Suite struct LinksTests {
  struct Service: GoldenLinksService {
    func createUser(_ body: NewUser, context: Context<Void>) async throws -> User {
      User(id: "u/1", name: body.name, account: body.name.isEmpty ? nil : UserAccount(opened: "2024"))
    }
    func getUser(id: String, context: Context<Void>) async throws -> User { User(id: id, name: "again") }
    func renameUser(_ body: String, id: String, context: Context<Void>) async throws {}
    func getOrder(id: String, number: Int, since: String?, context: Context<Void>) async throws -> String {
      "\(id) \(number) \(since ?? "-")"
    }
  }

  static let client = GoldenLinksClient("http://links.test", transport: InProcessTransport(Service().endpoints()))

  @Test func followed() async throws {
    let created = try await Self.client.createUser(NewUser(name: "Ada"))
    #expect(try await Self.client.createUserItself(created) == User(id: "u/1", name: "again"))
    #expect(try await Self.client.createUserFirstOrder(created) == "u/1 1 2024")
    try await Self.client.createUserRename(created, body: "Eve")
    let bare = try await Self.client.createUser(NewUser(name: ""))
    #expect(try await Self.client.createUserFirstOrder(bare) == "u/1 1 -")
  }
}
