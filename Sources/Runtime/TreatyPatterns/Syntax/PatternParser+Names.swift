extension PatternParser {
  /// The names of groups, which may be referred to before they come.
  func collectNames() throws(PatternError) -> [String: Int] {
    var parser = self
    var names: [String: Int] = [:]
    var count = 0
    var isInClass = false
    while let scalar = parser.next {
      switch scalar {
      case UInt32(UInt8(ascii: "\\")): parser.position += 2
      case UInt32(UInt8(ascii: "[")):
        isInClass = true
        parser.position += 1
      case UInt32(UInt8(ascii: "]")):
        isInClass = false
        parser.position += 1
      case UInt32(UInt8(ascii: "(")) where !isInClass:
        let start = parser.position
        if parser.skip("(?<"), !parser.isNext("="), !parser.isNext("!") {
          count += 1
          let name = try parser.groupName()
          guard names.updateValue(count, forKey: name) == nil else {
            throw PatternError("there are two groups \(name)", at: start)
          }
        } else {
          parser.position = start + 1
          if !parser.isNext("?") { count += 1 }
        }
      default: parser.position += 1
      }
    }
    return names
  }

  /// A group's name up to its `>`.
  mutating func groupName() throws(PatternError) -> String {
    let start = position
    var name = ""
    while let scalar = next, scalar != UInt32(UInt8(ascii: ">")) {
      guard let character = Unicode.Scalar(scalar), isNamePart(character, isFirst: name.isEmpty) else {
        throw error("this cannot be part of a group's name")
      }
      name.unicodeScalars.append(character)
      position += 1
    }
    guard skip(">"), !name.isEmpty else { throw PatternError("the group's name is not complete", at: start) }
    return name
  }

  private func isNamePart(_ scalar: Unicode.Scalar, isFirst: Bool) -> Bool {
    scalar == "_" || scalar == "$" || (isFirst ? scalar.properties.isIDStart : scalar.properties.isIDContinue)
  }
}
