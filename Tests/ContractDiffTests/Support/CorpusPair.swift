import Foundation
import TestSupport
import TreatyJSON

/// Two contracts of a corpus, or of a case of our own.
struct CorpusPair {
  var id: String
  var base: String
  var revision: String
  /// References stay below it.
  var root: String

  init(_ id: String, _ base: String, _ revision: String, root: String) {
    (self.id, self.base, self.revision, self.root) = (id, base, revision, root)
  }

  init(_ id: String, _ base: URL, _ revision: URL, root: URL) {
    self.init(id, base.path, revision.path, root: root.path)
  }

  /// The pairs that a corpus' `cases.jsonl` names, each once.
  static func listed(in root: URL) throws -> [CorpusPair] {
    var seen: Set<[String]> = []
    return try CorpusCase.all(root.appending(path: "cases.jsonl")).compactMap { line in
      guard let id = line["id"]?.string, let base = line["base"]?.string, let revision = line["revision"]?.string,
        seen.insert([base, revision]).inserted
      else { return nil }
      return CorpusPair(id, root.path + "/" + base, root.path + "/" + revision, root: root.path)
    }
  }

  static func cases() throws -> [CorpusPair] {
    try Repository.cases("ContractDiffTests").map { folder in
      CorpusPair(
        folder.lastPathComponent, folder.appending(path: "base.yaml"), folder.appending(path: "revision.yaml"),
        root: folder)
    }
  }
}

/// A folder for what a test makes of a corpus, gone with the value.
final class TemporaryFolder {
  let url: URL

  init(_ name: String) throws {
    url = FileManager.default.temporaryDirectory.appending(path: "treaty-\(name)-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }
}
