/// Which edition's rules hold. Patch versions do not differ for tools.
enum Dialect {
  case v30
  case v31

  var isModern: Bool { self == .v31 }
  var label: String { isModern ? "3.1" : "3.0" }
}
