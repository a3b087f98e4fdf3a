/// The directives before a document (YAML 1.2.2 §6.8). libyaml refuses reserved ones and all of YAML 1.3.
struct YAMLDirectives {
  private(set) var bytes: [UInt8]
  private(set) var warnings: [Diagnostic] = []
  private let file: String

  /// libyaml compares each tag directive with all others.
  private static let limit = 64

  /// Nil when the text begins without a directive, as nearly all do.
  init?(_ text: [UInt8], file: String) throws(Diagnostic) {
    // One look at the first lines is all that most documents cost here.
    let lines = Self.lines(text)
    guard !lines.isEmpty else { return nil }
    bytes = text
    self.file = file
    for (number, range) in lines.prefix(Self.limit) { try directive(text[range], number) }
    if lines.count > Self.limit {
      throw failure(lines[Self.limit].number, "more than \(Self.limit) directives", "Remove them.")
    }
  }

  /// The directives' lines, one more than the limit at most. Comments and blank lines may stand between them; anything
  /// else ends them.
  private static func lines(_ text: [UInt8]) -> [(number: Int, range: Range<Int>)] {
    text.withUnsafeBufferPointer { text in
      var found: [(number: Int, range: Range<Int>)] = []
      var (index, number) = (0, 1)
      while index < text.count, found.count <= limit {
        let start = index
        while index < text.count, text[index] == 0x20 || text[index] == 0x09 { index &+= 1 }
        guard index < text.count else { break }
        let sign = text[index]
        let isDirective = sign == UInt8(ascii: "%") && index == start
        if !isDirective, sign != UInt8(ascii: "#"), sign != 0x0A, sign != 0x0D { break }
        while index < text.count, text[index] != 0x0A, text[index] != 0x0D { index &+= 1 }
        if isDirective { found.append((number, start..<index)) }
        if index &+ 1 < text.count, text[index] == 0x0D, text[index &+ 1] == 0x0A { index &+= 1 }
        index &+= 1
        number &+= 1
      }
      return found
    }
  }

  private mutating func directive(_ content: ArraySlice<UInt8>, _ line: Int) throws(Diagnostic) {
    let words = String(decoding: content.dropFirst(), as: UTF8.self).split(whereSeparator: { $0 == " " || $0 == "\t" })
    switch words.first {
    // libyaml knows these.
    case "TAG": return
    case "YAML":
      let version = words.count > 1 ? String(words[1]) : ""
      // YAML 1.2.2 §6.8.1: a higher minor version is read with a warning, a higher major one is refused.
      guard version.hasPrefix("1."), version.count <= 4, version.dropFirst(2).allSatisfy({ $0.isASCII && $0.isNumber })
      else {
        throw failure(line, "unknown YAML version \(shortened(version))", "Write %YAML 1.2, or nothing.")
      }
      if version == "1.2" || version.count < 3 { return }
      warn(line, "this is read as YAML 1.2, not \(version)", "Remove the directive.")
      if version == "1.1" { return }
      // The columns of the line do not matter: nothing but the version stands in it.
      if let start = content.firstIndex(of: UInt8(ascii: "1")), content.endIndex > start + 2 {
        bytes[start + 2] = UInt8(ascii: "2")
        for rest in start + 3..<min(content.endIndex, start + version.count) { bytes[rest] = 0x20 }
      }
    default:
      warn(
        line, "the directive %\(shortened(words.first.map(String.init) ?? "")) is reserved and ignored", "Remove it.")
      bytes[content.startIndex] = UInt8(ascii: "#")
    }
  }

  private mutating func warn(_ line: Int, _ message: String, _ fix: String) {
    warnings.append(Diagnostic("yaml-directive", .warning, message, at: place(line), fix: fix))
  }

  private func failure(_ line: Int, _ message: String, _ fix: String) -> Diagnostic {
    Diagnostic("yaml-directive", .error, message, at: place(line), fix: fix)
  }

  private func place(_ line: Int) -> Place {
    let position = Position(line: line, column: 1)
    return Place(file: file, start: position, end: position)
  }
}
