import TreatyJSON

/// Turns a parameter's text into a small JSON text whose scalars are strings, for the generated readers to read.
struct ParameterText {
  /// What is wrong with the text before any schema is asked.
  enum Fault: Error {
    case badEscape, nullByte

    var detail: String {
      switch self {
      case .badEscape: "a % must be followed by two hexadecimal digits"
      case .nullByte: "null bytes are not allowed"
      }
    }
  }

  /// Whether escapes are decoded; a header's text is taken as it is.
  var isEncoded = true
  var plusIsSpace = false

  func string(_ raw: ArraySlice<UInt8>) throws(Fault) -> [UInt8] {
    var json: [UInt8] = []
    json.reserveCapacity(raw.count + 2)
    try append(raw, to: &json)
    return json
  }

  /// `a,b`: an array of the parts. No text is an array without elements.
  func array(_ raw: ArraySlice<UInt8>, separator: UInt8) throws(Fault) -> [UInt8] {
    try array(of: raw.isEmpty ? [] : parts(raw, separator))
  }

  func array(of parts: [ArraySlice<UInt8>]) throws(Fault) -> [UInt8] {
    var json: [UInt8] = [UInt8(ascii: "[")]
    for part in parts {
      if json.count > 1 { json.append(UInt8(ascii: ",")) }
      try append(part, to: &json)
    }
    json.append(UInt8(ascii: "]"))
    return json
  }

  /// `a,1,b,2`, or `a=1,b=2` when exploded: an object of strings. Nil when the parts do not come in pairs.
  func object(_ raw: ArraySlice<UInt8>, separator: UInt8, explode: Bool) throws(Fault) -> [UInt8]? {
    let parts = raw.isEmpty ? [] : parts(raw, separator)
    var pairs: [(ArraySlice<UInt8>, ArraySlice<UInt8>)] = []
    if explode {
      for part in parts {
        guard let equals = part.firstIndex(of: UInt8(ascii: "=")) else { return nil }
        pairs.append((part[..<equals], part[(equals + 1)...]))
      }
    } else {
      guard parts.count.isMultiple(of: 2) else { return nil }
      for index in stride(from: 0, to: parts.count, by: 2) { pairs.append((parts[index], parts[index + 1])) }
    }
    return try object(of: pairs)
  }

  func object(of pairs: [(ArraySlice<UInt8>, ArraySlice<UInt8>)]) throws(Fault) -> [UInt8] {
    var json: [UInt8] = [UInt8(ascii: "{")]
    for (name, value) in pairs {
      if json.count > 1 { json.append(UInt8(ascii: ",")) }
      try append(name, to: &json)
      json.append(UInt8(ascii: ":"))
      try append(value, to: &json)
    }
    json.append(UInt8(ascii: "}"))
    return json
  }

  private func parts(_ raw: ArraySlice<UInt8>, _ separator: UInt8) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = raw.startIndex
    var index = start
    while index < raw.endIndex {
      // A separator that is escaped is part of the value, but for the two that may not stand in a query as they are.
      let length = separatorLength(raw, index, separator)
      if length > 0 {
        parts.append(raw[start..<index])
        index += length
        start = index
      } else {
        index += 1
      }
    }
    parts.append(raw[start...])
    guard !isEncoded else { return parts }
    return parts.map { part in
      var part = part
      while let first = part.first, first == 0x20 || first == 0x09 { part = part.dropFirst() }
      while let last = part.last, last == 0x20 || last == 0x09 { part = part.dropLast() }
      return part
    }
  }

  private func separatorLength(_ raw: ArraySlice<UInt8>, _ index: Int, _ separator: UInt8) -> Int {
    let byte = raw[index]
    switch separator {
    case UInt8(ascii: " "):
      if byte == separator || byte == UInt8(ascii: "+") { return 1 }
    case UInt8(ascii: "|"):
      if byte == separator { return 1 }
    default: return byte == separator ? 1 : 0
    }
    guard byte == UInt8(ascii: "%"), index + 2 < raw.endIndex, let high = PercentEncoding.hex(raw[index + 1]),
      let low = PercentEncoding.hex(raw[index + 2])
    else { return 0 }
    return high << 4 | low == separator ? 3 : 0
  }

  /// The text itself, decoded.
  func decoded(_ raw: ArraySlice<UInt8>) throws(Fault) -> [UInt8] {
    guard isEncoded else { return Array(raw) }
    guard let bytes = PercentEncoding.decoded(raw, plusIsSpace: plusIsSpace) else { throw .badEscape }
    return bytes
  }

  /// A number or a boolean as JSON writes it; nil when the text is neither. For unions, whose variants are told by type.
  func literal(_ raw: ArraySlice<UInt8>) throws(Fault) -> [UInt8]? {
    let bytes = try decoded(raw)
    guard let first = bytes.first, first == UInt8(ascii: "-") || first &- 0x30 < 10 || bytes.count < 6 else {
      return nil
    }
    switch try? JSONReader.decode(JSONValue.self, from: bytes) {
    case .number, .bool: return bytes
    default: return nil
    }
  }

  /// An array or object that was written as JSON, which styles do for values inside values; nil when it is none.
  func json(_ raw: ArraySlice<UInt8>) throws(Fault) -> [UInt8]? {
    let bytes = try decoded(raw)
    guard bytes.first == UInt8(ascii: "[") || bytes.first == UInt8(ascii: "{") else { return nil }
    return (try? JSONReader.decode(JSONValue.self, from: bytes)) == nil ? nil : bytes
  }

  /// Appends a text that is decoded already as a JSON string.
  func append(decoded bytes: [UInt8], to json: inout [UInt8]) throws(Fault) {
    try ParameterText(isEncoded: false).append(bytes[...], to: &json)
  }

  /// Appends the decoded text as a JSON string. Whether it is UTF-8 is for the reader to find.
  private func append(_ raw: ArraySlice<UInt8>, to json: inout [UInt8]) throws(Fault) {
    json.append(UInt8(ascii: "\""))
    var index = raw.startIndex
    while index < raw.endIndex {
      var byte = raw[index]
      index += 1
      if isEncoded, byte == UInt8(ascii: "%") {
        guard index + 1 < raw.endIndex, let high = PercentEncoding.hex(raw[index]),
          let low = PercentEncoding.hex(raw[index + 1])
        else { throw .badEscape }
        byte = high << 4 | low
        index += 2
      } else if plusIsSpace, byte == UInt8(ascii: "+") {
        byte = UInt8(ascii: " ")
      }
      // Allowed by JSON and by every schema, and poison to most of what stores a string.
      if byte == 0 { throw .nullByte }
      if byte < 0x20 {
        json.append(contentsOf: [0x5C, 0x75, 0x30, 0x30, (byte >> 4) + 0x30])
        json.append(byte & 15 < 10 ? (byte & 15) + 0x30 : (byte & 15) + 0x57)
      } else {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { json.append(UInt8(ascii: "\\")) }
        json.append(byte)
      }
    }
    json.append(UInt8(ascii: "\""))
  }
}
