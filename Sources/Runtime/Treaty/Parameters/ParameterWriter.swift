import TreatyJSON

/// Writes a parameter's value as text, by way of its JSON: whatever can be a body can be a parameter.
struct ParameterWriter {
  typealias Pair = (name: [UInt8], value: [UInt8])

  private let value: JSONValue
  /// Characters that are left as they are beside the unreserved ones (`allowReserved`).
  var kept: [UInt8] = []
  /// Headers, and cookies in the style `cookie`, know no escapes.
  var encodes = true

  init(json value: JSONValue) { self.value = value }

  init<V: JSONWritable>(_ value: V) throws(JSONFailures) {
    // Most parameters are strings, which need no way through JSON.
    if let text = value as? String {
      self.value = .string(text)
    } else {
      self.value = try JSONReader.decode(JSONValue.self, from: JSONWriter.encode(value))
    }
  }

  /// The style `simple`, or JSON; nil for null, which has no text in a style.
  func simple(_ style: ParameterStyle = .simple, explode: Bool) -> [UInt8]? {
    if style == .json { return encoded(value.description) }
    return joined(separator: UInt8(ascii: ","), explode: explode)
  }

  /// A path's parameter.
  func path(_ name: String, style: ParameterStyle, explode: Bool) -> [UInt8]? {
    switch style {
    case .label:
      return joined(separator: UInt8(ascii: explode ? "." : ","), explode: explode).map { [UInt8(ascii: ".")] + $0 }
    case .matrix:
      var out: [UInt8] = []
      for (name, text) in named(name, explode: explode, separator: UInt8(ascii: ",")) {
        out.append(UInt8(ascii: ";"))
        out += name
        guard !text.isEmpty else { continue }
        out.append(UInt8(ascii: "="))
        out += text
      }
      return out
    default: return simple(style, explode: explode)
    }
  }

  /// A query's or a `Cookie` header's pairs. Null and what is empty when exploded have none.
  func pairs(_ name: String, style: ParameterStyle, explode: Bool) -> [Pair] {
    switch style {
    case .json: return [(encoded(name), encoded(value.description))]
    case .deepObject:
      var pairs: [Pair] = []
      deep(value, name, &pairs)
      return pairs
    default: return named(name, explode: explode, separator: style.separator)
    }
  }

  /// Recursive, and no deeper than the value itself, whose depth the JSON reader limited.
  private func deep(_ value: JSONValue, _ name: String, _ pairs: inout [Pair]) {
    switch value {
    case .object(let object): for member in object.members { deep(member.value, "\(name)[\(member.key)]", &pairs) }
    case .array(let elements):
      // Flat lists are written without indices, which is what most servers want.
      let isFlat = elements.allSatisfy {
        if case .array = $0 { false } else if case .object = $0 { false } else { true }
      }
      for (index, element) in elements.enumerated() {
        deep(element, isFlat ? "\(name)[]" : "\(name)[\(index)]", &pairs)
      }
    default: if let text = scalar(value) { pairs.append((encoded(name), encoded(text))) }
    }
  }

  private func named(_ name: String, explode: Bool, separator: UInt8) -> [Pair] {
    switch value {
    case .array(let elements) where explode: return repeated(name, elements)
    case .object(let object) where explode:
      return object.members.flatMap { member -> [Pair] in
        // A member is a parameter by itself, and a list in one is repeated as such a parameter would be.
        if case .array(let elements) = member.value { return repeated(member.key, elements) }
        return scalar(member.value).map { [(encoded(member.key), encoded($0))] } ?? []
      }
    default: return joined(separator: separator, explode: false).map { [(encoded(name), $0)] } ?? []
    }
  }

  private func repeated(_ name: String, _ elements: [JSONValue]) -> [Pair] {
    elements.compactMap(scalar).map { (encoded(name), encoded($0)) }
  }

  private func joined(separator: UInt8, explode: Bool) -> [UInt8]? {
    var out: [UInt8] = []
    // What separates elements is escaped inside of them, whatever may else stay.
    var inner = self
    inner.kept.removeAll { $0 == separator || explode && $0 == UInt8(ascii: "=") }
    func separate(_ isFirst: Bool) {
      if isFirst { return }
      if separator == UInt8(ascii: " ") || separator == UInt8(ascii: "|") {
        PercentEncoding.append(encoding: [separator], to: &out)
      } else {
        out.append(separator)
      }
    }
    switch value {
    case .array(let elements):
      for (index, text) in elements.compactMap(scalar).enumerated() {
        separate(index == 0)
        out += inner.encoded(text)
      }
    case .object(let object):
      var isFirst = true
      for member in object.members {
        guard let text = scalar(member.value) else { continue }
        separate(isFirst)
        isFirst = false
        out += inner.encoded(member.key)
        if explode { out.append(UInt8(ascii: "=")) } else { separate(false) }
        out += inner.encoded(text)
      }
    default:
      guard let text = scalar(value) else { return nil }
      out += encoded(text)
    }
    return out
  }

  private func encoded(_ text: String) -> [UInt8] {
    guard encodes else { return Array(text.utf8) }
    var out: [UInt8] = []
    PercentEncoding.append(encoding: text.utf8, keeping: kept, to: &out)
    return out
  }

  /// Nothing is said of values inside values: they are written as JSON.
  private func scalar(_ value: JSONValue) -> String? {
    switch value {
    case .null: nil
    case .string(let text): text
    case .number(let number): number.lexeme
    case .bool(let flag): flag ? "true" : "false"
    case .array, .object: value.description
    }
  }
}
