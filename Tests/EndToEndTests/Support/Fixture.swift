import Foundation

/// A copy of a package under Tests/Fixtures, so that a test may break it. The copy stays between runs: what was built in
/// it is built again only when it changed.
struct Fixture {
  let folder: URL

  init(_ name: String) throws {
    folder = Checkout.root.appending(path: ".build-fixtures/\(name)")
    let manager = FileManager.default
    try manager.createDirectory(at: folder, withIntermediateDirectories: true)
    for item in try manager.contentsOfDirectory(atPath: folder.path) where item != ".build" {
      try manager.removeItem(at: folder.appending(path: item))
    }
    let original = Checkout.root.appending(path: "Tests/Fixtures/\(name)")
    for item in try manager.contentsOfDirectory(atPath: original.path) where !item.hasPrefix(".") {
      try manager.copyItem(at: original.appending(path: item), to: folder.appending(path: item))
    }
    // Seen from here the checkout lies elsewhere.
    try edit("Package.swift", "\"../../..\"", "\"\(Checkout.root.path)\"")
  }

  func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  func edit(_ path: String, _ old: String, _ new: String) throws {
    let before = try text(path)
    guard before.contains(old) else { throw Missing(text: old, path: path) }
    try Data(before.replacing(old, with: new).utf8).write(to: folder.appending(path: path))
  }

  struct Missing: Error {
    var text: String
    var path: String
  }

  /// Every generated Swift file below a folder with the time when it was last written.
  func stamps(under path: String) -> [String: Date] {
    let base = folder.appending(path: path)
    let files = FileManager.default.enumerator(at: base, includingPropertiesForKeys: [.contentModificationDateKey])
    var stamps: [String: Date] = [:]
    for case let file as URL in files ?? .init()
    where file.path.contains("/Generated/") && file.pathExtension == "swift" {
      stamps[file.lastPathComponent] = try? file.resourceValues(forKeys: [.contentModificationDateKey])
        .contentModificationDate
    }
    return stamps
  }

  /// The packages that were resolved.
  func dependencies() throws -> [String] {
    let pins = try JSONSerialization.jsonObject(with: Data(contentsOf: folder.appending(path: "Package.resolved")))
    return ((pins as? [String: Any])?["pins"] as? [[String: Any]] ?? []).compactMap { $0["identity"] as? String }
      .sorted()
  }
}
