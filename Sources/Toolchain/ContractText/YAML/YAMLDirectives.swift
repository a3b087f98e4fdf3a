/// The directives before a document (YAML 1.2.2 §6.8). libyaml refuses reserved ones and all of YAML 1.3.
struct YAMLDirectives {
  private(set) var bytes: [UInt8]
  private(set) var warnings: [Diagnostic] = []
  private let file: String

  /// libyaml compares each tag directive with all others.
  private static let limit = 64

  /// Nil when the text begins without a directive, as nearly all do.
  init?(_ text: [UInt8], file: String) throws(Diagnostic) {
    guard let first = text.first(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }),
      first == UInt8(ascii: "%") || first == UInt8(ascii: "#")
    else { return nil }
    bytes = text
    self.file = file
    var (index, line, count) = (0, 1, 0)
    // Comments, blank lines and directives come before the first line of anything else.
    while index < text.count {
      let end = text[index...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.count
      let content = text[index..<end]
      if content.first == UInt8(ascii: "%") {
        count += 1
        guard count <= Self.limit else { throw failure(line, "more than \(Self.limit) directives", "Remove them.") }
        try directive(content, line)
      } else if let sign = content.first(where: { $0 != 0x20 && $0 != 0x09 }), sign != UInt8(ascii: "#") {
        break
      }
      index = end + 1
      if end + 1 < text.count, text[end] == 0x0D, text[end + 1] == 0x0A { index += 1 }
      line += 1
    }
    if count == 0 { return nil }
  }

  private mutating func directive(_ content: ArraySlice<UInt8>, _ line: Int) throws(Diagnostic) {
    let words = String(decoding: content.dropFirst(), as: UTF8.self).split(whereSeparator: { $0 == " " || $0 == "\t" })
    switch words.first {
    case "TAG": return
    case "YAML":
      let version = words.count > 1 ? String(words[1]) : ""
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
