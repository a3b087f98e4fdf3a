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

  /// So many folders above one, as it would be written: `a/b` and 1 give `a`, `a` and 2 give `..`.
  static func above(_ folder: String, _ levels: Int) -> String {
    let isAbsolute = folder.utf8.first == UInt8(ascii: "/")
    var parts = folder.split(separator: "/").filter { $0 != "." }
    for _ in 0..<levels {
      if parts.isEmpty || parts.last == ".." { parts.append("..") } else { parts.removeLast() }
    }
    if isAbsolute { return "/" + parts.joined(separator: "/") }
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }

  /// A referenced file is shown as the entry was: by the same way from where the user stood.
  static func shown(_ real: String, root: String, entry: Document?) -> String {
    guard let entry, !entry.realPath.isEmpty else { return isInside(real, root) ? relative(real, to: root) : real }
    let way = relative(real, to: folder(entry.realPath))
    guard entry.file.contains("/") else { return way }
    var parts = folder(entry.file).split(separator: "/", omittingEmptySubsequences: false)
    for part in way.split(separator: "/") {
      // `contracts/a/..` is `contracts`; nothing is known above `..` and the start.
      if part == "..", let last = parts.last, last != "..", last != ".", !last.isEmpty {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    return parts.joined(separator: "/").replacing("//", with: "/")
  }

  /// The way from a folder to a file, both absolute and normal.
  private static func relative(_ path: String, to folder: String) -> String {
    let (target, base) = (path.split(separator: "/"), folder.split(separator: "/"))
    let common = zip(target, base).prefix { $0 == $1 }.count
    let up = repeatElement("..", count: base.count - common).map { Substring($0) }
    return (up + target[common...]).joined(separator: "/")
  }
}
