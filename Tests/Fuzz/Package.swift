// swift-tools-version: 6.1
import PackageDescription

// Built by scripts/fuzz from a copy below .build-fuzz, where the generated ServedAPI lies beside these sources: both places
// are two folders below the checkout.
let package = Package(
  name: "fuzz",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "treaty", path: "../..", traits: ["XML"]),
    .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0"),
  ],
  targets: [
    .target(
      name: "ServedAPI",
      dependencies: [
        .product(name: "Treaty", package: "treaty"), .product(name: "TreatyXML", package: "treaty"),
      ],
      exclude: ["API.md", "treaty.lock"]),
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "ServedAPI", .product(name: "Treaty", package: "treaty"), .product(name: "TreatyToolchain", package: "treaty"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
