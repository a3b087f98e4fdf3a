import HTTPTypes
import TreatyJSON

extension Context {
  /// A text with runtime expressions, `{$request.body#/callbackUrl}?from=api`, as this request and its answer fill it in;
  /// nil when one of them leads nowhere.
  ///
  /// The values are the caller's choice, and are inserted as they are: look at an address before anything is sent there.
  /// OpenAPI 3.1.1 §4.8.20.4.
  public func expand(_ template: String, answer: Answer? = nil) -> String? {
    let source = RuntimeExpression(request: request, route: route, answer: answer)
    if template.hasPrefix("$") { return source.value(template[...]) }
    var result = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      guard let value = source.value(rest[open..<close].dropFirst()) else { return nil }
      result += rest[..<open] + value
      rest = rest[close...].dropFirst()
    }
    return result + rest
  }
}

/// Looks up what an expression names.
struct RuntimeExpression {
  let request: ServerRequest
  let route: Route
  let answer: Answer?

  func value(_ expression: Substring) -> String? {
    switch expression {
    case "$method": return request.head.method.rawValue
    case "$url":
      return
        "\(request.head.scheme ?? "http")://\(request.head.authority ?? "")\(String(decoding: request.target, as: UTF8.self))"
    case "$statusCode": return answer.map { String($0.status) }
    default: break
    }
    if let rest = expression.after("$request.") {
      if let name = rest.after("header.") { return header(name, request.head.headerFields) }
      if let name = rest.after("query.") { return query(String(name)) }
      if let name = rest.after("path.") { return path(name) }
      return rest.after("body").flatMap { body($0, request.body) }
    }
    guard let rest = expression.after("$response."), let answer else { return nil }
    if let name = rest.after("header.") { return header(name, answer.headers) }
    return rest.after("body").flatMap { body($0, answer.body) }
  }

  private func header(_ name: Substring, _ fields: HTTPFields) -> String? {
    fields.first { $0.name.canonicalName == name.lowercased() }?.value
  }

  private func query(_ name: String) -> String? {
    let items = QueryItems(query: request.target, request.query)
    guard let range = items.values(of: name).first else { return nil }
    return PercentEncoding.decoded(items.bytes[range], plusIsSpace: true).map { String(decoding: $0, as: UTF8.self) }
  }

  private func path(_ name: Substring) -> String? {
    guard let index = route.template.parameters.firstIndex(of: String(name)),
      let captures = route.template.captures(atEndOf: request), captures.indices.contains(index)
    else { return nil }
    return PercentEncoding.decoded(request.target[captures[index]]).map { String(decoding: $0, as: UTF8.self) }
  }

  /// `#` and a JSON pointer, or nothing for the whole of the content.
  private func body(_ fragment: Substring, _ body: Body) -> String? {
    guard case .bytes(let bytes) = body else { return nil }
    if fragment.isEmpty { return String(decoding: bytes, as: UTF8.self) }
    guard let pointer = fragment.after("#"), var value = try? JSONReader.decode(JSONValue.self, from: bytes) else {
      return nil
    }
    for token in pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
      guard let next = value.member(Self.unescaped(token)) else { return nil }
      value = next
    }
    switch value {
    case .string(let text): return text
    case .null: return nil
    default: return value.description
    }
  }

  /// RFC 6901 §4.
  private static func unescaped(_ token: Substring) -> String {
    var result = ""
    var isEscape = false
    for character in token {
      if isEscape {
        result += character == "1" ? "/" : "~"
        isEscape = false
      } else if character == "~" {
        isEscape = true
      } else {
        result.append(character)
      }
    }
    return result
  }
}

extension Substring {
  fileprivate func after(_ prefix: String) -> Substring? { hasPrefix(prefix) ? dropFirst(prefix.count) : nil }
}

extension JSONValue {
  fileprivate func member(_ token: String) -> JSONValue? {
    switch self {
    case .object(let object): return object.members.last { $0.key == token }?.value
    case .array(let elements): return Int(token).flatMap { elements.indices.contains($0) ? elements[$0] : nil }
    default: return nil
    }
  }
}
