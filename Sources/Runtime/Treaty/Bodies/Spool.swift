import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Bytes that came and are to be read later: in memory while they are few, then in a temporary file without a name, which
/// is gone with the last reference to it, or with the process.
final class Spool: Sendable {
  private struct State {
    var bytes: [UInt8] = []
    var file: Int32 = -1
    var count = 0
  }
  struct Failure: Error, CustomStringConvertible {
    var code: Int32
    var description: String { "a temporary file cannot be written or read (error \(code))" }
  }

  /// A form's values and small files never see a disk.
  static let inMemory = 256 << 10
  private static let chunk = 64 << 10

  private let state = Mutex(State())

  deinit {
    let file = state.withLock { $0.file }
    if file >= 0 { close(file) }
  }

  var count: Int { state.withLock { $0.count } }

  /// All of it, when it is in memory.
  var bytes: [UInt8]? { state.withLock { $0.file < 0 ? $0.bytes : nil } }

  func append(_ bytes: ArraySlice<UInt8>) throws {
    try state.withLock { state in
      state.count += bytes.count
      if state.file < 0 {
        state.bytes += bytes
        guard state.bytes.count > Self.inMemory else { return }
        state.file = try Self.temporaryFile()
        try Self.write(state.bytes[...], state.file)
        state.bytes = []
      } else {
        try Self.write(bytes, state.file)
      }
    }
  }

  /// The content as often as it is asked for.
  var stream: ByteStream {
    if let bytes { return ByteStream(bytes) }
    return ByteStream(Chunks(spool: self), length: count)
  }

  private struct Chunks: AsyncSequence, Sendable {
    typealias Element = [UInt8]
    let spool: Spool

    func makeAsyncIterator() -> Iterator { Iterator(spool: spool) }

    struct Iterator: AsyncIteratorProtocol {
      let spool: Spool
      var offset = 0

      mutating func next() async throws -> [UInt8]? {
        let bytes = try spool.read(from: offset)
        offset += bytes.count
        return bytes.isEmpty ? nil : bytes
      }
    }
  }

  private func read(from offset: Int) throws -> [UInt8] {
    let file = state.withLock { $0.file }
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Self.chunk) { buffer, count in
      let read = pread(file, buffer.baseAddress, Self.chunk, off_t(offset))
      if read < 0 { code = errno }
      count = max(0, read)
    }
    if code != 0 { throw Failure(code: code) }
    return bytes
  }

  private static func temporaryFile() throws -> Int32 {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((folder + "/treaty-part-XXXXXX").utf8CString)
    let file = template.withUnsafeMutableBufferPointer { $0.baseAddress.map { mkstemp($0) } ?? -1 }
    guard file >= 0 else { throw Failure(code: errno) }
    template.withUnsafeBufferPointer { _ = $0.baseAddress.map { unlink($0) } }
    return file
  }

  private static func write(_ bytes: ArraySlice<UInt8>, _ file: Int32) throws {
    var rest = bytes
    while !rest.isEmpty {
      #if canImport(Glibc)
        let written = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      #elseif canImport(Musl)
        let written = rest.withUnsafeBytes { Musl.write(file, $0.baseAddress, $0.count) }
      #else
        let written = rest.withUnsafeBytes { Darwin.write(file, $0.baseAddress, $0.count) }
      #endif
      guard written > 0 else {
        if errno == EINTR { continue }
        throw Failure(code: errno)
      }
      rest = rest.dropFirst(written)
    }
  }
}
