import Foundation
import Testing

/// A directory of expected files. `UPDATE_GOLDEN=1 swift test` rewrites it; a file that nothing produced any more fails.
public struct GoldenDirectory {
  public let url: URL
  public init(_ url: URL) { self.url = url }

  public static var isUpdating: Bool { ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" }

  /// Compares what was produced, by relative path, with what stands there.
  public func compare(_ produced: [String: String], sourceLocation: SourceLocation = #_sourceLocation) throws {
    let manager = FileManager.default
    if Self.isUpdating {
      try? manager.removeItem(at: url)
      for (path, text) in produced {
        let file = url.appending(path: path)
        try manager.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
      }
      return
    }
    for (path, text) in produced.sorted(by: { $0.key < $1.key }) {
      let expected = try? String(contentsOf: url.appending(path: path), encoding: .utf8)
      if expected == text { continue }
      let place = Self.firstDifference(expected ?? "", text)
      Issue.record(
        "\(url.lastPathComponent)/\(path): \(place). UPDATE_GOLDEN=1 rewrites it.", sourceLocation: sourceLocation)
    }
    for path in (manager.subpaths(atPath: url.path) ?? []).sorted() where produced[path] == nil {
      var isDirectory: ObjCBool = false
      _ = manager.fileExists(atPath: url.appending(path: path).path, isDirectory: &isDirectory)
      if !isDirectory.boolValue {
        Issue.record(
          "\(url.lastPathComponent)/\(path): nothing produces this file any more", sourceLocation: sourceLocation)
      }
    }
  }

  private static func firstDifference(_ expected: String, _ actual: String) -> String {
    let left = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let right = actual.split(separator: "\n", omittingEmptySubsequences: false)
    for index in 0..<max(left.count, right.count) {
      let (old, new) = (index < left.count ? left[index] : "(end)", index < right.count ? right[index] : "(end)")
      if old != new { return "line \(index + 1) is\n  \(new)\nand should be\n  \(old)" }
    }
    return "differs"
  }
}

/// Where things lie in the repository.
public enum Repository {
  public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The directories of a test target's cases.
  public static func cases(_ target: String) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(
      at: root.appending(path: "Tests/\(target)/Cases"), includingPropertiesForKeys: nil
    ).filter { !$0.lastPathComponent.hasPrefix(".") }.sorted { $0.path < $1.path }
  }

  /// The public corpora, when this machine has them: beside the repository, or where `TREATY_CORPORA` says.
  public static var corpora: URL? {
    let chosen = ProcessInfo.processInfo.environment["TREATY_CORPORA"].map { URL(filePath: $0) }
    let url = chosen ?? root.deletingLastPathComponent().appending(path: "shared/corpora")
    return FileManager.default.fileExists(atPath: url.path) ? url : nil
  }
}
