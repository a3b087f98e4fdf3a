#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Keeps two runs from writing into one folder at the same time. Held by the open descriptor, so it ends with the
/// process however that ends.
struct FolderLock {
  private let descriptor: Int32

  /// Waits up to ten seconds for another run.
  init(_ folder: String) throws(FileFailure) {
    let opened = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard opened >= 0 else {
      throw FileFailure(path: folder, action: "open the folder", reason: String(cString: strerror(errno)))
    }
    for _ in 0..<100 {
      if flock(opened, LOCK_EX | LOCK_NB) == 0 {
        descriptor = opened
        return
      }
      // A file system without locks is no reason to refuse.
      guard errno == EWOULDBLOCK || errno == EINTR else {
        descriptor = opened
        return
      }
      usleep(100_000)
    }
    close(opened)
    throw FileFailure(path: folder, action: "write into", reason: "Another run is writing there")
  }

  func release() { close(descriptor) }
}
