/// JSON pointers as text.
package enum PointerText {
  /// A name as a pointer has it (RFC 6901 §3).
  package static func escaped(_ name: String) -> String {
    // Hardly any name needs it, and a large contract has a million of them.
    guard name.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return name }
    return name.replacing("~", with: "~0").replacing("/", with: "~1")
  }
}
