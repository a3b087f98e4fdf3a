#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where a large document in block style can be cut, so that its pieces are read on several cores.
///
/// A cut stands before an entry of a section: of a mapping below a key of the root mapping, or one level deeper, as
/// `paths` and `components`, `schemas` are. The piece behind it is a document of its own with those keys in front. Only
/// lines are looked at here; that the pieces fit is proved by what libyaml makes of them (`TreeBuilder.append`).
enum YAMLCuts {
  struct Cut {
    /// Of the first byte behind it, which begins a line.
    var offset: Int
    /// 1-based, of that line.
    var line: Int
    /// One or two, the outer one first.
    var sections: [Section]
  }

  struct Section {
    /// As it is written, with its colon.
    var key: Range<Int>
    /// Spaces before its entries, 0 until the first of them was seen.
    var indent = 0
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
    var (outer, inner): (Section?, Section?)
    var (start, line) = (0, 1)
    while start < text.count, cuts.count < pieces - 1 {
      let found = memchr(base + start, 0x0A, text.count - start)
      let end = found.map { UnsafePointer($0.assumingMemoryBound(to: UInt8.self)) - base } ?? text.count
      defer {
        start = end &+ 1
        line &+= 1
      }
      var index = start
      while index < end, text[index] == 0x20 { index &+= 1 }
      guard index < end, text[index] != UInt8(ascii: "#") else { continue }
      let indent = index - start
      if indent == 0 {
        outer = bareKey(text, index, end).map { Section(key: $0) }
        inner = nil
        continue
      }
      guard let section = outer else { continue }
      // A section's first entry tells how far all of them are indented.
      if section.indent == 0 {
        guard beginsKey(text[index]) else {
          outer = nil
          continue
        }
        outer?.indent = indent
        inner = bareKey(text, index, end).map { Section(key: $0) }
      } else if indent == section.indent {
        if start >= target, beginsKey(text[index]) {
          cuts.append(Cut(offset: start, line: line, sections: [section]))
          target = start + size
        }
        inner = bareKey(text, index, end).map { Section(key: $0) }
      } else if indent > section.indent, let deeper = inner {
        if deeper.indent == 0 {
          if beginsKey(text[index]) { inner?.indent = indent } else { inner = nil }
        } else if indent == deeper.indent, start >= target, beginsKey(text[index]) {
          cuts.append(Cut(offset: start, line: line, sections: [section, deeper]))
          target = start + size
        }
      }
    }
    return cuts
  }

  /// What the piece behind a cut begins with: a line for each section.
  static func head(of cut: Cut, in text: [UInt8]) -> [UInt8] {
    var (head, indent): ([UInt8], Int) = ([], 0)
    for section in cut.sections {
      head += [UInt8](repeating: 0x20, count: indent) + text[section.key] + [0x0A]
      indent = section.indent
    }
    return head
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
  private static func bareKey(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Range<Int>? {
    var index = start
    while index < end {
      let byte = text[index]
      let isLetter = byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
      let isOther = byte >= 0x30 && byte <= 0x39 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      guard isLetter || index > start && isOther else { break }
      index &+= 1
    }
    guard index > start, index < end, text[index] == UInt8(ascii: ":") else { return nil }
    let key = start..<index &+ 1
    index &+= 1
    while index < end, text[index] == 0x20 { index &+= 1 }
    return index == end ? key : nil
  }
}
