import Foundation

/// Test data that is kept outside of the repository: beside it in `shared/corpora`, or where TREATY_CORPORA says.
enum Corpora {
  static let root: URL? = {
    let place =
      ProcessInfo.processInfo.environment["TREATY_CORPORA"].map { URL(fileURLWithPath: $0) }
      ?? URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../shared/corpora").standardizedFileURL
    return FileManager.default.fileExists(atPath: place.path) ? place : nil
  }()

  /// The files of a folder with their bytes, by name; none when the data is absent, which is said.
  static func files(_ folder: String) throws -> [(name: String, bytes: [UInt8])] {
    guard let root else {
      print("skipped every case of \(folder): no corpora here")
      return []
    }
    let place = root.appendingPathComponent(folder)
    return try FileManager.default.contentsOfDirectory(atPath: place.path).sorted().map { name in
      (name, [UInt8](try Data(contentsOf: place.appendingPathComponent(name))))
    }
  }
}

/// A generator with a seed: a failure can be repeated (SplitMix64).
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
