import GoldenWebhooks
import Testing
import Treaty

/// Both ends of what a service sends: swift-openapi-generator ignores webhooks and callbacks (#712 is about them).
@Suite struct WebhooksTests {
  actor Box {
    var addresses: [String] = []
    func add(_ address: String?) { addresses.append(address ?? "nowhere") }
  }

  struct Receiver: GoldenWebhooksWebhooks, GoldenWebhooksCallbacks {
    typealias Principal = String
    func newPet(_ body: Event, xDelivery: String, context: Context<String>) async throws -> String {
      "\(body.id) \(body.name) \(xDelivery) \(context.principal) \(context.head.path ?? "")"
    }
    func petLost(_ body: Event, context: Context<Void>) async throws {}
    func subscribeEvent(_ body: Event, context: Context<Void>) async throws {
      if body.id == 0 { throw SubscribeEvent.Failure.gone }
    }
    func ended(context: Context<Void>) async throws {}
  }

  struct Guard: GoldenWebhooksAuthenticator {
    func principal(for credential: GoldenWebhooksCredential, scopes: Set<String>) async throws(Refusal) -> String {
      if case .key("k") = credential { return "hooks" }
      throw .unauthenticated()
    }
  }

  struct Service: GoldenWebhooksService {
    let box: Box
    func subscribe(_ body: SubscribeBody, topic: String, context: Context<String>) async throws
      -> SubscribeCreatedResult
    {
      let output = SubscribeCreatedResult(id: "s-1")
      await box.add(SubscribeEvent.address(context))
      await box.add(Ended.address(context, output))
      return output
    }
  }

  @Test func receivedWhereTheReceiverChooses() async throws {
    let webhooks = Receiver()
    let endpoints = webhooks.endpoints(authenticator: Guard(), at: { "/hooks/from-pets/\($0)" })
    let client = GoldenWebhooksWebhooksClient(
      "https://me.test/hooks/from-pets/new-pet?token=t", credential: .key("k"), transport: InProcessTransport(endpoints)
    )
    let said = try await client.newPet(Event(id: 5, name: "Rex"), xDelivery: "d")
    #expect(said == "5 Rex d hooks /hooks/from-pets/new-pet?token=t")
    let lost = GoldenWebhooksWebhooksClient(
      "https://me.test/hooks/from-pets/lost-pet", transport: InProcessTransport(endpoints))
    try await lost.petLost(Event(id: 5, name: "Rex"))
    await #expect(throws: NewPet.Failure.self) { try await lost.newPet(Event(id: 5, name: ""), xDelivery: "d") }
  }

  @Test func theAddressOfACallbackComesFromTheRequest() async throws {
    let box = Box()
    let client = GoldenWebhooksClient(
      "https://pets.test/v1", credential: .key("k"),
      transport: InProcessTransport(Service(box: box).endpoints(authenticator: Guard()), prefix: "/v1"))
    let output = try await client.subscribe(SubscribeBody(callbackUrl: "https://me.test/cb"), topic: "a b")
    #expect(output.id == "s-1")
    #expect(await box.addresses == ["https://me.test/cb?topic=a b", "https://me.test/cb/s-1"])
  }

  @Test func callbacksAreCalls() async throws {
    let callbacks = Receiver()
    let transport = InProcessTransport(callbacks.endpoints(at: { _ in "/cb" }))
    let client = GoldenWebhooksCallbacksClient("https://me.test/cb", transport: transport)
    try await client.subscribeEvent(Event(id: 1, name: "n"))
    try await client.ended()
    await #expect {
      try await client.subscribeEvent(Event(id: 0, name: "n"))
    } throws: { error in
      if case SubscribeEvent.Failure.gone = error { true } else { false }
    }
  }
}
