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
