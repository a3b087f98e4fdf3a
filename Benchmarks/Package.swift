// swift-tools-version: 6.1
import PackageDescription

// Side by side against named peers; a package of its own, so that nobody who uses Treaty builds it.
let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "bench-server", targets: ["BenchServer"])],
  dependencies: [
    .package(name: "treaty", path: "..", traits: ["Hummingbird"]),
    .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.20.0"),
  ],
  targets: [
    .executableTarget(name: "json", dependencies: [.product(name: "TreatyJSON", package: "treaty")]),
    .executableTarget(name: "toolchain", dependencies: [.product(name: "TreatyToolchain", package: "treaty")]),
    .executableTarget(name: "validate", dependencies: [.product(name: "TreatyToolchain", package: "treaty")]),
    .target(
      name: "BenchAPI", dependencies: [.product(name: "Treaty", package: "treaty")], exclude: ["API.md", "treaty.lock"]),
    .executableTarget(
      name: "BenchServer",
      dependencies: [
        "BenchAPI", .product(name: "TreatyHummingbird", package: "treaty"),
        .product(name: "Hummingbird", package: "hummingbird"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
