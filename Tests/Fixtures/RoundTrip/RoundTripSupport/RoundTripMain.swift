import Foundation
import Treaty

/// A contract's calls, as its driver has them.
public typealias RoundTripDriver = @Sendable (RoundTripRun) async throws -> Void

/// The program: `SAMPLES [--serve NAME | --call NAME URL]`, all contracts on both sides by default.
public enum RoundTripMain {
  /// The server that is called with `--call`.
  static var address: String { CommandLine.arguments.last ?? "" }

  public static func run(_ drivers: [(name: String, drive: RoundTripDriver)]) async {
    let arguments = CommandLine.arguments.dropFirst()
    guard let folder = arguments.first else { return print("usage: SAMPLES [--serve NAME | --call NAME URL]") }
    let mode: RoundTripRun.Mode =
      arguments.contains("--serve") ? .serve : arguments.contains("--call") ? .call : .both
    let chosen = mode == .both ? drivers : drivers.filter { arguments.contains($0.name) }
    var (agreed, differing) = (0, 0)
    for (name, drive) in chosen {
      do {
        let run = RoundTripRun(contract: name, mode: mode, samples: try samples(folder, name))
        try await drive(run)
        agreed += run.counts.agreed
        differing += run.counts.differing
        print("        \(name): \(run.counts.agreed) calls agree, \(run.counts.differing) differ")
      } catch {
        differing += 1
        print("DIFFERS \(name): \(error)")
      }
    }
    print("round trips: \(chosen.count) contracts, \(agreed) calls agree, \(differing) differ")
    exit(differing == 0 && !chosen.isEmpty ? 0 : 1)
  }

  private static func samples(_ folder: String, _ name: String) throws -> [RoundTripSample] {
    let data = try Data(contentsOf: URL(filePath: folder).appending(path: name + ".json"))
    let json = try JSONReader.decode(JSONValue.self, from: Array(data))
    var samples: [RoundTripSample] = []
    for operation in json["operations"]?.array ?? [] {
      guard let method = operation["operation"]?.string else { continue }
      samples += (operation["calls"]?.array ?? []).compactMap { RoundTripSample($0, operation: method) }
    }
    return samples
  }
}

func flushOutput() { fflush(nil) }
