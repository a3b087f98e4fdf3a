// swift-tools-version: 6.1
import PackageDescription

let goldens: [String] = [
  "Shapes", "Unions", "Recursion", "Names", "Parameters", "Replies", "Security", "Paging", "Styles", "Servers",
  "Webhooks", "Links", "Composition", "Bodies", "Twins", "Rules", "Values", "Gaps", "XML",
]
let generatedExtras: [String] = ["API.md", "treaty.lock"]
let http: [Target.Dependency] = [
  .product(name: "Hummingbird", package: "hummingbird", condition: .when(traits: ["Hummingbird"])),
  .product(name: "AsyncHTTPClient", package: "async-http-client", condition: .when(traits: ["AsyncHTTPClient"])),
  .product(name: "NIOCore", package: "swift-nio", condition: .when(traits: ["Hummingbird"])),
  .product(name: "NIOPosix", package: "swift-nio", condition: .when(traits: ["Hummingbird"])),
]
let shop: [Target.Dependency] = [
  .product(name: "Hummingbird", package: "hummingbird", condition: .when(traits: ["Shop"])),
  .product(name: "AsyncHTTPClient", package: "async-http-client", condition: .when(traits: ["Shop"])),
  .product(name: "GRDB", package: "GRDB.swift", condition: .when(traits: ["Shop"])),
]

// The layers: a lower target cannot import a higher one. docs/architecture.md draws the map.
let package = Package(
  name: "treaty",
  platforms: [.macOS(.v15), .iOS(.v18)],
  products: [
    .executable(name: "treaty", targets: ["TreatyCommand"]),
    .executable(name: "treaty-generator", targets: ["TreatyGenerator"]),
    .plugin(name: "TreatyBuildPlugin", targets: ["TreatyBuildPlugin"]),
    .plugin(name: "TreatyCommandPlugin", targets: ["TreatyCommandPlugin"]),
    .library(name: "Treaty", targets: ["Treaty"]),
    .library(name: "TreatyJSON", targets: ["TreatyJSON"]),
    .library(name: "TreatyXML", targets: ["TreatyXML"]),
    .library(name: "TreatyHummingbird", targets: ["TreatyHummingbird"]),
    .library(name: "TreatyAsyncHTTPClient", targets: ["TreatyAsyncHTTPClient"]),
    .library(name: "TreatyCompression", targets: ["TreatyCompression"]),
    // Contracts to Swift as a library: for programs that are emitters or readers themselves.
    .library(
      name: "TreatyToolchain",
      targets: ["ContractText", "ContractModel", "ContractReaders", "SchemaLogic", "ContractEmitters"]),
    .executable(name: "orders", targets: ["Orders"]),
    .executable(name: "inventory", targets: ["Inventory"]),
    .executable(name: "shop-demo", targets: ["ShopDemo"]),
  ],
  traits: [
    .trait(name: "Hummingbird", description: "Serve generated stubs with Hummingbird (TreatyHummingbird)."),
    .trait(name: "AsyncHTTPClient", description: "Call with AsyncHTTPClient (TreatyAsyncHTTPClient)."),
    .trait(name: "Compression", description: "Compress answers, with the system's zlib (TreatyCompression)."),
    .trait(name: "XML", description: "Read and write XML bodies, with the system's libxml2 (TreatyXML)."),
    .trait(name: "Shop", description: "The example services.", enabledTraits: ["Hummingbird", "AsyncHTTPClient"]),
    .default(enabledTraits: ["Hummingbird", "AsyncHTTPClient", "Compression", "XML", "Shop"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.20.0"),
    .package(url: "https://github.com/swift-server/async-http-client.git", from: "1.30.0"),
    .package(url: "https://github.com/apple/swift-nio.git", from: "2.90.0"),
    .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.0.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibYAML", path: "Sources/CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CLibXML2", path: "Sources/CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),

    .systemLibrary(
      name: "CZlib", path: "Sources/CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),

    // Toolchain: runs on the developer's machine and in CI.
    .target(name: "ContractText", dependencies: ["CLibYAML"], path: "Sources/Toolchain/ContractText"),
    .target(
      name: "ContractModel", dependencies: ["ContractText", "TreatyJSON", "TreatyPatterns"],
      path: "Sources/Toolchain/ContractModel"),
    .target(
      name: "ContractReaders", dependencies: ["ContractModel", "ContractText", "TreatyJSON", "TreatyPatterns"],
      path: "Sources/Toolchain/ContractReaders"),
    .target(
      name: "SchemaLogic", dependencies: ["ContractModel", "TreatyJSON", "TreatyPatterns"],
      path: "Sources/Toolchain/SchemaLogic"),
    .target(
      name: "ContractDiff", dependencies: ["ContractModel", "ContractText", "SchemaLogic", "TreatyJSON"],
      path: "Sources/Toolchain/ContractDiff"),
    .target(
      name: "ContractLint",
      dependencies: ["ContractModel", "ContractText", "SchemaLogic", "TreatyJSON", "TreatyPatterns"],
      path: "Sources/Toolchain/ContractLint"),
    .target(name: "CodePrinting", path: "Sources/Toolchain/CodePrinting"),
    .target(
      name: "ContractEmitters",
      dependencies: ["ContractModel", "ContractText", "CodePrinting", "TreatyJSON", "TreatyPatterns"],
      path: "Sources/Toolchain/ContractEmitters"),
    .target(
      name: "TreatyTool", dependencies: ["ContractReaders", "ContractEmitters"], path: "Sources/Toolchain/TreatyTool"),
    // Not in TreatyTool: the plugins' tool is built without what follows.
    .target(
      name: "InstanceValidation",
      dependencies: ["SchemaLogic", "ContractReaders", "ContractModel", "ContractText", "TreatyJSON"],
      path: "Sources/Toolchain/InstanceValidation"),
    .target(
      name: "DiffTool",
      dependencies: ["TreatyTool", "ContractDiff", "ContractReaders", "ContractModel", "ContractText", "TreatyJSON"],
      path: "Sources/Toolchain/DiffTool"),
    .target(
      name: "LintTool",
      dependencies: [
        "TreatyTool", "ContractLint", "ContractReaders", "ContractModel", "ContractText", "SchemaLogic", "TreatyJSON",
      ],
      path: "Sources/Toolchain/LintTool"),
    .executableTarget(
      name: "TreatyCommand",
      dependencies: [
        "TreatyTool", "DiffTool", "ContractDiff", "LintTool", "ContractLint", "InstanceValidation", "SchemaLogic",
        "ContractText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/Toolchain/TreatyCommand"),
    .executableTarget(
      name: "TreatyGenerator", dependencies: ["TreatyTool"], path: "Sources/Toolchain/TreatyGenerator"),
    .plugin(name: "TreatyBuildPlugin", capability: .buildTool(), dependencies: ["TreatyGenerator"]),
    .plugin(
      name: "TreatyCommandPlugin",
      capability: .command(
        intent: .custom(verb: "treaty", description: "Generate and check code from contracts."),
        permissions: [.writeToPackageDirectory(reason: "treaty writes generated code into the package.")]),
      dependencies: ["TreatyCommand"]),

    // Runtime: what generated code imports; never the toolchain.
    .target(name: "TreatyJSON", path: "Sources/Runtime/TreatyJSON"),
    .target(name: "TreatyPatterns", path: "Sources/Runtime/TreatyPatterns"),
    .target(
      name: "Treaty",
      dependencies: ["TreatyJSON", "TreatyPatterns", .product(name: "HTTPTypes", package: "swift-http-types")],
      path: "Sources/Runtime/Treaty"),
    .target(
      name: "TreatyXML",
      dependencies: ["Treaty", "TreatyJSON", .target(name: "CLibXML2", condition: .when(traits: ["XML"]))],
      path: "Sources/Runtime/TreatyXML"),
    .target(
      name: "TreatyHummingbird",
      dependencies: [
        "Treaty", .product(name: "Hummingbird", package: "hummingbird", condition: .when(traits: ["Hummingbird"])),
      ], path: "Sources/Runtime/TreatyHummingbird"),
    .target(
      name: "TreatyAsyncHTTPClient",
      dependencies: [
        "Treaty",
        .product(name: "AsyncHTTPClient", package: "async-http-client", condition: .when(traits: ["AsyncHTTPClient"])),
        .product(name: "NIOCore", package: "swift-nio", condition: .when(traits: ["AsyncHTTPClient"])),
      ], path: "Sources/Runtime/TreatyAsyncHTTPClient"),

    .target(
      name: "TreatyCompression",
      dependencies: [
        "Treaty", .product(name: "HTTPTypes", package: "swift-http-types"),
        .target(name: "CZlib", condition: .when(traits: ["Compression"])),
      ], path: "Sources/Runtime/TreatyCompression"),

    // The shop: generated stubs and thin domain logic.
    .target(name: "OrdersAPI", dependencies: ["Treaty"], path: "generated/OrdersAPI", exclude: generatedExtras),
    .target(name: "InventoryAPI", dependencies: ["Treaty"], path: "generated/InventoryAPI", exclude: generatedExtras),
    .executableTarget(
      name: "Orders", dependencies: ["OrdersAPI", "InventoryAPI", "TreatyHummingbird", "TreatyAsyncHTTPClient"] + shop,
      path: "Sources/Services/Orders"),
    .executableTarget(
      name: "Inventory", dependencies: ["InventoryAPI", "TreatyHummingbird"] + shop, path: "Sources/Services/Inventory"),
    .executableTarget(
      name: "ShopDemo", dependencies: ["OrdersAPI", "InventoryAPI", "TreatyAsyncHTTPClient"] + shop,
      path: "Sources/Services/ShopDemo"),

    // Round trips of corpus contracts: prepares the package that makes them (docs/contributing/testing.md).
    .executableTarget(
      name: "RoundTrip", dependencies: ["TreatyTool", "ContractEmitters", "CodePrinting", "SchemaLogic"],
      path: "Tests/RoundTrip"),
    .testTarget(
      name: "SchemaLogicTests",
      dependencies: [
        "SchemaLogic", "ContractReaders", "ContractModel", "ContractText", "TreatyJSON", "TreatyPatterns",
        "TestSupport",
      ]),
    .testTarget(
      name: "InstanceValidationTests", dependencies: ["InstanceValidation", "SchemaLogic", "ContractText"]),
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(name: "CodePrintingTests", dependencies: ["CodePrinting"]),
    .testTarget(name: "TreatyJSONTests", dependencies: ["TreatyJSON"]),
    .testTarget(name: "TreatyPatternsTests", dependencies: ["TreatyPatterns", "TreatyJSON"]),
    .target(name: "SampleOrders", dependencies: ["Treaty"], path: "Tests/SampleOrders"),
    .testTarget(name: "TreatyTests", dependencies: ["Treaty", "SampleOrders"]),
    .testTarget(name: "TreatyXMLTests", dependencies: ["TreatyXML", "Treaty"]),
    .target(name: "LoopbackServer", dependencies: http, path: "Tests/LoopbackServer"),
    .testTarget(
      name: "TreatyHummingbirdTests", dependencies: ["TreatyHummingbird", "SampleOrders", "LoopbackServer"] + http),
    .testTarget(
      name: "TreatyAsyncHTTPClientTests",
      dependencies: [
        "TreatyAsyncHTTPClient", "TreatyHummingbird", "TreatyCompression", "SampleOrders", "GoldenBodies",
        "LoopbackServer",
      ] + http),
    .testTarget(
      name: "ContractDiffTests",
      dependencies: [
        "DiffTool", "ContractDiff", "ContractReaders", "ContractModel", "ContractText", "SchemaLogic", "TreatyJSON",
        "TestSupport",
      ],
      exclude: [
        "Cases", "Formats", "Corpus/probe.txt", "Corpus/oasdiff.txt", "Corpus/compat-suite.txt", "Corpus/history.txt",
      ]),
    .testTarget(
      name: "ContractLintTests",
      dependencies: [
        "LintTool", "ContractLint", "TreatyTool", "ContractReaders", "ContractModel", "ContractText", "TreatyJSON",
        "TestSupport",
      ],
      exclude: ["Cases", "Formats"]),
    .testTarget(name: "TreatyToolTests", dependencies: ["TreatyTool", "ContractEmitters", "ContractText"]),
    .testTarget(
      name: "ContractTextTests", dependencies: ["ContractText", "TreatyJSON", "TestSupport"], exclude: ["Cases"]),
    .testTarget(
      name: "ContractReadersTests",
      dependencies: ["ContractReaders", "ContractModel", "ContractText", "TreatyJSON", "TestSupport"],
      exclude: ["Cases"]),
    .testTarget(
      name: "ContractEmittersTests",
      dependencies: ["ContractEmitters", "ContractReaders", "Treaty", "TreatyXML", "TestSupport"]
        + goldens.map { .target(name: "Golden\($0)") },
      exclude: ["Cases"]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "OrdersAPI", "InventoryAPI", "TreatyAsyncHTTPClient", "Orders", "Inventory", "TreatyCommand", "TreatyTool",
        "ContractText", "TestSupport", "RoundTrip",
      ] + http, exclude: ["Cases"]),
  ],
  swiftLanguageModes: [.v6]
)

for name in goldens {
  // What the emitter writes for a test case is compiled, and called, like anybody's generated code.
  package.targets.append(
    .target(
      name: "Golden\(name)", dependencies: name == "XML" ? ["Treaty", "TreatyXML"] : ["Treaty"],
      path: "Tests/ContractEmittersTests/Cases/\(name)/expected",
      exclude: ["Names", "Composition", "Links", "Bodies", "XML"].contains(name) ? ["API.md", "notes.txt"] : ["API.md"])
  )
}
