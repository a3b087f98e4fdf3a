/// The parts of a reference's text that tell what it leads to, without resolving it.
struct ReferenceText {
  /// The last two steps of the pointer, decoded; empty without a pointer.
  var section = ""
  var name = ""
  var steps = 0
  /// The file's name without folders and extension; nil for a reference into the same file.
  var file: String?

  /// Never fails: a text that is no reference is the text layer's to refuse, and has no name here.
  init(_ text: String) {
    let bytes = Array(text.utf8)
    let hash = bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.count
    if hash > 0 {
      let base = bytes[..<hash].split(separator: UInt8(ascii: "/")).last ?? []
      let end = base.lastIndex(of: UInt8(ascii: ".")) ?? base.endIndex
      file = Self.decoded(end > base.startIndex ? base[..<end] : base)
    }
    guard hash + 1 < bytes.count, bytes[hash + 1] == UInt8(ascii: "/") else { return }
    let parts = bytes[(hash + 2)...].split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    steps = parts.count
    if let last = parts.last { name = Self.decoded(last) }
    if parts.count > 1 { section = Self.decoded(parts[parts.count - 2]) }
    if parts.count == 3, parts[0].elementsEqual("components".utf8) {
      kind = ComponentKind(rawValue: section)
    } else if parts.count == 2 {
      swagger2Kind = ComponentKind(swagger2: section)
    }
  }

  /// Set for `#/components/<kind>/<name>`.
  private(set) var kind: ComponentKind?
  /// Set for `#/definitions/<name>`, `#/parameters/<name>`, `#/responses/<name>`: what the names mean in Swagger 2.0.
  private var swagger2Kind: ComponentKind?

  func kind(in dialect: Dialect) -> ComponentKind? { kind ?? (dialect == .v20 ? swagger2Kind : nil) }

  /// The name that a schema has by where it stands: a component, a definition, a whole file, a member of a file that
  /// is a collection of schemas.
  var schemaName: String? {
    if steps == 0 { return file }
    if kind == .schema || section == "$defs" || section == "definitions" { return name }
    return steps == 1 && file != nil ? name : nil
  }

  /// Percent escapes first (the fragment of a URI), then the pointer's own.
  private static func decoded(_ part: ArraySlice<UInt8>) -> String {
    guard part.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "~") }) else {
      return String(decoding: part, as: UTF8.self)
    }
    let bytes = Array(part)
    var plain: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let value = UInt8(String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
      {
        plain.append(value)
        index += 3
      } else {
        plain.append(bytes[index])
        index += 1
      }
    }
    var result: [UInt8] = []
    index = 0
    while index < plain.count {
      let next = index + 1 < plain.count ? plain[index + 1] : 0
      if plain[index] == UInt8(ascii: "~"), next == UInt8(ascii: "0") || next == UInt8(ascii: "1") {
        result.append(next == UInt8(ascii: "0") ? UInt8(ascii: "~") : UInt8(ascii: "/"))
        index += 2
      } else {
        result.append(plain[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
