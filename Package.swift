// swift-tools-version: 6.1
import PackageDescription
let package = Package(
  name: "treaty",
  platforms: [.macOS(.v15), .iOS(.v18)],
  targets: [
    .systemLibrary(name: "CLibYAML", path: "Sources/CLibYAML", pkgConfig: "yaml-0.1"),
    .target(name: "ContractText", dependencies: ["CLibYAML"], path: "Sources/Toolchain/ContractText"),
    .target(name: "TreatyJSON", path: "Sources/Runtime/TreatyJSON"),
    .target(name: "ContractModel", dependencies: ["ContractText", "TreatyJSON"], path: "Sources/Toolchain/ContractModel"),
    .target(name: "ContractReaders", dependencies: ["ContractModel", "ContractText", "TreatyJSON"], path: "Sources/Toolchain/ContractReaders"),
    .executableTarget(name: "probe", dependencies: ["ContractReaders", "ContractModel", "ContractText"], path: "Sources/Probe"),
    .testTarget(name: "ContractReadersTests", dependencies: ["ContractReaders", "ContractModel", "ContractText", "TreatyJSON"], exclude: ["Cases"]),
  ],
  swiftLanguageModes: [.v6]
)
