import Foundation

/// The checkout that the tests run in, for tests that hold documents to the source.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) -> String? {
    (try? Data(contentsOf: root.appending(path: path))).map { String(decoding: $0, as: UTF8.self) }
  }

  static func swiftFiles(under folder: String) -> [URL] {
    let files = FileManager.default.enumerator(at: root.appending(path: folder), includingPropertiesForKeys: nil)
    return (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
  }

  /// Compares a committed file with what the source says it is. `UPDATE_GOLDEN=1` writes it instead.
  static func isFresh(_ path: String, _ wanted: String) throws -> Bool {
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(wanted.utf8).write(to: root.appending(path: path))
    }
    return text(path) == wanted
  }
}
