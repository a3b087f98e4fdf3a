/// Takes a multipart body (RFC 2046 §5.1) apart, whatever chunks it comes in.
struct MultipartParser {
  enum Fault: Error {
    case noBoundary, badHeaders, tooManyParts, unfinished

    var detail: String {
      switch self {
      case .noBoundary: "the Content-Type has no usable boundary"
      case .badHeaders: "the headers of a part are malformed or larger than 16 KiB"
      case .tooManyParts: "there are more than \(MultipartParser.maximumParts) parts"
      case .unfinished: "the content ends before its last boundary"
      }
    }
  }
  /// One part as it came.
  struct Part: Sendable {
    var headers: [(name: String, value: String)]
    let content = Spool()

    func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
  }
  private enum State { case preamble, delimiter, headers, content, epilogue }

  static let maximumParts = 1_000
  private static let maximumHeaders = 16 << 10
  /// White space behind a boundary.
  private static let maximumPadding = 256

  private(set) var parts: [Part] = []
  /// `CRLF--boundary`.
  private let delimiter: [UInt8]
  private var state = State.preamble
  /// What has not been decided yet; a preamble's first boundary needs no line break before it.
  private var pending: [UInt8] = [0x0D, 0x0A]

  /// - Parameter contentType: As the header has it: `multipart/form-data; boundary=…`.
  init(contentType: String) throws(Fault) {
    // RFC 2046 §5.1.1.
    guard let boundary = HeaderParameters(contentType)["boundary"], (1...70).contains(boundary.utf8.count) else {
      throw .noBoundary
    }
    delimiter = [0x0D, 0x0A, 0x2D, 0x2D] + Array(boundary.utf8)
  }

  mutating func feed(_ chunk: [UInt8]) throws {
    pending += chunk
    var start = 0
    loop: while true {
      switch state {
      case .epilogue:
        start = pending.count
        break loop
      case .preamble, .content:
        let found = Self.find(delimiter, in: pending, from: start)
        // Behind this a boundary may begin that is not whole yet.
        let end = found ?? max(start, pending.count - delimiter.count + 1)
        if state == .content, end > start { try parts[parts.count - 1].content.append(pending[start..<end]) }
        start = end
        guard found != nil else { break loop }
        start += delimiter.count
        state = .delimiter
      case .delimiter:
        // `--` ends it; otherwise white space, which nobody sends, and a line break.
        guard pending.count - start >= 2 else { break loop }
        if pending[start] == 0x2D, pending[start + 1] == 0x2D {
          state = .epilogue
          continue
        }
        guard let line = Self.find([0x0D, 0x0A], in: pending, from: start) else {
          guard pending.count - start < Self.maximumPadding else { throw Fault.badHeaders }
          break loop
        }
        // Held against what is complete as well: how the bytes were cut into chunks must not matter.
        guard line + 2 - start <= Self.maximumPadding else { throw Fault.badHeaders }
        // Kept: it may be the first half of the empty line that ends no headers at all.
        start = line
        state = .headers
      case .headers:
        guard let end = Self.find([0x0D, 0x0A, 0x0D, 0x0A], in: pending, from: start) else {
          guard pending.count - start < Self.maximumHeaders else { throw Fault.badHeaders }
          break loop
        }
        guard end + 4 - start <= Self.maximumHeaders else { throw Fault.badHeaders }
        guard parts.count < Self.maximumParts else { throw Fault.tooManyParts }
        parts.append(Part(headers: try Self.headers(pending[start..<end])))
        start = end + 4
        state = .content
      // Content may begin with the boundary's own line break.
      }
    }
    pending.removeFirst(start)
  }

  mutating func finish() throws(Fault) -> [Part] {
    guard case .epilogue = state else { throw .unfinished }
    return parts
  }

  private static func headers(_ block: ArraySlice<UInt8>) throws(Fault) -> [(name: String, value: String)] {
    var result: [(name: String, value: String)] = []
    for line in String(decoding: block, as: UTF8.self).split(separator: "\r\n") {
      guard let colon = line.firstIndex(of: ":") else { throw .badHeaders }
      let name = line[..<colon].lowercased()
      var value = line[line.index(after: colon)...]
      while let first = value.first, first == " " || first == "\t" { value.removeFirst() }
      while let last = value.last, last == " " || last == "\t" { value.removeLast() }
      result.append((name, String(value)))
    }
    return result
  }

  /// The first place of `needle`, which is short, at or behind `start`.
  private static func find(_ needle: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count - start >= needle.count else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      needle.withUnsafeBufferPointer { needle in
        let last = bytes.count - needle.count
        var index = start
        while index <= last {
          if bytes[index] == needle[0] {
            var length = 1
            while length < needle.count, bytes[index + length] == needle[length] { length += 1 }
            if length == needle.count { return index }
          }
          index += 1
        }
        return nil
      }
    }
  }
}
