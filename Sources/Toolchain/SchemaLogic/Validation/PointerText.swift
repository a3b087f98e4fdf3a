/// JSON pointers as text.
package enum PointerText {
  /// A name as a pointer has it (RFC 6901 §3).
  package static func escaped(_ name: String) -> String { name.replacing("~", with: "~0").replacing("/", with: "~1") }
}
