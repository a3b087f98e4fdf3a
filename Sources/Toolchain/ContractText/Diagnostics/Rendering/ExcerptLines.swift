/// The lines of the files that diagnostics point at, each file fetched once.
package final class ExcerptLines {
  private struct File {
    var bytes: [UInt8]
    /// Where every 256th line starts, as far as somebody has looked: findings jump about in files of megabytes.
    var starts = [0]
  }

  private static let stride = 256

  private let fetch: (String) -> [UInt8]?
  private var files: [String: File?] = [:]

  package init(_ fetch: @escaping (String) -> [UInt8]?) { self.fetch = fetch }

  /// The line without its end; nil when there is no such file or line.
  package func line(_ number: Int, of name: String) -> ArraySlice<UInt8>? {
    if files[name] == nil {
      // Loaders decode UTF-16 and drop a byte order mark before they count columns.
      // A text that could not be decoded is shown as far as it can be: that is what the message is about.
      let bytes = fetch(name).map { (try? TextEncoding.utf8($0, file: name)) ?? $0 }
      files[name] = .some(bytes.map { File(bytes: $0) })
    }
    guard var file = files[name] ?? nil else { return nil }
    guard number > 0 else { return nil }
    let range = file.bytes.withUnsafeBufferPointer { bytes -> Range<Int>? in
      let known = min((number - 1) / Self.stride, file.starts.count - 1)
      var offset = file.starts[known]
      var line = known * Self.stride + 1
      while line < number {
        guard let end = Self.lineEnd(bytes, offset) else { return nil }
        offset = end.next
        line += 1
        if (line - 1) / Self.stride == file.starts.count { file.starts.append(offset) }
      }
      return offset..<(Self.lineEnd(bytes, offset)?.end ?? bytes.count)
    }
    guard let range else { return nil }
    files[name] = file
    return file.bytes[range]
  }

  /// LF, CR LF and CR end a line, in YAML as in JSON.
  private static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> (end: Int, next: Int)? {
    var index = start
    let base = UnsafeRawBufferPointer(bytes)
    while index < bytes.count {
      // Eight bytes at a time while none of them is below 0x10: documents of megabytes are walked for one late line.
      while index &+ 8 <= bytes.count {
        let word = base.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        if (word &- 0x1010_1010_1010_1010) & ~word & 0x8080_8080_8080_8080 != 0 { break }
        index &+= 8
      }
      guard index < bytes.count else { return nil }
      let byte = bytes[index]
      if byte == 0x0A { return (index, index + 1) }
      if byte == 0x0D { return (index, index + 1 < bytes.count && bytes[index + 1] == 0x0A ? index + 2 : index + 1) }
      index += 1
    }
    return nil
  }
}
