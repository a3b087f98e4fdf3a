import Foundation

/// Real contracts before and after, as the corpus packs them.
enum HistoryArchive {
  static func exists(_ corpora: URL) -> Bool { FileManager.default.fileExists(atPath: archive(corpora).path) }

  private static func archive(_ corpora: URL) -> URL { corpora.appending(path: "openapi/history.tar.xz") }

  /// The entries that have a pair, by name.
  static func pairs(_ corpora: URL, in temporary: TemporaryFolder) throws -> [CorpusPair] {
    let tar = try Process.run(
      URL(filePath: "/usr/bin/tar"), arguments: ["xJf", archive(corpora).path, "-C", temporary.url.path])
    tar.waitUntilExit()
    let root = temporary.url.appending(path: "history")
    return try FileManager.default.contentsOfDirectory(atPath: root.path).sorted().compactMap { name in
      let folder = root.appending(path: name)
      return files(folder).map { CorpusPair(name, $0, $1, root: folder.path) }
    }
  }

  private static func files(_ folder: URL) -> (String, String)? {
    for (base, revision) in [
      ("base.yaml", "revision.yaml"), ("base.json", "revision.json"), ("base", "revision"),
    ] {
      let (old, new) = (folder.appending(path: base), folder.appending(path: revision))
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: old.path, isDirectory: &isFolder) else { continue }
      if !isFolder.boolValue { return (old.path, new.path) }
      for entry in (try? FileManager.default.contentsOfDirectory(atPath: old.path).sorted()) ?? [] {
        let text = (try? String(contentsOf: old.appending(path: entry), encoding: .utf8)) ?? ""
        if text.hasPrefix("openapi:") || text.contains("\nopenapi:") {
          return (old.appending(path: entry).path, new.appending(path: entry).path)
        }
      }
    }
    return nil
  }
}
