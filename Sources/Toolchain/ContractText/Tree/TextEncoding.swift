/// Bytes as they lie on disk to UTF-8 without a byte order mark.
enum TextEncoding {
  static func utf8(_ bytes: [UInt8], file: String) throws(Diagnostic) -> [UInt8] {
    let start = Place(file: file, start: Position(line: 1, column: 1), end: Position(line: 1, column: 1))
    func starts(_ mark: [UInt8]) -> Bool { bytes.starts(with: mark) }
    if starts([0xFF, 0xFE, 0, 0]) || starts([0, 0, 0xFE, 0xFF]) {
      throw Diagnostic("encoding", .error, "this is UTF-32; only UTF-8 and UTF-16 are read", at: start, fix: "Save it as UTF-8.")
    }
    if starts([0xFF, 0xFE]) || starts([0xFE, 0xFF]) { return try utf16(bytes, isLittle: bytes[0] == 0xFF, start) }
    if starts([0x1F, 0x8B]) || starts([0x7F, 0x45, 0x4C, 0x46]) {
      throw Diagnostic("not-text", .error, "this is no text", at: start, fix: "Unpack it, or name another file.")
    }
    let text = starts([0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    try check(text, file)
    return text
  }

  private static func utf16(_ bytes: [UInt8], isLittle: Bool, _ start: Place) throws(Diagnostic) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = 2
    while index + 1 < bytes.count {
      let (low, high) = isLittle ? (bytes[index], bytes[index + 1]) : (bytes[index + 1], bytes[index])
      units.append(UInt16(high) << 8 | UInt16(low))
      index += 2
    }
    guard bytes.count % 2 == 0, let text = String(validating: units, as: UTF16.self) else {
      throw Diagnostic("invalid-utf16", .error, "this is no valid UTF-16", at: start, fix: "Save it as UTF-8.")
    }
    return Array(text.utf8)
  }

  /// Valid UTF-8 without control characters, or an error at the first byte that is neither.
  private static func check(_ bytes: [UInt8], _ file: String) throws(Diagnostic) {
    let result: Diagnostic? = bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      let count = buffer.count
      while index < count {
        // Eight printable ASCII bytes at a time, which is nearly all there is.
        while count - index >= 8 {
          let word = UnsafeRawPointer(buffer.baseAddress! + index).loadUnaligned(as: UInt64.self)  // safe: count is above 8
          if word & 0x8080_8080_8080_8080 != 0 { break }
          if (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080 != 0 { break }
          index += 8
        }
        guard index < count else { return nil }
        let byte = buffer[index]
        if byte < 0x80 {
          if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D {
            return failure("control-character", "control character U+\(hex(byte, 4))", buffer, index, file)
          }
          if byte == 0x7F { return failure("control-character", "control character U+007F", buffer, index, file) }
          index += 1
          continue
        }
        guard let length = sequence(buffer, index) else {
          let kinds = buffer.prefix(4096).reduce(0) { $0 + ($1 < 0x09 ? 1 : 0) }
          if kinds > 0 { return failure("not-text", "this is no text", buffer, 0, file) }
          return failure("invalid-utf8", "invalid UTF-8: byte 0x\(hex(byte, 2))", buffer, index, file)
        }
        index += length
      }
      return nil
    }
    if let result { throw result }
  }

  /// The length of the well-formed sequence at `index` (Unicode table 3-7), nil for an ill-formed one.
  private static func sequence(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
    let first = bytes[index]
    func at(_ offset: Int) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0 }
    func follows(_ offset: Int) -> Bool { at(offset) & 0xC0 == 0x80 }
    switch first {
    case 0xC2...0xDF: return follows(1) ? 2 : nil
    case 0xE0: return (0xA0...0xBF).contains(at(1)) && follows(2) ? 3 : nil
    case 0xED: return (0x80...0x9F).contains(at(1)) && follows(2) ? 3 : nil
    case 0xE1...0xEF: return follows(1) && follows(2) ? 3 : nil
    case 0xF0: return (0x90...0xBF).contains(at(1)) && follows(2) && follows(3) ? 4 : nil
    case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : nil
    case 0xF4: return (0x80...0x8F).contains(at(1)) && follows(2) && follows(3) ? 4 : nil
    default: return nil
    }
  }

  private static func failure(
    _ id: String, _ message: String, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ file: String
  ) -> Diagnostic {
    var line = 1
    var column = 1
    var position = 0
    while position < index {
      let byte = bytes[position]
      if byte == 0x0A || byte == 0x0D && (position + 1 >= bytes.count || bytes[position + 1] != 0x0A) {
        (line, column) = (line + 1, 1)
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
      position += 1
    }
    let place = Position(line: line, column: column)
    return Diagnostic(id, .error, message, at: Place(file: file, start: place, end: place), fix: "Save the file as UTF-8 text.")
  }

  private static func hex(_ byte: UInt8, _ width: Int) -> String {
    let text = String(byte, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
}
