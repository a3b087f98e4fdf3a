/// Text that stands in a file of its own because it is long: Markdown, as descriptions refer to it. One string, whatever
/// signs are in it.
enum PlainText {
  private static let endings = [".md", ".markdown", ".txt"]

  static func isPlain(_ file: String) -> Bool {
    let name = file.lowercased()
    return endings.contains { name.hasSuffix($0) }
  }

  static func read(
    _ bytes: [UInt8], file: String, limits: TextLimits, realPath: String
  ) throws(Diagnostic) -> Document {
    var builder = TreeBuilder(file: file, limits: limits, bytes: bytes.count, isYAML: true)
    let start = Mark(line: 1, column: 1)
    // An empty array may have no address: a byte more has one.
    let padded = bytes + [0]
    let failure: Diagnostic? = padded.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return nil }
      do throws(Diagnostic) {
        _ = try builder.scalar(.string, base, bytes.count, isPlain: false, from: start, to: start)
        return nil
      } catch { return error }
    }
    if let failure { throw failure }
    return builder.document(source: bytes, realPath: realPath)
  }
}
