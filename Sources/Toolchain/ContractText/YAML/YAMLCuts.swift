#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where a large document in block style can be cut, so that its pieces are read on several cores.
///
/// A cut stands before an entry of a section: a mapping below a key of the root mapping, `paths` or `components`. The
/// piece behind it is a document of its own with the section's key in front. Only lines are looked at here; that the
/// pieces fit is proved by what libyaml makes of them (`TreeBuilder.append`).
enum YAMLCuts {
  struct Cut {
    /// Of the first byte behind it, which begins a line.
    var offset: Int
    /// 1-based, of that line.
    var line: Int
    /// The section's key as it is written, with its colon.
    var key: Range<Int>
    /// Spaces before the section's entries.
    var indent: Int
  }

  /// Less is read sooner than a thread starts.
  static let smallest = 256 << 10
  private static let most = 4

  /// How many pieces this machine reads at once.
  static func pieces(of bytes: Int) -> Int {
    min(max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))), most, bytes / smallest)
  }

  /// Cuts into about equal pieces, fewer where the text does not allow them; none for texts with carriage returns.
  static func cuts(_ text: UnsafeBufferPointer<UInt8>, pieces: Int) -> [Cut] {
    guard pieces > 1, let base = text.baseAddress, memchr(base, 0x0D, text.count) == nil else { return [] }
    let size = text.count / pieces
    var cuts: [Cut] = []
    var target = size
    var section: (key: Range<Int>, indent: Int)?
    var (start, line) = (0, 1)
    while start < text.count, cuts.count < pieces - 1 {
      let found = memchr(base + start, 0x0A, text.count - start)
      let end = found.map { UnsafePointer($0.assumingMemoryBound(to: UInt8.self)) - base } ?? text.count
      let first = end > start ? text[start] : 0x0A
      if first == 0x20 {
        // The section's first entry tells how far all of them are indented.
        if let known = section, known.indent == 0 || start >= target {
          var index = start
          while index < end, text[index] == 0x20 { index &+= 1 }
          let indent = index - start
          if index < end, text[index] != UInt8(ascii: "#") {
            if known.indent == 0 { section = beginsKey(text[index]) ? (known.key, indent) : nil }
            if indent == known.indent, beginsKey(text[index]) {
              cuts.append(Cut(offset: start, line: line, key: known.key, indent: indent))
              target = max(target, start) + size
            }
          }
        }
      } else if first != 0x0A, first != UInt8(ascii: "#") {
        section = bareKey(text, start..<end).map { ($0, 0) }
      }
      start = end &+ 1
      line &+= 1
    }
    return cuts
  }

  /// Signs that begin nothing but a plain or a quoted scalar.
  private static func beginsKey(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "$"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: false
    }
  }

  /// `paths:` with nothing behind it.
  private static func bareKey(_ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Range<Int>? {
    var index = line.lowerBound
    while index < line.upperBound {
      let byte = text[index]
      let isLetter = byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
      let isOther = byte >= 0x30 && byte <= 0x39 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      guard isLetter || index > line.lowerBound && isOther else { break }
      index &+= 1
    }
    guard index > line.lowerBound, index < line.upperBound, text[index] == UInt8(ascii: ":") else { return nil }
    let key = line.lowerBound..<index &+ 1
    index &+= 1
    while index < line.upperBound, text[index] == 0x20 { index &+= 1 }
    return index == line.upperBound ? key : nil
  }
}
