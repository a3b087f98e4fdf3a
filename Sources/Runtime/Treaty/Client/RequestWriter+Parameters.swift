import HTTPTypes
import TreatyJSON

extension RequestWriter {
  /// Writes a path parameter.
  public mutating func path<V: JSONWritable>(
    _ name: StaticString, _ value: V, style: ParameterStyle = .simple, explode: Bool = false,
    allowReserved: Bool = false
  ) {
    let name = name.description
    guard var writer = writer(name, value) else { return }
    // A slash or a question mark would end the segment, reserved or not.
    if allowReserved { writer.kept = PercentEncoding.reserved.filter { $0 != 0x2F && $0 != 0x3F } }
    guard let text = writer.path(name, style: style, explode: explode), !text.isEmpty else {
      return fail("the path parameter \(name) is empty")
    }
    // As whole segments these would change the path they stand in (RFC 3986 §5.2.4).
    if text == [0x2E] || text == [0x2E, 0x2E], isWholeSegment(name) {
      return fail("the path parameter \(name) may not be \(value)")
    }
    path.append((name, text))
  }

  private func isWholeSegment(_ name: String) -> Bool {
    route.path.utf8.split(separator: UInt8(ascii: "/")).contains { $0.elementsEqual("{\(name)}".utf8) }
  }

  /// Writes a query parameter; nil writes none.
  public mutating func query<V: JSONWritable>(
    _ name: StaticString, _ value: V?, style: ParameterStyle = .form, explode: Bool? = nil,
    allowReserved: Bool = false
  ) {
    guard let value, var writer = writer(name.description, value) else { return }
    if allowReserved { writer.kept = PercentEncoding.reserved }
    for pair in writer.pairs(name.description, style: style, explode: explode ?? (style == .form)) {
      append(query: pair)
    }
  }

  /// Writes what is the whole query (OpenAPI 3.2): JSON, the members of an object as a form, or a text as it is.
  public mutating func querystring<V: JSONWritable>(_ name: StaticString, _ value: V?, style: ParameterStyle = .form) {
    guard let value, let writer = writer(name.description, value) else { return }
    if style == .form {
      for pair in writer.pairs("", style: .form, explode: true) { append(query: pair) }
    } else if let text = writer.simple(style, explode: false), !text.isEmpty {
      query.append(UInt8(ascii: query.isEmpty ? "?" : "&"))
      query += text
    }
  }

  private mutating func append(query pair: ParameterWriter.Pair) {
    query.append(UInt8(ascii: query.isEmpty ? "?" : "&"))
    query += pair.name
    query.append(UInt8(ascii: "="))
    query += pair.value
  }

  /// Writes a cookie; nil writes none.
  public mutating func cookie<V: JSONWritable>(
    _ name: StaticString, _ value: V?, style: ParameterStyle = .form, explode: Bool = true
  ) {
    guard let value, var writer = writer(name.description, value) else { return }
    writer.encodes = style != .cookie
    for pair in writer.pairs(name.description, style: style, explode: explode) {
      // RFC 6265 §4.1.1; commas stand between the elements of a list, and everybody lets them pass.
      guard pair.value.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x3B && $0 != 0x5C }) else {
        return fail("the cookie \(name) has characters that a cookie may not have")
      }
      if !cookies.isEmpty { cookies += [UInt8(ascii: ";"), UInt8(ascii: " ")] }
      cookies += pair.name
      cookies.append(UInt8(ascii: "="))
      cookies += pair.value
    }
  }

  /// Writes a header, in the style `simple` or as JSON; nil writes none.
  public mutating func header<V: JSONWritable>(
    _ name: StaticString, _ value: V?, style: ParameterStyle = .simple, explode: Bool = false
  ) {
    guard let value, var writer = writer(name.description, value) else { return }
    writer.encodes = false
    guard let text = writer.simple(style, explode: explode) else { return }
    guard let field = HTTPField.Name(name.description), text.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 9 })
    // A line break would end the header and begin another one.
    else { return fail("the header \(name) may not hold control characters") }
    headers.append(HTTPField(name: field, value: String(decoding: text, as: UTF8.self)))
  }

  private mutating func writer<V: JSONWritable>(_ name: String, _ value: V) -> ParameterWriter? {
    do throws(JSONFailures) {
      return try ParameterWriter(value)
    } catch {
      fail("\(name): \(error)")
      return nil
    }
  }
}
