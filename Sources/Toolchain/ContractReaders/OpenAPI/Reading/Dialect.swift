/// Which edition's rules hold, in their order. Patch versions do not differ for tools.
enum Dialect: Int, Comparable {
  case v20, v30, v31, v32

  static func < (left: Dialect, right: Dialect) -> Bool { left.rawValue < right.rawValue }

  /// Schemas are JSON Schema 2020-12; before 3.1 they were a subset of draft 4 with words of their own.
  var isModern: Bool { self >= .v31 }
  var label: String {
    switch self {
    case .v20: "2.0"
    case .v30: "3.0"
    case .v31: "3.1"
    case .v32: "3.2"
    }
  }
}
