import ContractText
import Foundation

/// Prepares round trips: reads contracts of the corpora, generates them, samples calls, and lays a package out that makes
/// them. `roundtrip FOLDER CHECKOUT CORPORA [NAMES…]`; names are of `ContractList`, `small`, or `all`.
@main
struct Main {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count >= 3 else {
      print("usage: roundtrip FOLDER CHECKOUT CORPORA [NAMES… | small | all]")
      exit(64)
    }
    let names = Set(arguments.dropFirst(3))
    let entries = ContractList.all.filter {
      names.isEmpty || names.contains("all") || names.contains($0.name) || (names.contains("small") && $0.isSmall)
    }
    do {
      try prepare(entries, folder: arguments[0], checkout: arguments[1], corpora: arguments[2])
    } catch {
      print("roundtrip: \(error)")
      exit(1)
    }
  }

  private static func prepare(
    _ entries: [ContractList.Entry], folder: String, checkout: String, corpora: String
  ) throws {
    var contracts: [PreparedContract] = []
    for entry in entries {
      let prepared = try PreparedContract(entry, corpora: corpora)
      contracts.append(prepared)
      let base = "\(folder)/Sources/\(prepared.module)"
      try write(
        prepared.files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) } + [
          ("Driver.swift", DriverText(prepared: prepared).text)
        ], base)
      var calls = SampleCalls(prepared)
      let json = calls.json()
      try write([(entry.name + ".json", json.description)], folder + "/Samples")
      let count = (json["operations"]?.array ?? []).reduce(0) { $0 + ($1["calls"]?.array?.count ?? 0) }
      print(
        "\(entry.name): \(prepared.surface.operations.count) of \(prepared.contract.operations.count) operations, \(count) calls"
      )
      for diagnostic in prepared.leftOut { print("  left out: \(diagnostic.id): \(diagnostic.message)") }
      for line in calls.unsampled { print("  not sampled: \(line)") }
    }
    let package = PackageText(prepared: contracts, checkout: checkout)
    try write([("Package.swift", package.manifest)], folder)
    try write([("main.swift", package.main)], folder + "/Sources/trips")
    let support = checkout + "/Tests/Fixtures/RoundTrip/RoundTripSupport"
    let files = try FileManager.default.contentsOfDirectory(atPath: support).filter { $0.hasSuffix(".swift") }
    try write(
      files.map { ($0, try String(contentsOfFile: support + "/" + $0, encoding: .utf8)) },
      folder + "/Sources/RoundTripSupport")
  }

  /// Only what changed, so that only that is compiled again; what is no longer written goes.
  private static func write(_ files: [(path: String, text: String)], _ folder: String) throws {
    let manager = FileManager.default
    try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let names = Set(files.map(\.path))
    for old in try manager.contentsOfDirectory(atPath: folder)
    where old.hasSuffix(".swift") && !names.contains(old) { try manager.removeItem(atPath: folder + "/" + old) }
    for file in files {
      let path = folder + "/" + file.path
      if let old = try? String(contentsOfFile: path, encoding: .utf8), old == file.text { continue }
      try file.text.write(toFile: path, atomically: true, encoding: .utf8)
    }
  }
}
