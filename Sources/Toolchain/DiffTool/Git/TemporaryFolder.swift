import TreatyTool

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A folder of this run's own, removed with what is in it.
final class TemporaryFolder {
  let path: String

  init() throws(FileFailure) {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((parent.isEmpty ? "/tmp" : parent).utf8CString.dropLast() + "/treaty-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw FileFailure(path: parent, action: "create a temporary folder in", reason: String(cString: strerror(errno)))
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { Self.remove(path) }

  /// Links are removed, never followed.
  private static func remove(_ path: String) {
    if (try? Files.kind(path)) == .folder {
      for name in Files.names(in: path) { remove(Paths.join(path, name)) }
      _ = rmdir(path)
    } else {
      _ = unlink(path)
    }
  }
}
