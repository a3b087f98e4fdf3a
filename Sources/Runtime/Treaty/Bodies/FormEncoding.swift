/// How the members of a form or multipart object are written (OpenAPI's `encoding`), where that is not as usual.
///
///     static let encoding: FormEncoding = [.init("expand", "metadata", style: .deepObject), .init("mask", isFile: true)]
public struct FormEncoding: Sendable, ExpressibleByArrayLiteral {
  let fields: [String: FieldEncoding]

  public init(arrayLiteral fields: FieldEncoding...) {
    var result: [String: FieldEncoding] = [:]
    for field in fields {
      for name in field.names { result[name] = field }
    }
    self.fields = result
  }

  subscript(_ name: String) -> FieldEncoding? { fields.isEmpty ? nil : fields[name] }
}

/// How some members of a form are written, all the same way.
public struct FieldEncoding: Sendable {
  let names: [String]
  /// As a query parameter; nil: lists one by one, objects as JSON.
  let style: ParameterStyle?
  let explode: Bool
  let allowReserved: Bool
  /// The media types that its parts, or its text, may have; the first is what we write.
  let contentTypes: [MediaType]
  let contentType: String?
  /// Whether its parts are files: `File`, or a list of them.
  let isFile: Bool
  /// Whether its parts are values with headers: `Part`.
  let isHeaded: Bool
  /// Headers that its parts must have, lowercase.
  let headers: [String]

  /// - Parameters:
  ///   - contentType: One media type, or several separated by commas.
  ///   - requires: Headers that each part must have.
  public init(
    _ names: String..., style: ParameterStyle? = nil, explode: Bool? = nil, allowReserved: Bool = false,
    contentType: String? = nil, isFile: Bool = false, isHeaded: Bool = false, requires headers: [String] = []
  ) {
    self.names = names
    self.style = style ?? (explode == nil ? nil : .form)
    self.explode = explode ?? (style == nil || style == .form || style == .deepObject)
    self.allowReserved = allowReserved
    let types = (contentType ?? "").split(separator: ",").map { String($0.drop { $0 == " " }) }
    contentTypes = types.compactMap { MediaType($0) }
    self.contentType = types.first { !$0.contains("*") }
    self.isFile = isFile
    self.isHeaded = isHeaded
    self.headers = headers.map { $0.lowercased() }
  }

  var isJSON: Bool { contentTypes.first?.isJSON ?? false }
}
