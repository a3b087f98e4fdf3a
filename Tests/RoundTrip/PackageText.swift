/// The package in which what was generated is compiled: a target a contract, and one program of all of them.
struct PackageText {
  let prepared: [PreparedContract]
  let checkout: String

  var manifest: String {
    let modules = prepared.map { "\"\($0.module)\"" }
    let targets = prepared.map { contract in
      "    .target(name: \"\(contract.module)\", dependencies: [\"RoundTripSupport\", treaty, xml], exclude: [\"API.md\"]),"
    }
    return """
      // swift-tools-version: 6.1
      import PackageDescription

      let treaty: Target.Dependency = .product(name: "Treaty", package: "treaty")
      let xml: Target.Dependency = .product(name: "TreatyXML", package: "treaty")
      let package = Package(
        name: "roundtrip",
        platforms: [.macOS(.v15)],
        dependencies: [
          .package(name: "treaty", path: "\(checkout)", traits: ["Hummingbird", "AsyncHTTPClient", "XML"]),
          .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.20.0"),
          .package(url: "https://github.com/swift-server/async-http-client.git", from: "1.30.0"),
          .package(url: "https://github.com/apple/swift-nio.git", from: "2.90.0"),
        ],
        targets: [
          .target(
            name: "RoundTripSupport",
            dependencies: [
              treaty,
              .product(name: "TreatyHummingbird", package: "treaty"),
              .product(name: "TreatyAsyncHTTPClient", package: "treaty"),
              .product(name: "Hummingbird", package: "hummingbird"),
              .product(name: "AsyncHTTPClient", package: "async-http-client"),
              .product(name: "NIOCore", package: "swift-nio"),
            ]),
      \(targets.joined(separator: "\n"))
          .executableTarget(name: "trips", dependencies: ["RoundTripSupport", \(modules.joined(separator: ", "))]),
        ],
        swiftLanguageModes: [.v6]
      )

      """
  }

  var main: String {
    let imports = prepared.map { "import \($0.module)" }
    let drivers = prepared.map { "  (name: \"\($0.entry.name)\", drive: drive\($0.module))," }
    return """
      import RoundTripSupport
      \(imports.joined(separator: "\n"))

      await RoundTripMain.run([
      \(drivers.joined(separator: "\n"))
      ])

      """
  }
}
