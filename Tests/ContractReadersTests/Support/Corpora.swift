#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The documents that tests read and the repository does not hold: `TREATY_CORPORA`, or `../shared/corpora` beside it.
enum Corpora {
  static let root: String? = {
    let package = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let candidates = [ProcessInfo.processInfo.environment["TREATY_CORPORA"], "/\(package)/../shared/corpora"]
    return candidates.compactMap(\.self).first { FileManager.default.fileExists(atPath: $0) }
  }()

  static var openAPI: String? { root.map { $0 + "/openapi" } }

  /// Says once what is missing, so that a green run without the documents is no surprise.
  static func skipped(_ what: String) {
    print("skipped: \(what); the corpora are not here (set TREATY_CORPORA)")
  }

  /// The rows of a table, its heading left out.
  static func rows(_ path: String) -> [[String]] {
    guard let data = FileManager.default.contents(atPath: path) else { return [] }
    return String(decoding: data, as: UTF8.self).split(separator: "\n").dropFirst().map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
