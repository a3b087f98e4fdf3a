#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The file operations that writing an output needs, straight on the system's calls: Foundation would double what a
/// plugin user waits for, and its atomic write follows links, which an output must not.
package enum Files {
  package enum Kind: Sendable { case missing, file, folder, link, other }

  /// What stands at a path, links not followed.
  package static func kind(_ path: String) throws(FileFailure) -> Kind {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      // A parent that is a file or a link loop is for the operation that follows to report.
      if errno == ENOENT || errno == ENOTDIR { return .missing }
      throw failure("look at", path)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  /// The bytes of a regular file. Opened without waiting, so that a named pipe cannot hang a run.
  package static func read(_ path: String) throws(FileFailure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("read", path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure("read", path) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw FileFailure(path: path, action: "read", reason: "Not a regular file")
    }
    return try read(descriptor, name: path, limit: Int(status.st_size) &+ 1)
  }

  /// Everything a descriptor gives, at most `limit` bytes.
  package static func read(_ descriptor: Int32, name: String, limit: Int) throws(FileFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while bytes.count < limit {
      let wanted = min(chunk.count, limit - bytes.count)
      let count = chunk.withUnsafeMutableBytes { systemRead(descriptor, $0.baseAddress, wanted) }
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure("read", name)
      }
      bytes.append(contentsOf: chunk[..<count])
    }
    return bytes
  }

  /// A new file; refuses a path at which anything stands, a dangling link too.
  package static func create(_ path: String, _ bytes: [UInt8]) throws(FileFailure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure("create", path) }
    defer { close(descriptor) }
    guard writeAll(descriptor, bytes) else { throw failure("write", path) }
  }

  /// False when the descriptor takes no more (`errno` says why).
  package static func writeAll(_ descriptor: Int32, _ bytes: some Collection<UInt8>) -> Bool {
    let bytes = ContiguousArray(bytes)
    var done = 0
    while done < bytes.count {
      let rest = bytes.count - done
      let count = bytes.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress?.advanced(by: done), rest) }
      if count < 0 && errno != EINTR { return false }
      done += max(count, 0)
    }
    return true
  }

  package static func rename(_ path: String, to target: String) throws(FileFailure) {
    guard systemRename(path, target) == 0 else { throw failure("replace", target) }
  }

  /// As far as the system allows it: a file that is replaced stays as readable as it was.
  package static func copyPermissions(of path: String, to other: String) {
    var status = stat()
    if stat(path, &status) == 0 { _ = chmod(other, status.st_mode & 0o777) }
  }

  package static func remove(_ path: String) throws(FileFailure) {
    guard unlink(path) == 0 else { throw failure("remove", path) }
  }

  /// Creates a folder and those above it; gives the ones that were not there, outermost first.
  package static func createFolders(_ path: String) throws(FileFailure) -> [String] {
    if path.isEmpty || path == "/" { return [] }
    switch try kind(path) {
    case .folder: return []
    case .missing:
      var created = try createFolders(Paths.folder(of: path))
      guard mkdir(path, 0o777) == 0 else {
        // Two runs at once may make the same folder.
        if errno == EEXIST { return created }
        let reason = failure("create the folder", path)
        for folder in created.reversed() { removeEmptyFolder(folder) }
        throw reason
      }
      created.append(path)
      return created
    case .link where followsToFolder(path): return []
    default: throw FileFailure(path: path, action: "create the folder", reason: "A file is in the way")
    }
  }

  /// Leaves a folder that holds something.
  package static func removeEmptyFolder(_ path: String) { _ = rmdir(path) }

  package static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// The path with every link resolved; nil when nothing stands there.
  package static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  package static func followsToFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func failure(_ action: String, _ path: String) -> FileFailure {
    FileFailure(path: path, action: action, reason: String(cString: strerror(errno)))
  }
}
