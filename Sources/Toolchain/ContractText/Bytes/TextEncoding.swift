/// Bytes as they lie on disk to valid UTF-8 without a byte order mark.
enum TextEncoding {
  /// - Returns: UTF-8 without a mark; the same array when it was that already.
  /// - Throws: `encoding`, `invalid-utf16`, `not-text`, `invalid-utf8` or `control-character`.
  static func utf8(_ bytes: [UInt8], file: String) throws(Diagnostic) -> [UInt8] {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      throw failure("encoding", "this is UTF-32; only UTF-8 and UTF-16 are read", file)
    }
    // UTF-32 first: its little-endian mark begins as that of UTF-16.
    if let order = UTF16Text.byteOrder(bytes) {
      guard let text = UTF16Text.utf8(bytes, order) else {
        throw failure("invalid-utf16", "this is no valid UTF-16", file)
      }
      return text
    }
    if isBinary(bytes) {
      throw failure("not-text", "this is not text", file, fix: "Unpack it, or name another file.")
    }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes
    // The standard library checks at full speed in unoptimised builds too; only bad text is looked at byte by byte.
    if !isValid(text) {
      let found = text.withUnsafeBufferPointer { failure($0, file: file) }
      throw found ?? failure("invalid-utf8", "invalid UTF-8", file)
    }
    return text
  }

  /// In pieces that stay in the cache: the check makes a string of each.
  private static func isValid(_ text: [UInt8]) -> Bool {
    let piece = 1 << 16
    var start = 0
    while start < text.count {
      var end = min(start + piece, text.count)
      // A character is not cut. More than three bytes inside of one are wrong wherever they are cut.
      var steps = 0
      while end < text.count, text[end] & 0xC0 == 0x80, steps < 3 {
        end -= 1
        steps += 1
      }
      if String(validating: text[start..<end], as: UTF8.self) == nil { return false }
      start = end
    }
    return true
  }

  /// Known magic numbers, or many control characters at the start. Few are reported at their places instead.
  private static func isBinary(_ bytes: [UInt8]) -> Bool {
    // gzip, ELF, zip, PNG, zstd, xz: what is named by mistake most.
    let magic: [[UInt8]] = [
      [0x1F, 0x8B], [0x7F, 0x45, 0x4C, 0x46], [0x50, 0x4B, 3, 4], [0x89, 0x50, 0x4E, 0x47], [0x28, 0xB5, 0x2F, 0xFD],
      [0xFD, 0x37, 0x7A, 0x58],
    ]
    if magic.contains(where: { bytes.starts(with: $0) }) { return true }
    // The start decides: nobody waits for the end of a large file to hear that it is none.
    let head = bytes.prefix(512)
    var controls = 0
    for byte in head where byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D { controls += 1 }
    return controls > 3 && (head.contains(0) || controls > head.count / 8)
  }

  /// The first byte that is no UTF-8 or a control character that YAML does not have, nil when there is none.
  static func failure(_ bytes: UnsafeBufferPointer<UInt8>, file: String) -> Diagnostic? {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F {
          return at(
            index, bytes, file, "control-character", "control character U+\(hex(Int(byte), 4))",
            "Remove it, or escape it.")
        }
        index += 1
        continue
      }
      guard let length = UTF8Sequence.length(bytes, index) else {
        return at(
          index, bytes, file, "invalid-utf8", "invalid UTF-8: byte 0x\(hex(Int(byte), 2))",
          "Save the file as UTF-8 text.")
      }
      // C1 controls, but not NEL (YAML 1.2.2 §5.1).
      if length == 2, byte == 0xC2, bytes[index + 1] < 0xA0, bytes[index + 1] != 0x85 {
        let code = hex(Int(bytes[index + 1]), 4)
        return at(index, bytes, file, "control-character", "control character U+\(code)", "Remove it, or escape it.")
      }
      index += length
    }
    return nil
  }

  /// Counting lines is done for the one error there is.
  private static func at(
    _ index: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ file: String, _ id: String, _ message: String, _ fix: String
  ) -> Diagnostic {
    let position = SourceLines.position(of: index, in: bytes)
    return Diagnostic(id, .error, message, at: Place(file: file, start: position, end: position), fix: fix)
  }

  private static func failure(_ id: String, _ message: String, _ file: String, fix: String = "Save it as UTF-8.")
    -> Diagnostic
  {
    let start = Position(line: 1, column: 1)
    return Diagnostic(id, .error, message, at: Place(file: file, start: start, end: start), fix: fix)
  }

  static func hex(_ value: Int, _ width: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
}
