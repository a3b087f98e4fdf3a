extension QueryItems {
  typealias Pair = (ArraySlice<UInt8>, ArraySlice<UInt8>)

  /// The pairs whose names are an object's members: `color=red&size=3`.
  func members(of properties: [String]) -> [Pair] {
    let wanted = Set(properties.map { Array($0.utf8) })
    return pairs { wanted.contains($0) }
  }

  /// The pairs that are nobody else's: members of an object that may have any.
  func members(besides others: [String]) -> [Pair] {
    let others = others.map { Array($0.utf8) }
    let names = Set(others)
    return pairs { name in
      if names.contains(name) { return false }
      // `filter[x]` belongs to `filter`.
      guard let bracket = name.firstIndex(of: UInt8(ascii: "[")) else { return true }
      return !names.contains(Array(name[..<bracket]))
    }
  }

  var all: [Pair] { items.map { (bytes[$0.name], bytes[$0.value]) } }

  private func pairs(_ isWanted: ([UInt8]) -> Bool) -> [Pair] {
    items.compactMap { item in
      guard let name = PercentEncoding.decoded(bytes[item.name], plusIsSpace: plusIsSpace), isWanted(name) else {
        return nil
      }
      return (bytes[item.name], bytes[item.value])
    }
  }

  /// The pairs `name[a][b]=value`, and `name=value`: decoded paths and undecoded values.
  func nested(_ name: StaticString) -> [(path: [[UInt8]], value: ArraySlice<UInt8>)] {
    items.compactMap { item in
      // The brackets may be escaped.
      guard let decoded = PercentEncoding.decoded(bytes[item.name], plusIsSpace: plusIsSpace),
        decoded.starts(with: name.bytes), let path = Self.path(decoded.dropFirst(name.utf8CodeUnitCount))
      else { return nil }
      return (path, bytes[item.value])
    }
  }

  /// `[a][b][]` as its keys; nil when it is written otherwise, and then some other parameter's name.
  static func path(_ text: ArraySlice<UInt8>) -> [[UInt8]]? {
    var keys: [[UInt8]] = []
    var rest = text
    while let first = rest.first {
      guard first == UInt8(ascii: "["), let end = rest.firstIndex(of: UInt8(ascii: "]")) else { return nil }
      keys.append(Array(rest[rest.index(after: rest.startIndex)..<end]))
      rest = rest[rest.index(after: end)...]
    }
    return keys
  }
}
