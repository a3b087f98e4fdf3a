/// RFC 6570 §2, up to level 4.
enum URITemplateFormat {
  static func accepts(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      switch scalar {
      case "{":
        guard let end = scalars[index...].firstIndex(of: "}"), isExpression(scalars[(index + 1)..<end]) else {
          return false
        }
        index = end + 1
      case "%":
        guard isEscape(scalars[index...]) else { return false }
        index += 3
      case "}", "\"", "<", ">", "\\", "^", "`", "|", " ": return false
      default:
        if scalar.value < 0x21 || scalar.value == 0x7F { return false }
        index += 1
      }
    }
    return true
  }

  private static func isEscape(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.count >= 3 && text.dropFirst().prefix(2).allSatisfy { $0.isASCII && UInt8($0.value).isHexDigit }
  }

  private static func isExpression(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    var text = text
    if let first = text.first, "+#./;?&=,!@|".unicodeScalars.contains(first) { text = text.dropFirst() }
    return text.split(separator: ",", omittingEmptySubsequences: false).allSatisfy(isVariable)
  }

  /// A name, perhaps with how many characters of it, or all of a list's items, are written.
  private static func isVariable(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    var name = text
    if name.last == "*" {
      name = name.dropLast()
    } else if let colon = name.firstIndex(of: ":") {
      let digits = name[(colon + 1)...]
      guard 1...4 ~= digits.count, digits.first != "0", digits.allSatisfy({ $0.isASCII && UInt8($0.value).isDigit })
      else {
        return false
      }
      name = name[..<colon]
    }
    return name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
      var index = part.startIndex
      while index < part.endIndex {
        let scalar = part[index]
        if scalar == "%" {
          guard isEscape(part[index...]) else { return false }
          index += 3
        } else {
          guard scalar.isASCII, scalar == "_" || UInt8(scalar.value).isLetter || UInt8(scalar.value).isDigit else {
            return false
          }
          index += 1
        }
      }
      return !part.isEmpty
    }
  }
}
