extension QueryItems {
  typealias Pair = (ArraySlice<UInt8>, ArraySlice<UInt8>)

  /// The pairs whose names are an object's members: `color=red&size=3`.
  func members(_ properties: [String]) -> [Pair] {
    let wanted = Set(properties.map { Array($0.utf8) })
    return items.compactMap { item in
      guard let name = PercentEncoding.decoded(bytes[item.name], plusIsSpace: plusIsSpace), wanted.contains(name) else {
        return nil
      }
      return (bytes[item.name], bytes[item.value])
    }
  }

  /// The pairs `name[member]=value` of one object, by member.
  func nested(_ name: StaticString) -> [Pair] {
    let prefix = Array(name.bytes) + [UInt8(ascii: "[")]
    return items.compactMap { item in
      // The brackets may be escaped; the member is escaped again, as the caller decodes it.
      guard let decoded = PercentEncoding.decoded(bytes[item.name], plusIsSpace: plusIsSpace),
        decoded.starts(with: prefix),
        decoded.last == UInt8(ascii: "]"), decoded.count > prefix.count
      else { return nil }
      var member: [UInt8] = []
      PercentEncoding.append(encoding: decoded[prefix.count..<decoded.count - 1], to: &member)
      return (member[...], bytes[item.value])
    }
  }
}
