import Foundation
import Testing

/// Generated clients call generated servers, which echo, over HTTP: contracts of the corpora, values sampled from their
/// schemas, both sides compared. Three small contracts here; all of them with `TREATY_ROUNDTRIP=all`, as `make roundtrip`.
@Suite struct RoundTripTests {
  private static let corpora: String? = {
    let beside = Checkout.root.appending(path: "../shared/corpora").standardizedFileURL.path
    return [ProcessInfo.processInfo.environment["TREATY_CORPORA"], beside].compactMap(\.self)
      .first { FileManager.default.fileExists(atPath: $0 + "/openapi/dev") }
  }()

  @Test func clientsAndServersAgree() async throws {
    let names = ProcessInfo.processInfo.environment["TREATY_ROUNDTRIP"] ?? "small"
    guard let corpora = Self.corpora else {
      print("skipped: round trips of the contracts \"\(names)\"; the corpora are not here (set TREATY_CORPORA)")
      return
    }
    let folder = Checkout.root.appending(path: ".build-roundtrip")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let prepared = try await Run(
      Checkout.product("RoundTrip"), [folder.path, Checkout.root.path, corpora, names], in: folder)
    try #require(prepared.status == 0, "\(prepared.everything)")
    print(prepared.output)
    let kept = Checkout.sharedBuild
    let build = try await Run.swift("build", "--product", "trips", "--scratch-path", kept.path, in: folder)
    try #require(build.status == 0, "\(build.everything.suffix(4_000))")
    let trips = try await Run(
      kept.appending(path: "debug/trips"), [folder.appending(path: "Samples").path], in: folder,
      limit: .seconds(600))
    #expect(trips.status == 0, "\(trips.everything)")
    // The line that says how many calls were made: nothing made agrees with everything.
    let summary = try #require(trips.output.split(separator: "\n").last)
    let counts = try #require(summary.firstMatch(of: /(\d+) contracts, (\d+) calls agree, 0 differ/), "\(summary)")
    #expect(Int(counts.1) ?? 0 >= 3 && Int(counts.2) ?? 0 >= 300, "\(summary)")
    print(summary)
  }
}
