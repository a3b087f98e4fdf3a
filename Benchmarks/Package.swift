// swift-tools-version: 6.1
import PackageDescription

// Side by side against named peers; a package of its own, so that nobody who uses Treaty builds it.
let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "treaty", path: "..")],
  targets: [
    .executableTarget(name: "json", dependencies: [.product(name: "TreatyJSON", package: "treaty")])
  ],
  swiftLanguageModes: [.v6]
)
