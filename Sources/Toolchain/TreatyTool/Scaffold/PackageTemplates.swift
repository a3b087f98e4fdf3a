/// The files of a new package. `{{name}}` is its module, `{{treaty}}` the path of the checkout that it depends on.
enum PackageTemplates {
  static let all: [(path: String, text: String)] = [
    ("Package.swift", manifest), (".gitignore", ".build/\n"), ("README.md", readme),
    ("Sources/{{name}}/openapi.yaml", contract), ("Sources/{{name}}/treaty.yaml", configuration),
    ("Sources/{{name}}/Greetings.swift", handler), ("Sources/{{name}}/Main.swift", main),
    ("Tests/{{name}}Tests/GreetingsTests.swift", tests),
  ]

  private static let manifest = #"""
    // swift-tools-version: 6.1
    import PackageDescription

    let package = Package(
      name: "{{name}}",
      platforms: [.macOS(.v15)],
      dependencies: [
        .package(name: "treaty", path: "{{treaty}}", traits: ["Hummingbird"]),
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.20.0"),
      ],
      targets: [
        .executableTarget(
          name: "{{name}}",
          dependencies: [
            .product(name: "Treaty", package: "treaty"),
            .product(name: "TreatyHummingbird", package: "treaty"),
            .product(name: "Hummingbird", package: "hummingbird"),
          ],
          plugins: [.plugin(name: "TreatyBuildPlugin", package: "treaty")]),
        .testTarget(name: "{{name}}Tests", dependencies: ["{{name}}"]),
      ]
    )

    """#

  private static let readme = #"""
    # {{name}}

        swift run      # serves on http://127.0.0.1:8080
        curl http://127.0.0.1:8080/greetings/World
        swift test     # calls the service without a socket

    The contract is `Sources/{{name}}/openapi.yaml`. Change it and build: the generated code follows, and what the handler
    in `Greetings.swift` no longer satisfies is a compile error.

    """#

  private static let contract = #"""
    openapi: 3.1.0
    info:
      title: Greeter
      version: 1.0.0
    servers:
      - url: http://127.0.0.1:8080
    paths:
      /greetings/{name}:
        get:
          operationId: greet
          summary: Greets someone.
          parameters:
            - name: name
              in: path
              required: true
              schema: { type: string, minLength: 1, maxLength: 40 }
          responses:
            '200':
              description: The greeting.
              content:
                application/json:
                  schema: { $ref: '#/components/schemas/Greeting' }
            default:
              description: What was wrong with the request.
              content:
                application/problem+json:
                  schema: { $ref: '#/components/schemas/Problem' }
    components:
      schemas:
        Greeting:
          type: object
          required: [text]
          properties:
            text: { type: string }
        Problem:
          type: object
          properties:
            title: { type: string }
            status: { type: integer, format: int32 }

    """#

  private static let configuration = #"""
    # What the build plugin generates; without a setting it takes openapi.yaml and emits everything.
    emit: [types, client, server]

    """#

  private static let handler = #"""
    import Treaty

    /// What this service does. The protocol has one requirement an operation of the contract.
    struct Greetings: GreeterService {
      func greet(name: String, context: Context<Void>) async throws -> Greeting {
        Greeting(text: "Hello, \(name)!")
      }
    }

    """#

  private static let main = #"""
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

    """#

  private static let tests = #"""
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

    """#
}
