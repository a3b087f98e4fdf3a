// swift-tools-version: 6.1
import PackageDescription

// A user of the build-tool plugin: the contract lies in the target, nothing generated is committed.
let package = Package(
  name: "build-plugin-fixture",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "treaty", path: "../../..", traits: [])],
  targets: [
    .executableTarget(
      name: "Greeter",
      dependencies: [.product(name: "Treaty", package: "treaty")],
      plugins: [.plugin(name: "TreatyBuildPlugin", package: "treaty")])
  ],
  swiftLanguageModes: [.v6]
)
