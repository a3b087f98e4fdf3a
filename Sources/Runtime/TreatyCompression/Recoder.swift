#if canImport(CZlib)
  import CZlib
  import Treaty

  enum ZlibError: Error {
    case unavailable, malformed, tooLarge
  }

  /// Turns chunks into other chunks.
  protocol Recoder: AnyObject {
    func recode(_ chunk: [UInt8]) throws -> [UInt8]
    func finish() throws -> [UInt8]
  }

  final class Deflater: Recoder {
    private var stream = z_stream()
    private let flushes: Bool

    init(_ coding: Coding, level: Int, flushes: Bool) throws {
      self.flushes = flushes
      let size = Int32(MemoryLayout<z_stream>.size)
      let status = deflateInit2_(
        &stream, Int32(level), Z_DEFLATED, coding.window, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
      guard status == Z_OK else { throw ZlibError.unavailable }
    }

    deinit { deflateEnd(&stream) }

    func recode(_ chunk: [UInt8]) throws -> [UInt8] { try run(chunk, flushes ? Z_SYNC_FLUSH : Z_NO_FLUSH) }
    func finish() throws -> [UInt8] { try run([], Z_FINISH) }

    private func run(_ chunk: [UInt8], _ flush: Int32) throws -> [UInt8] {
      try pump(&stream, chunk, limit: .max) { stream in
        let status = deflate(&stream, flush)
        // Nothing was left to do: no error.
        return status == Z_BUF_ERROR ? Z_OK : status
      }
    }
  }

  final class Inflater: Recoder {
    private var stream = z_stream()
    private var isAtEnd = false
    private var rest: Int

    init(_ coding: Coding, limit: Int) throws {
      rest = limit
      // With 32 more zlib tells gzip and its own wrapping apart by itself.
      let status = inflateInit2_(&stream, 15 + 32, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
      guard status == Z_OK else { throw ZlibError.unavailable }
    }

    deinit { inflateEnd(&stream) }

    func recode(_ chunk: [UInt8]) throws -> [UInt8] {
      if chunk.isEmpty || isAtEnd { return [] }
      let out = try pump(&stream, chunk, limit: rest) { stream in
        let status = inflate(&stream, Z_NO_FLUSH)
        if status == Z_STREAM_END { isAtEnd = true }
        return status == Z_BUF_ERROR ? Z_OK : status
      }
      rest -= out.count
      return out
    }

    func finish() throws -> [UInt8] {
      guard isAtEnd else { throw ZlibError.malformed }
      return []
    }
  }

  /// Feeds a chunk until nothing more comes of it.
  private func pump(_ stream: inout z_stream, _ chunk: [UInt8], limit: Int, _ step: (inout z_stream) -> Int32) throws
    -> [UInt8]
  {
    var input = chunk
    var out: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 32 << 10)
    try input.withUnsafeMutableBufferPointer { input in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      defer { stream.next_in = nil }
      while true {
        let (status, written) = buffer.withUnsafeMutableBufferPointer { buffer -> (Int32, Int) in
          stream.next_out = buffer.baseAddress
          stream.avail_out = UInt32(buffer.count)
          let status = step(&stream)
          return (status, buffer.count - Int(stream.avail_out))
        }
        stream.next_out = nil
        guard status == Z_OK || status == Z_STREAM_END else { throw ZlibError.malformed }
        // Before it is kept: a bomb is worth no memory.
        guard written <= limit - out.count else { throw ZlibError.tooLarge }
        out += buffer[..<written]
        if status == Z_STREAM_END || written < buffer.count { return }
      }
    }
    return out
  }

  /// A stream with each chunk recoded; what comes to nothing yet is not told.
  struct Recoded: AsyncSequence, Sendable {
    typealias Element = [UInt8]
    let stream: ByteStream
    let make: @Sendable () throws -> any Recoder

    func makeAsyncIterator() -> Iterator { Iterator(chunks: stream.makeAsyncIterator(), make: make) }

    struct Iterator: AsyncIteratorProtocol {
      var chunks: ByteStream.AsyncIterator
      let make: @Sendable () throws -> any Recoder
      var recoder: (any Recoder)?
      var isAtEnd = false

      mutating func next() async throws -> [UInt8]? {
        let recoder = try recoder ?? make()
        self.recoder = recoder
        while !isAtEnd {
          let chunk = try await chunks.next()
          isAtEnd = chunk == nil
          let recoded = try chunk.map(recoder.recode) ?? recoder.finish()
          if !recoded.isEmpty { return recoded }
        }
        return nil
      }
    }
  }
#endif
