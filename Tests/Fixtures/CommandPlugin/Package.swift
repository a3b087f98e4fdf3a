// swift-tools-version: 6.1
import PackageDescription

// A user of the command plugin: `swift package treaty generate` writes into the target, as treaty.yaml says.
let package = Package(
  name: "command-plugin-fixture",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "treaty", path: "../../..", traits: [])],
  targets: [
    .executableTarget(name: "Greeter", dependencies: [.product(name: "Treaty", package: "treaty")])
  ],
  swiftLanguageModes: [.v6]
)
