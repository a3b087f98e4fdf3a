/// Tags: the standard ones are honoured, any other is refused; nothing is constructed, run or included for one.
enum YAMLTags {
  /// What `!!` stands for (YAML 1.2.2 §6.8.2).
  private static let standard = "tag:yaml.org,2002:"

  /// A scalar's kind by its tag. The text has to fit: `!!int x` is a mistake, not the number 0.
  static func kind(
    _ tag: UnsafePointer<UInt8>, _ text: UnsafePointer<UInt8>, _ count: Int, isPlain: Bool, _ place: Place
  ) throws(Diagnostic) -> Node.Kind {
    let name = String(cString: tag)
    let plain = CoreSchema.kind(text, count)
    switch name {
    // Timestamps and binary data are strings to a contract; its schemas say what is in them.
    case "!", standard + "str", standard + "timestamp", standard + "binary": return .string
    case standard + "null" where plain == .null: return .null
    case standard + "bool" where plain == .boolean: return .boolean
    case standard + "int" where plain == .integer: return .integer
    // `!!float 1` is what the tag is used for.
    case standard + "float" where plain == .float || plain == .integer: return .float
    case standard + "null", standard + "bool", standard + "int", standard + "float":
      throw Diagnostic(
        "tag-mismatch", .error, "the value is no \(name.dropFirst(standard.count)), as its tag says", at: place,
        fix: "Correct the value, or remove the tag.")
    default: throw unknown(name, place)
    }
  }

  /// A collection's tag says what it is already.
  static func check(_ tag: UnsafePointer<UInt8>, _ expected: String, _ place: Place) throws(Diagnostic) {
    let name = String(cString: tag)
    if name != "!", name != standard + expected { throw unknown(name, place) }
  }

  private static func unknown(_ name: String, _ place: Place) -> Diagnostic {
    // As people write it.
    let shown = name.hasPrefix(standard) ? "!!" + name.dropFirst(standard.count) : name
    return Diagnostic(
      "unknown-tag", .error, "unknown tag \(shortened(shown)); nothing is run or included for it", at: place,
      fix: "Remove the tag.")
  }
}
