// swift-tools-version: 6.1
import PackageDescription

// The layers: a lower target cannot import a higher one. docs/architecture.md draws the map.
let package = Package(
  name: "treaty",
  platforms: [.macOS(.v15), .iOS(.v18)],
  products: [
    .executable(name: "treaty", targets: ["TreatyCommand"]),
    .executable(name: "treaty-generator", targets: ["TreatyGenerator"]),
    .library(name: "Treaty", targets: ["Treaty"]),
    .library(name: "ContractEmittersX", targets: ["ContractEmitters", "ContractModel", "ContractText", "TreatyJSON"]),
    .library(name: "TreatyJSON", targets: ["TreatyJSON"]),
    .library(name: "TreatyHummingbird", targets: ["TreatyHummingbird"]),
    .library(name: "TreatyAsyncHTTPClient", targets: ["TreatyAsyncHTTPClient"]),
  ],
  traits: [
    .trait(name: "Hummingbird", description: "Serve generated stubs with Hummingbird (TreatyHummingbird)."),
    .trait(name: "AsyncHTTPClient", description: "Call with AsyncHTTPClient (TreatyAsyncHTTPClient)."),
    .default(enabledTraits: ["Hummingbird", "AsyncHTTPClient"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.20.0"),
    .package(url: "https://github.com/swift-server/async-http-client.git", from: "1.30.0"),
    .package(url: "https://github.com/apple/swift-nio.git", from: "2.90.0"),
  ],
  targets: [
    .systemLibrary(name: "CLibYAML", path: "Sources/CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),

    // Toolchain: runs on the developer's machine and in CI.
    .target(name: "ContractText", dependencies: ["CLibYAML"], path: "Sources/Toolchain/ContractText"),
    .target(name: "ContractModel", dependencies: ["ContractText", "TreatyJSON"], path: "Sources/Toolchain/ContractModel"),
    .target(name: "ContractReaders", dependencies: ["ContractModel", "ContractText", "TreatyJSON", "TreatyPatterns"], path: "Sources/Toolchain/ContractReaders"),
    .target(name: "CodePrinting", path: "Sources/Toolchain/CodePrinting"),
    .target(name: "ContractEmitters", dependencies: ["ContractModel", "ContractText", "CodePrinting", "TreatyJSON"], path: "Sources/Toolchain/ContractEmitters"),
    .target(name: "TreatyTool", dependencies: ["ContractReaders", "ContractEmitters"], path: "Sources/Toolchain/TreatyTool"),
    .executableTarget(name: "TreatyCommand", dependencies: ["TreatyTool", .product(name: "ArgumentParser", package: "swift-argument-parser")], path: "Sources/Toolchain/TreatyCommand"),
    .executableTarget(name: "TreatyGenerator", dependencies: ["TreatyTool", .product(name: "ArgumentParser", package: "swift-argument-parser")], path: "Sources/Toolchain/TreatyGenerator"),

    // Runtime: what generated code imports; never the toolchain.
    .target(name: "TreatyJSON", path: "Sources/Runtime/TreatyJSON"),
    .target(name: "TreatyPatterns", path: "Sources/Runtime/TreatyPatterns"),
    .target(name: "Treaty", dependencies: ["TreatyJSON", "TreatyPatterns", .product(name: "HTTPTypes", package: "swift-http-types")], path: "Sources/Runtime/Treaty"),
    .target(name: "TreatyHummingbird", dependencies: ["Treaty", .product(name: "Hummingbird", package: "hummingbird", condition: .when(traits: ["Hummingbird"]))], path: "Sources/Runtime/TreatyHummingbird"),
    .target(name: "TreatyAsyncHTTPClient", dependencies: ["Treaty", .product(name: "AsyncHTTPClient", package: "async-http-client", condition: .when(traits: ["AsyncHTTPClient"])), .product(name: "NIOCore", package: "swift-nio", condition: .when(traits: ["AsyncHTTPClient"]))], path: "Sources/Runtime/TreatyAsyncHTTPClient"),

    .testTarget(name: "CodePrintingTests", dependencies: ["CodePrinting"]),
  ],
  swiftLanguageModes: [.v6]
)
