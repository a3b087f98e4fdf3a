#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads regular files only, and never waits: a contract may be a pipe, a device or a link to one.
enum TextFile {
  /// All bytes of a file. The size is looked at before anything is read.
  static func read(_ path: String, shown: String, limits: TextLimits) throws(Diagnostic) -> [UInt8] {
    let place = Place(file: shown, start: Position(line: 1, column: 1), end: Position(line: 1, column: 1))
    // Without O_NONBLOCK opening a pipe that nobody writes to would wait for ever.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(errno, place) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(errno, place) }
    // Asked of what was opened, so that nothing can be exchanged in between.
    guard status.st_mode & S_IFMT == S_IFREG else {
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      throw Diagnostic(
        "unreadable-file", .error, isFolder ? "this is a directory" : "this is not a regular file", at: place,
        fix: "Name a file.")
    }
    guard Int(status.st_size) <= limits.bytes else { throw tooLarge(Int(status.st_size), place, limits) }
    // No more than was there when the size was checked: a file that grows is read to its old end.
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var count = 0
    while count < bytes.count {
      let wanted = bytes.count - count
      let got = bytes.withUnsafeMutableBytes { buffer in
        #if canImport(Glibc)
          Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, wanted)
        #elseif canImport(Musl)
          Musl.read(descriptor, buffer.baseAddress.map { $0 + count }, wanted)
        #else
          Darwin.read(descriptor, buffer.baseAddress.map { $0 + count }, wanted)
        #endif
      }
      // A signal is no error.
      if got < 0, errno == EINTR { continue }
      if got < 0 { throw failure(errno, place) }
      if got == 0 { break }
      count += got
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  static func tooLarge(_ size: Int, _ place: Place, _ limits: TextLimits) -> Diagnostic {
    Diagnostic(
      "size-limit", .error, "the text has \(size) bytes, more than \(limits.bytes)", at: place,
      fix: "Split it, or raise the limit with --max-bytes.")
  }

  /// In words for people; the numbers are the system's business.
  private static func failure(_ code: Int32, _ place: Place) -> Diagnostic {
    let (message, fix) =
      switch code {
      case ENOENT, ENOTDIR: ("no such file", "Correct the path.")
      case ELOOP: ("too many levels of symbolic links", "Link to the file itself.")
      case EACCES, EPERM: ("no permission to read this file", "Change its permissions.")
      default: ("cannot read this file: \(String(cString: strerror(code)))", "Check the path.")
      }
    return Diagnostic("unreadable-file", .error, message, at: place, fix: fix)
  }

  /// The names in a folder, in no order.
  static func names(in folder: String, limit: Int) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while names.count < limit, let entry = readdir(stream) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names.filter { $0 != "." && $0 != ".." }
  }

  /// Whether a path ends in links that lead to each other.
  static func isLinkLoop(_ path: String) -> Bool {
    guard let resolved = realpath(path, nil) else { return errno == ELOOP }
    free(resolved)
    return false
  }

  /// The path with every link and dot segment resolved; nil when nothing is there.
  static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
