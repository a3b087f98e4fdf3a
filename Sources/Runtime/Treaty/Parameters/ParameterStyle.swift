/// How a parameter's value is written as text: OpenAPI's `style`, RFC 6570's operators under other names.
public enum ParameterStyle: String, Sendable, Hashable, CaseIterable {
  /// `a,b`: paths and headers.
  case simple
  /// `.a.b`: paths.
  case label
  /// `;name=a,b`: paths.
  case matrix
  /// `name=a,b` or `name=a&name=b`: queries and cookies.
  case form
  /// `name=a%20b`: queries.
  case spaceDelimited
  /// `name=a|b`: queries.
  case pipeDelimited
  /// `name[key]=a`, `name[key][]=a`, `name[key][0][key]=a`: queries.
  case deepObject
  /// `name=a; name=b`: cookies, nothing escaped (RFC 6265).
  case cookie
  /// OpenAPI's `content` with a JSON media type: the value as JSON text.
  case json

  /// What stands between the parts of one value.
  var separator: UInt8 {
    switch self {
    case .spaceDelimited: UInt8(ascii: " ")
    case .pipeDelimited: UInt8(ascii: "|")
    case .label: UInt8(ascii: ".")
    default: UInt8(ascii: ",")
    }
  }
}
