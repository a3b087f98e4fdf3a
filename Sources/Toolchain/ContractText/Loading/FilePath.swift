/// Paths as text: nothing here looks at a disk.
enum FilePath {
  static func folder(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// An absolute path without `.`, `..` and empty parts. It cannot climb over `/`.
  static func normalised(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  static func isInside(_ path: String, _ root: String) -> Bool {
    root == "/" || path == root || path.hasPrefix(root + "/")
  }

  /// A referenced file is shown as the entry was: from the working folder, or as an absolute path.
  static func shown(_ real: String, root: String, entry: Document?) -> String {
    guard let entry, !entry.realPath.isEmpty else { return isInside(real, root) ? inside(real, root) : real }
    var prefix = entry.file.contains("/") ? folder(entry.file).split(separator: "/").map(String.init) : []
    var base = folder(entry.realPath)
    while !isInside(real, base) {
      // One folder up: by taking a part away where there is one, so that the path can still be opened.
      if let last = prefix.last, last != ".", last != ".." { prefix.removeLast() } else { prefix.append("..") }
      base = folder(base)
    }
    return (entry.file.hasPrefix("/") ? "/" : "") + (prefix + [inside(real, base)]).joined(separator: "/")
  }

  private static func inside(_ path: String, _ folder: String) -> String {
    String(path.dropFirst(folder == "/" ? 1 : folder.count + 1))
  }
}
