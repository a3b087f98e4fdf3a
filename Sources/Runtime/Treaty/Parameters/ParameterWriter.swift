import TreatyJSON

/// Writes a parameter's value as text, by way of its JSON: whatever can be a body can be a parameter.
struct ParameterWriter {
  private let value: JSONValue

  init<V: JSONWritable>(_ value: V) throws(JSONFailures) {
    // Most parameters are strings, which need no way through JSON.
    if let text = value as? String {
      self.value = .string(text)
    } else {
      self.value = try JSONReader.decode(JSONValue.self, from: JSONWriter.encode(value))
    }
  }

  /// The style `simple`; nil for null, which has no text.
  func simple(explode: Bool, encodes: Bool = true) -> String? {
    var out: [UInt8] = []
    guard joined(separator: UInt8(ascii: ","), explode: explode, encodes: encodes, to: &out) else { return nil }
    return String(decoding: out, as: UTF8.self)
  }

  /// A path's parameter.
  func path(_ name: String, style: ParameterStyle, explode: Bool) -> [UInt8]? {
    var out: [UInt8] = []
    switch style {
    case .label:
      out.append(UInt8(ascii: "."))
      return joined(separator: UInt8(ascii: explode ? "." : ","), explode: explode, encodes: true, to: &out) ? out : nil
    case .matrix:
      for (name, text) in named(name, explode: explode, separator: UInt8(ascii: ",")) {
        out.append(UInt8(ascii: ";"))
        PercentEncoding.append(encoding: name.utf8, to: &out)
        guard !text.isEmpty else { continue }
        out.append(UInt8(ascii: "="))
        out += text
      }
      return out
    default: return joined(separator: UInt8(ascii: ","), explode: explode, encodes: true, to: &out) ? out : nil
    }
  }

  /// A query's pairs, encoded: names to values. Null and what is empty when exploded have none.
  func query(_ name: String, style: ParameterStyle, explode: Bool) -> [(name: [UInt8], value: [UInt8])] {
    var pairs: [(String, [UInt8])] = []
    if style == .deepObject, case .object(let object) = value {
      for member in object.members {
        guard let text = scalar(member.value) else { continue }
        pairs.append(("\(name)[\(member.key)]", encoded(text)))
      }
    } else {
      pairs = named(name, explode: explode, separator: style.separator)
    }
    return pairs.map { (encoded($0.0), $0.1) }
  }

  private func named(_ name: String, explode: Bool, separator: UInt8) -> [(String, [UInt8])] {
    switch value {
    case .array(let elements) where explode: return elements.compactMap(scalar).map { (name, encoded($0)) }
    case .object(let object) where explode:
      return object.members.compactMap { member in scalar(member.value).map { (member.key, encoded($0)) } }
    default:
      var out: [UInt8] = []
      return joined(separator: separator, explode: false, encodes: true, to: &out) ? [(name, out)] : []
    }
  }

  private func joined(separator: UInt8, explode: Bool, encodes: Bool, to out: inout [UInt8]) -> Bool {
    func add(_ text: String) {
      if encodes { PercentEncoding.append(encoding: text.utf8, to: &out) } else { out += text.utf8 }
    }
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
        add(text)
      }
    case .object(let object):
      for (index, member) in object.members.enumerated() {
        guard let text = scalar(member.value) else { continue }
        separate(index == 0)
        add(member.key)
        if explode { out.append(UInt8(ascii: "=")) } else { separate(false) }
        add(text)
      }
    default:
      guard let text = scalar(value) else { return false }
      add(text)
    }
    return true
  }

  private func encoded(_ text: String) -> [UInt8] {
    var out: [UInt8] = []
    PercentEncoding.append(encoding: text.utf8, to: &out)
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
